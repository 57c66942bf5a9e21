import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, optionalText, text, time, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept } from '../../platform/outcome.ts'
import { casesAtCourt } from './at-court.store.ts'
import { readCourtCase } from './court-case.store.ts'
import { readCourtCrime } from './court-crime.store.ts'
import { TELLER_WORDS } from './court-kind.ts'
import { COURT_KINDS } from './court-kinds.ts'
import { justiceDue } from './justice-due.store.ts'
import { keepCourtEvent } from './keep-court-event.store.ts'

/** What is said of one thing that a court told; the port takes the same. */
export const CourtFields = {
  kind: text(60, 'Choose what happened'),
  result: optionalText(60),
  at: time,
  receivedAt: time.optional(),
  forAt: time.optional(),
  wasAt: time.optional(),
  court: optionalText(200),
  words: optionalText(2_000),
  months: z.coerce.number().int().min(1, 'Give whole months').max(1_200, 'Give the months: 1,200 at most').optional(),
  specified: z.enum(['yes', 'no', 'not-known']).optional(),
  suspectId: uuid.optional(),
  /** Whether it is kept for every crime of which they are a suspect. */
  linked: z.enum(['all', 'only-this']).default('all'),
}

/** A case after its charge: what happened, the next hearing, who owes what, and what each victim was told. */
export function courtRoutes(app: App, deps: Deps): void {
  const offenceOf = (code: string) => deps.force.offences.find(one => one.code === code)?.label ?? code

  page(app, deps, {
    name: 'list-cases-at-court',
    summary: 'Cases between a charge and its end: the next hearing, and what victims are owed by whom',
    path: '/courts',
    can: 'see victim care',
    reads: 'victims',
    view: 'victim/justice/courts.njk',
    title: 'Cases at court',
    load: async (tx, { now }) => ({
      cases: (await casesAtCourt(tx, now)).map(one => ({ ...one, offenceLabel: offenceOf(one.offence) })),
      owed: await justiceDue(tx, now),
    }),
  })

  page(app, deps, {
    name: 'read-court-case',
    summary:
      'A case after its charge: the court’s timeline, the next hearing, who owes what, what each victim was told',
    path: '/crimes/:id/court',
    params: CaseParams,
    can: 'see victim care',
    reads: 'victim',
    view: 'victim/justice/court.njk',
    title: 'The case at court',
    load: async (tx, { params, now }) => {
      const found = await readCourtCase(tx, params.id, now)
      return found && { ...found, offenceLabel: offenceOf(found.crime.offence) }
    },
  })

  action(app, deps, {
    name: 'record-court-event',
    summary: 'Record what a court, a prosecutor, probation or a prison told of a case',
    path: '/crimes/:id/court/events',
    params: CaseParams,
    body: z.object(CourtFields),
    can: 'record court events',
    fact: 'court-event-recorded',
    view: 'victim/justice/court-event.njk',
    title: 'What happened at court',
    status: 201,
    load: async (tx, { params }) => {
      const crime = await readCourtCrime(tx, { crimeId: params.id })
      return (
        crime && {
          crime,
          caseId: crime.caseId,
          offenceLabel: offenceOf(crime.offence),
          kinds: COURT_KINDS.map(({ kind, name, teller, results, day }) => ({
            kind,
            name,
            teller: TELLER_WORDS[teller],
            results: results ?? [],
            day: day ?? null,
          })),
        }
      )
    },
    act: async (tx, { params, body, stamp }) => {
      const crime = await readCourtCrime(tx, { crimeId: params.id })
      if (!crime) return undefined
      const kept = await keepCourtEvent(tx, crime, body, stamp)
      return kept.ok ? accept({ ...kept.value }) : kept
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/court`,
  })
}

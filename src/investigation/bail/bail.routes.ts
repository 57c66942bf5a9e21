import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { notInFuture, optionalText, time, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { readCrime } from '../crime.store.ts'
import { holdSuspect } from '../linking/linked.store.ts'
import { forInput } from '../local-input.ts'
import { offenceLabel } from '../open-case.ts'
import { readSuspect } from '../suspects.store.ts'
import { readBail, saveStep, stepsOf } from './bail.store.ts'
import { AUTHORISER_WORDS, AUTHORISERS, bailLawOn } from './bail-law.ts'
import { bailStanding, daysLeft } from './bail-period.ts'
import { CONDITION_WORDS, CONDITIONS, takeStep } from './bail-step.ts'
import { linkedOnBail, notNamedIn, saveStepAlso } from './linked-bail.store.ts'
import { onBail } from './on-bail.store.ts'

const Params = z.object({ id: uuid })
const Step = z.object({
  kind: z.enum(['extended', 'court-applied', 'court-decided', 'referred', 'returned'], {
    error: 'Choose what was done',
  }),
  at: time,
  months: z.coerce.number().int().min(1).max(36).optional(),
  authoriser: z.enum(AUTHORISERS).optional(),
  authoriserName: optionalText(200),
  exceptional: z.enum(['yes']).optional(),
  suspicion: optionalText(2000),
  'more-time': optionalText(2000),
  diligent: optionalText(2000),
  necessary: optionalText(2000),
  representations: optionalText(5000),
  victimsViews: optionalText(5000),
  lateBecause: optionalText(2000),
  /** Whether it is for every crime for which they are on bail. */
  linked: z.enum(['all', 'only-this']).default('all'),
})

/** Bail before charge: when it ends, what may be done before that and by whom, and everybody who is on it. */
export function bailRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'list-bail',
    summary: 'Everybody on bail before charge, whose ends soonest first',
    path: '/bail',
    can: 'see investigations',
    reads: 'investigations',
    view: 'investigation/bail/bail-list.njk',
    title: 'On bail',
    load: async (tx, { now }) => ({ suspects: await onBail(tx, now, deps.force) }),
  })

  action(app, deps, {
    name: 'record-bail-step',
    summary: 'Record an extension of bail, an application to a court or its decision, or a referral to prosecutors',
    path: '/suspects/:id/bail',
    params: Params,
    body: Step,
    can: 'record suspect events',
    fact: 'bail-step-recorded',
    view: 'investigation/bail/bail.njk',
    title: 'Bail',
    status: 201,
    load: async (tx, { params, now }) => {
      const suspect = await readSuspect(tx, params.id)
      const crime = suspect && (await readCrime(tx, suspect.crimeId))
      if (!crime) return undefined
      const recorded = await readBail(tx, suspect)
      const standing = recorded && bailStanding(recorded.bail, stepsOf(recorded.steps))
      return {
        caseId: crime.caseId,
        crime,
        suspect,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        onBail: recorded?.standing.onBail ?? false,
        bail: recorded?.bail ?? null,
        steps: recorded?.steps ?? [],
        standing: standing && {
          ...standing,
          startDay: standing.startDay.toString(),
          lastDay: standing.lastDay?.toString() ?? null,
        },
        left: standing ? daysLeft(standing, now) : null,
        law: recorded ? bailLawOn(londonDay(now), recorded.bail.case) : [],
        authorisers: AUTHORISERS.filter(one => one !== 'court').map(value => ({
          value,
          text: AUTHORISER_WORDS[value],
        })),
        authoriserWords: AUTHORISER_WORDS,
        conditions: CONDITIONS.map(name => ({ name, label: CONDITION_WORDS[name] })),
        linked: (await linkedOnBail(tx, params.id)).map(one => ({
          ...one,
          offenceLabel: offenceLabel(one.offence, deps.force),
        })),
        at: forInput(now),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const found = await holdSuspect(tx, params.id, body.linked)
      if (!found) return undefined
      const { crime, suspect } = found
      const future = notInFuture(body.at, now, 'at')
      if (future) return future
      const recorded = await readBail(tx, suspect)
      if (!recorded?.standing.onBail)
        return refuse('not-on-bail', 'They are not on bail: record the bail first', 'kind')
      if (body.kind === 'extended' && !body.authoriserName)
        return refuse('needs-name', 'Give the name of the officer who authorised it', 'authoriserName')
      // Read now that every case is held: somebody may have linked or released meanwhile.
      const linked = body.linked === 'all' ? await linkedOnBail(tx, params.id) : []
      const victims = crime.victims > 0
      if (victims && ['extended', 'court-applied'].includes(body.kind) && !body.victimsViews)
        return refuse(
          'needs-victims-views',
          'Say what each victim thinks of the conditions, or why they could not be asked',
          'victimsViews',
        )
      const unasked = ['extended', 'court-applied'].includes(body.kind)
        ? await notNamedIn(tx, [crime.crimeId, ...linked.map(one => one.crimeId)], body.victimsViews)
        : []
      if (unasked.length > 0)
        return refuse(
          'needs-every-view',
          `Say by name what each victim thinks, or why they could not be asked: ${unasked.join(', ')} is missing`,
          'victimsViews',
        )
      const findings = {
        suspicion: body.suspicion,
        'more-time': body['more-time'],
        diligent: body.diligent,
        necessary: body.necessary,
      }
      const ask = { ...body, exceptional: body.exceptional === 'yes', findings: withoutGaps(findings) }
      const step = takeStep(recorded.bail, stepsOf(recorded.steps), ask, now)
      if (!step.ok) return step
      const saved = await saveStep(tx, suspect, recorded.bailEventId, step.value, ask, stamp)
      const also = await saveStepAlso(tx, linked, ask, now, stamp)
      if (!also.ok) return also
      const { lastDay, waitsFor } = step.value.standing
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        suspectId: suspect.suspectId,
        ...saved,
        lastDay: lastDay?.toString() ?? null,
        waitsFor,
        alsoFor: also.value,
      })
    },
    next: (_, { params }) => `/suspects/${params.id}/bail`,
  })
}

function withoutGaps<T extends Record<string, string | undefined>>(all: T): Partial<Record<keyof T, string>> {
  return Object.fromEntries(Object.entries(all).filter(([, words]) => words !== undefined)) as Partial<
    Record<keyof T, string>
  >
}

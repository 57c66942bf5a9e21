import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { notInFuture, optionalText, plausiblePast, text, time, uuid } from '../platform/http/fields.ts'
import { accept } from '../platform/outcome.ts'
import { saveBailCase } from './bail/bail.store.ts'
import { BAIL_CASES } from './bail/bail-law.ts'
import { holdCrime, readCrime } from './crime.store.ts'
import { saveAlsoFor } from './linking/also-for.store.ts'
import { holdSuspect, readLinked } from './linking/linked.store.ts'
import { forInput } from './local-input.ts'
import { notClosed } from './moved-on.ts'
import { offenceLabel } from './open-case.ts'
import { addEvent, SUSPECT_EVENTS, standingOf, standingWords } from './suspect-state.ts'
import { readEvents, readSuspect, readSuspects, saveEvent, saveSuspect } from './suspects.store.ts'
import { readVictims } from './victims.store.ts'

const Params = z.object({ id: uuid })

/** Suspects, and each arc of what happens to them: it starts a clock for every victim of the crime (victims.md 11). */
export function suspectsRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'name-suspect',
    summary: 'Name a suspect',
    path: '/crimes/:id/suspects',
    params: Params,
    body: z.object({ name: text(200, 'Give the suspect’s name, or how they are known') }),
    can: 'record suspect events',
    fact: 'suspect-named',
    view: 'investigation/suspect.njk',
    title: 'Name a suspect',
    status: 201,
    load: async (tx, { params }) => {
      const crime = await readCrime(tx, params.id)
      return (
        crime && {
          ...crime,
          offenceLabel: offenceLabel(crime.offence, deps.force),
          suspects: await readSuspects(tx, params.id),
        }
      )
    },
    act: async (tx, { params, body, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = notClosed(crime.state)
      if (stop) return stop
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        ...(await saveSuspect(tx, crime, body.name, stamp)),
      })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
  })

  action(app, deps, {
    name: 'record-suspect-event',
    summary: 'Record what happened to a suspect, and when it happened',
    path: '/suspects/:id/events',
    params: Params,
    body: z.object({
      event: z.enum(SUSPECT_EVENTS, { error: 'Choose what happened' }),
      at: time,
      note: optionalText(5000),
      bailCase: z.enum(BAIL_CASES).optional(),
      /** Whether it is recorded for every crime of which they are a suspect. */
      linked: z.enum(['all', 'only-this']).default('all'),
    }),
    can: 'record suspect events',
    fact: 'suspect-event-recorded',
    view: 'investigation/suspect-event.njk',
    title: 'What happened to a suspect',
    status: 201,
    load: async (tx, { params, now }) => {
      const suspect = await readSuspect(tx, params.id)
      const crime = suspect && (await readCrime(tx, suspect.crimeId))
      if (!crime) return undefined
      const events = await readEvents(tx, { crimeId: crime.crimeId, suspectId: suspect.suspectId })
      return {
        caseId: crime.caseId,
        crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        suspect,
        events,
        standing: standingWords(standingOf(events)),
        linked: await readLinked(tx, suspect.suspectId),
        victims: crime.victims,
        at: forInput(now),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const found = await holdSuspect(tx, params.id, body.linked)
      if (!found) return undefined
      const { crime, suspect } = found
      const stop = notClosed(crime.state) ?? notInFuture(body.at, now, 'at') ?? plausiblePast(body.at, 'at')
      if (stop) return stop
      const happened = { event: body.event, at: body.at }
      const standing = addEvent(
        await readEvents(tx, { crimeId: crime.crimeId, suspectId: suspect.suspectId }),
        happened,
      )
      if (!standing.ok) return standing
      if (body.event === 'bail' && body.bailCase) await saveBailCase(tx, suspect.suspectId, body.bailCase)
      const victims = await readVictims(tx, crime.crimeId)
      const saved = await saveEvent(tx, suspect, { ...happened, note: body.note }, standing.value.state, victims, stamp)
      // Read again now that every case is held: somebody may have linked or recorded meanwhile.
      const linked = body.linked === 'all' ? await readLinked(tx, suspect.suspectId) : []
      const also = await saveAlsoFor(tx, linked, { ...happened, note: body.note, bailCase: body.bailCase }, stamp)
      if (!also.ok) return also
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        suspectId: suspect.suspectId,
        ...saved,
        alsoFor: also.value,
        state: standing.value.state,
        victims: victims.length,
      })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}`,
  })
}

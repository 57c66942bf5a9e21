import { z } from 'zod'
import { readBankHolidays } from '../../platform/holidays/bank-holidays.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, time, uuid } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { holdIncident, readIncident } from '../incident.store.ts'
import { forInput } from '../local-input.ts'
import { typeLabel } from '../open-case.ts'
import { readNotRecorded, saveNoCrimeTold } from './telling.store.ts'
import { howWords, TOLD_HOW, tellBy, tellReporter } from './telling.ts'

const Params = z.object({ id: uuid })
const TOLD = { code: 'told-already', message: 'Somebody recorded a moment before you that they were told' }

/** Whoever reported something that is not recorded as a crime is told so by a person, and why. */
export function notRecordedRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'tell-not-recorded',
    summary: 'Record that whoever reported it was told that no crime is recorded, and why; or why they were not told',
    path: '/incidents/:id/not-recorded',
    params: Params,
    body: z.object({
      how: z.enum(
        TOLD_HOW.map(one => one.code),
        { error: 'Say how they were told' },
      ),
      // Asked again before each ring and each letter: who may hear or read it changes.
      safe: z.enum(['yes', 'no', 'not-known'], { error: 'Say whether it is safe' }).optional(),
      at: time.optional(),
      words: note('Say what they were told and what they said, or why they were not told'),
    }),
    can: 'record crimes',
    fact: 'no-crime-told',
    view: 'investigation/not-recorded/telling.njk',
    title: 'Tell them that no crime is recorded',
    load: async (tx, { params, now }) => {
      const incident = await readIncident(tx, params.id)
      const of = incident && (await readNotRecorded(tx, params.id))
      return (
        of && {
          ...of,
          number: incident.number,
          typeLabel: typeLabel(incident.incidentType, deps.force),
          due: tellBy(of.decidedAt, of.high, await readBankHolidays(tx)),
          howWords: of.how && howWords(of.how),
          ways: TOLD_HOW.map(one => ({ value: one.code, text: one.text })),
          at: forInput(now),
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const incident = await holdIncident(tx, params.id)
      const of = incident && (await readNotRecorded(tx, params.id))
      if (!of) return undefined
      const at = body.at ?? now
      const stop = notInFuture(at, now, 'at')
      if (stop) return stop
      const asks = body.how === 'phone' || body.how === 'in-writing'
      const notSafe = asks ? await deps.mayRing?.(tx, of.contactId, deps.force, body.safe) : undefined
      const told = tellReporter({ ...body, at }, { ...of, told: of.how !== null }, notSafe)
      if (!told.ok) return told
      await saveNoCrimeTold(tx, of, told.value, stamp)
      return accept({ caseId: of.caseId, incidentId: of.incidentId, how: body.how })
    },
    next: (_, { params }) => `/incidents/${params.id}`,
    conflicts: { no_crime_told_decision_id_key: TOLD },
  })
}

import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, uuid } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { movedOn } from '../moved-on.ts'
import { readNotices } from '../notices/notice.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readOutcomes } from './outcome.store.ts'
import { reopen } from './reopen.store.ts'
import { CAUSES, reopenCase } from './reopen.ts'

/** A closed case opened again by a supervisor: what was told of its end no longer holds, and the victims are told so. */
export function reopenRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'reopen-investigation',
    summary: 'Open a closed investigation again; what its victims were told is superseded, and they are owed the news',
    path: '/crimes/:id/reopening',
    params: z.object({ id: uuid }),
    body: z.object({
      cause: z.enum(
        CAUSES.map(one => one.code),
        { error: 'Choose what it is about' },
      ),
      reason: note('Say why it is opened again'),
      version: z.coerce.number().int().optional(),
    }),
    can: 'decide outcomes',
    fact: 'investigation-reopened',
    view: 'investigation/outcomes/reopen.njk',
    title: 'Open it again',
    load: async (tx, { params }) => {
      const crime = await readCrime(tx, params.id)
      return (
        crime && {
          ...crime,
          offenceLabel: offenceLabel(crime.offence, deps.force),
          causes: CAUSES,
          notices: (await readNotices(tx, params.id)).filter(one => one.toldAt && !one.supersededAt),
        }
      )
    },
    act: async (tx, { params, body, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = movedOn(crime.version, body.version)
      if (stop) return stop
      const may = reopenCase(body, crime.state, crime.cancelledAt !== null)
      if (!may.ok) return may
      const ended = (await readOutcomes(tx, params.id)).find(one => one.state === 'agreed')!
      const offence = offenceLabel(crime.offence, deps.force)
      const given = { outcomeId: ended.outcomeId, cause: body.cause, reason: may.value.reason, offence }
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...(await reopen(tx, crime, given, stamp)) })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
  })
}

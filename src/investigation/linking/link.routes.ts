import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { notClosed } from '../moved-on.ts'
import { offenceLabel } from '../open-case.ts'
import { readSuspect, readSuspects } from '../suspects.store.ts'
import { crimeByNumber } from './crime-by-number.store.ts'
import { holdTogether, readLinked, saveLink } from './linked.store.ts'

const Params = z.object({ id: uuid })
const blank = (value: unknown) => (value === '' ? undefined : value)
const plain = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ')

/** One person who is a suspect of several crimes: what happens to them is then owed to the victims of each. */
export function linkRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'link-suspect',
    summary: 'Say that a suspect is a suspect of another crime too',
    path: '/suspects/:id/crimes',
    params: Params,
    body: z.object({
      number: z.coerce.number({ error: 'Give the number of the crime' }).int().positive(),
      existing: z.preprocess(blank, z.enum(['same', 'another']).optional()),
    }),
    can: 'record suspect events',
    fact: 'suspect-linked',
    view: 'investigation/linking/link.njk',
    title: 'A suspect of another crime too',
    status: 201,
    load: async (tx, { params }) => {
      const suspect = await readSuspect(tx, params.id)
      const crime = suspect && (await readCrime(tx, suspect.crimeId))
      return (
        crime && {
          caseId: crime.caseId,
          crime,
          suspect,
          offenceLabel: offenceLabel(crime.offence, deps.force),
          linked: (await readLinked(tx, params.id)).map(one => ({
            ...one,
            offenceLabel: offenceLabel(one.offence, deps.force),
          })),
        }
      )
    },
    act: async (tx, { params, body, stamp }) => {
      const before = await readSuspect(tx, params.id)
      const otherId = before && (await crimeByNumber(tx, body.number))
      const other = otherId && (await readCrime(tx, otherId))
      if (!before) return undefined
      if (!other) return refuse('no-such-crime', 'There is no crime of that number that you may see', 'number')
      await holdTogether(tx, [before.caseId, other.caseId])
      const suspect = await readSuspect(tx, params.id)
      const crime = await holdCrime(tx, other.crimeId)
      if (!suspect || !crime) return undefined
      if (crime.crimeId === suspect.crimeId) return refuse('same-crime', 'That is the crime itself', 'number')
      const stop = notClosed(crime.state)
      if (stop) return stop
      const linked = await readLinked(tx, params.id)
      if (linked.some(one => one.crimeId === crime.crimeId))
        return refuse('already-linked', 'They are a suspect of that crime already', 'number')
      const namesake = (await readSuspects(tx, crime.crimeId)).find(one => plain(one.name) === plain(suspect.name))
      if (namesake && !body.existing)
        return refuse(
          'same-name',
          `${namesake.name} is named in crime ${crime.number} already: say whether that is the same person`,
          'existing',
        )
      const saved = await saveLink(
        tx,
        suspect,
        crime,
        body.existing === 'same' ? namesake?.suspectId : undefined,
        stamp,
      )
      return accept({ caseId: suspect.caseId, crimeId: suspect.crimeId, suspectId: suspect.suspectId, ...saved })
    },
    next: ({ suspectId }) => `/suspects/${suspectId}/events`,
  })
}

import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, day, note, optionalText, text, uuid } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { saveUpdate } from '../updates.store.ts'
import { readCrimeOf, readOwedOfCrime } from './tell-together.store.ts'
import { tellTogether } from './tell-together.ts'

/** Words for one victim alone come as `own-` and their id. */
const Body = z
  .object({
    whatIsNew: note('Say what is new, or that nothing is and why'),
    whatHappensNext: text(5_000, 'Say what happens next'),
    nextBy: day,
    ticked: z.preprocess(value => (typeof value === 'string' ? [value] : (value ?? [])), z.array(uuid).max(60)),
  })
  .catchall(optionalText(4_000))

/** Several victims of one event told of it at once: one message each, each through their own gate, each with a fact of its own. */
export function tellTogetherRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'tell-victims-together',
    summary:
      'Tell several victims of one crime of the same event, each in a message of their own; nobody without a safe way for one',
    path: '/crimes/:id/tell-victims',
    params: CaseParams,
    body: Body,
    can: 'write updates to victims',
    fact: 'victim-update-written',
    view: 'victim/day/tell-together.njk',
    title: 'Tell the victims',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrimeOf(tx, params.id)
      return crime && { caseId: crime.caseId, crime, victims: await readOwedOfCrime(tx, params.id, now) }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await readCrimeOf(tx, params.id)
      if (!crime) return undefined
      await holdCase(tx, crime.caseId)
      const owed = await readOwedOfCrime(tx, params.id, now)
      const own = Object.fromEntries(
        owed.map(one => [one.victimId, (body as Record<string, string | undefined>)[`own-${one.victimId}`]]),
      )
      const together = tellTogether(owed, { ...body, own }, londonDay(now))
      if (!together.ok) return together
      const sent: { victimId: string; updateId: string }[] = []
      for (const { victimId, ...words } of together.value.messages) {
        // The gate is asked again for each, in the transaction that sends.
        const saved = await saveUpdate(tx, stamp, {
          victimId,
          caseId: crime.caseId,
          crimeId: crime.crimeId,
          ...words,
          told: 'message',
        })
        if (!saved.ok) return saved
        sent.push({ victimId, updateId: saved.value.updateId })
      }
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, sent, forPeople: together.value.forPeople })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/tell-victims`,
  })
}

import { z } from 'zod'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { londonDay } from '../../platform/time.ts'
import { readEditions, readWholeEditions } from './codes.store.ts'
import { changesBetween, editionOn } from './edition.ts'
import { endedOn, mappings, searchAll } from './mapping.ts'

/** The editions of the offence codes: which holds, what changed between two, which code each of our offences has, and a search. */
export function offenceCodesRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-offence-codes',
    summary:
      'Editions of the offence codes, what changed between two of them, our own offences’ codes, and codes by number or words',
    path: '/offence-codes',
    query: z.object({
      text: z.string().trim().max(200, 'Write no more than 200 letters').optional(),
      before: z.string().max(200).optional(),
      after: z.string().max(200).optional(),
    }),
    can: 'record crimes',
    reads: 'nothing personal',
    view: 'investigation/offence-codes/codes.njk',
    title: 'Offence codes',
    load: async (tx, { query, now }) => {
      const today = londonDay(now)
      const rows = await readEditions(tx)
      const editions = await readWholeEditions(tx)
      const inForce = editionOn(editions, today)
      const after = editions.find(one => one.id === query.after) ?? inForce
      const before =
        editions.find(one => one.id === query.before) ?? editions.find(one => after && one.from < after.from)
      return {
        editions: rows.map(one => ({ ...one, holds: one.id === inForce?.id, endedOn: endedOn(one, editions, today) })),
        inForce: inForce?.name ?? null,
        before: before?.id ?? null,
        after: after?.id ?? null,
        changes: before && after && before.id !== after.id ? changesBetween(before.codes, after.codes) : null,
        text: query.text ?? '',
        found: query.text ? searchAll(editions, query.text, today) : [],
        mappings: mappings(deps.force.offences, editions, today),
      }
    },
  })
}

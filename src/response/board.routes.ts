import { z } from 'zod'
import type { App, Deps } from '../platform/http/app-type.ts'
import { page } from '../platform/http/page.ts'
import { readBases, readDeployed, readOpenIncidents, readResources, readUsername } from './board.store.ts'
import { boardOf } from './board.ts'
import { mapOf } from './board-map.ts'
import { lateOf } from './late.ts'
import { teamsOnDuty } from './on-duty.ts'
import { ownCallsign } from './own-unit.ts'

/** The dispatcher's board: what is open, worst first, and who could go. */
export function boardRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-board',
    summary: 'Open incidents by danger and clock, and resources by base and state',
    path: '/incidents',
    query: z.object({
      all: z
        .enum(['yes'])
        .optional()
        .describe('The page draws the worst sixty unless this is given; programs are always given all'),
    }),
    can: 'see incidents',
    reads: 'incidents',
    view: 'response/board.njk',
    title: 'Incidents',
    load: async (tx, { now, who, deps: { force } }) => {
      const board = boardOf(
        {
          incidents: await readOpenIncidents(tx),
          deployed: await readDeployed(tx),
          resources: await readResources(tx),
          bases: await readBases(tx),
          teams: teamsOnDuty(force, now),
          policy: force,
        },
        now,
      )
      const own = ownCallsign(force, await readUsername(tx, who.id))
      const mine = board.bases.flatMap(base => base.resources).find(resource => resource.callsign === own) ?? null
      return { ...board, late: lateOf(board.incidents), mine, map: mapOf(board, force.neighbourhoods) }
    },
  })
}

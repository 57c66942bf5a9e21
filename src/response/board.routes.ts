import type { App, Deps } from '../platform/http/app-type.ts'
import { page } from '../platform/http/page.ts'
import { boardOf } from './board.ts'
import { mapOf } from './board-map.ts'
import { readBases, readDeployed, readOpenIncidents, readResources, readUsername } from './board.store.ts'
import { teamsOnDuty } from './on-duty.ts'

/** The dispatcher's board: what is open, worst first, and who could go. */
export function boardRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-board',
    summary: 'Open incidents by danger and clock, and resources by base and state',
    path: '/incidents',
    can: 'see incidents',
    reads: 'incidents',
    view: 'response/board.njk',
    title: 'Incidents',
    load: async (tx, { now, who, deps: { force } }) => {
      const board = boardOf({
        incidents: await readOpenIncidents(tx), deployed: await readDeployed(tx), resources: await readResources(tx), bases: await readBases(tx),
        teams: teamsOnDuty(force, now), policy: force,
      }, now)
      const username = await readUsername(tx, who.id)
      return { ...board, mine: ownUnit(board, username), map: mapOf(board, force.area, force.neighbourhoods) }
    },
  })

  /** The unit that this person crews, so that an officer's phone opens on it. */
  function ownUnit(board: ReturnType<typeof boardOf>, username: string | undefined) {
    const staffId = username && deps.force.staff.find(person => person.username === username)?.id
    const callsign = staffId && deps.force.resources.find(resource => resource.crew.includes(staffId))?.callsign
    return board.bases.flatMap(base => base.resources).find(resource => resource.callsign === callsign) ?? null
  }
}

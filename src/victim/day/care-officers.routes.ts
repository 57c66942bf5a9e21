import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { readBreaches } from './breaches.store.ts'
import { readCarried, readLoads } from './care-load.store.ts'
import { careLoadOn } from './care-load.ts'
import { officerLines } from './care-officers.ts'
import { readColleagues } from './care-people.store.ts'
import { LATE_REASONS } from './lateness.ts'
import { dangerSource } from './sources/danger.store.ts'

/** Days back in which what was told late is counted with its reasons. */
const BREACH_DAYS = 28

/** The supervisor's view: whose victims wait, who is away or carries too much, and what makes things late. */
export function careOfficersRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-victim-care-officers',
    summary:
      'Victim care by officer: the most dangerous and the oldest, who is away, who carries too much; breaches with their reasons',
    path: '/victim-care/officers',
    can: 'see who carries victim care',
    reads: 'victims',
    view: 'victim/day/care-officers.njk',
    title: 'Victim care by officer',
    load: async (tx, { now }) => {
      const danger = await dangerSource.read(tx, { now, force: deps.force, ownerIds: null })
      const people = await readColleagues(tx, now)
      const loads = await readLoads(tx, deps.force, now)
      return {
        officers: officerLines(people, loads, await readCarried(tx, deps.force), danger, now),
        breaches: await readBreaches(tx, now, now.subtract({ hours: 24 * BREACH_DAYS })),
        breachDays: BREACH_DAYS,
        reasons: LATE_REASONS,
        policy: careLoadOn(now).source,
      }
    },
  })
}

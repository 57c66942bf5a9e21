import { z } from 'zod'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { offenceLabel } from '../open-case.ts'
import { countReturns, liveCharging } from './charging-list.store.ts'
import { STATE_WORDS } from './standing.ts'

/** The months over which what came back is counted. */
const MONTHS = 12

/** Every request that waits, and why files come back. */
export function chargingListRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'list-charging-requests',
    summary: 'Requests for a charging decision that wait, whose end comes first first; and why files came back',
    path: '/charging',
    query: z.object({}),
    can: 'see investigations',
    reads: 'investigations',
    view: 'investigation/charging/list.njk',
    title: 'Charging decisions',
    load: async (tx, { now }) => ({
      requests: (await liveCharging(tx)).map(one => ({
        ...one,
        offence: offenceLabel(one.offence, deps.force),
        stateWords: STATE_WORDS[one.state],
      })),
      returns: await countReturns(tx, now.subtract({ hours: 24 * 30 * MONTHS })),
      months: MONTHS,
    }),
  })
}

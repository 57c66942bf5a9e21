import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { londonDay } from '../../platform/time.ts'
import { CHANNELS } from '../channels.ts'
import { lostKeepingOn } from './lost-keeping.ts'
import { readLostLeft } from './lost-left.store.ts'

/** Lost callers who left the worklist by the end of their hours alone: counted, and each to be looked at. */
export function lostLeftRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-lost-left',
    summary:
      'Lost callers of whom nothing was known, who left the list with nobody having spoken to them: how many, and each',
    path: '/queue/lost-left',
    can: 'see the queue',
    reads: 'lost callers who left the list',
    view: 'contact/lost/lost-left.njk',
    title: 'Lost callers who left the list',
    load: async (tx, { now }) => ({
      ...(await readLostLeft(tx, now)),
      rule: lostKeepingOn(londonDay(now)),
      lines: Object.fromEntries(CHANNELS.map(one => [one.code, one.short])),
    }),
  })
}

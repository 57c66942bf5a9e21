import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { londonDay } from '../../platform/time.ts'
import { readMine } from './mine.store.ts'
import { readMyHarm, readMyListings } from './my-help.store.ts'
import { helpFor } from './my-help.ts'
import { myLook } from './my-look.store.ts'

/** Who can help her: by the directory of support, and without a word of what it is about. */
export function myHelpRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-my-help',
    summary: 'Who can help, near you and everywhere, and when they answer',
    path: '/my/help',
    can: 'use my own pages',
    reads: 'victim’s own page',
    view: 'victim/portal/help.njk',
    title: 'Your messages',
    load: async (tx, { now }) => {
      const mine = await readMine(tx)
      const harm = mine && (await readMyHarm(tx))
      if (!mine || !harm) return undefined
      const help = helpFor(await readMyListings(tx), harm, deps.force, londonDay(now).toString())
      return {
        caseId: mine.caseId,
        signedIn: true,
        ...(await myLook(tx, now)),
        near: help.filter(one => !one.everywhere),
        everywhere: help.filter(one => one.everywhere),
      }
    },
  })
}

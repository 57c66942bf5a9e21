import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { readMine } from './mine.store.ts'

/** Her own page. */
export function myRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-my-page',
    summary: 'What has happened, what happens next and by when, who is dealing with it',
    path: '/my',
    can: 'use my own pages',
    reads: 'victim’s own page',
    view: 'victim/portal/my.njk',
    title: 'Your messages',
    load: async tx => {
      const mine = await readMine(tx)
      return mine && { caseId: mine.caseId, ownerName: mine.ownerName, signedIn: true }
    },
  })
}

import { z } from 'zod'
import type { App, Deps } from './app-type.ts'
import { page } from './page.ts'

/** What somebody may not want to be seen doing, under an address that does not say what it is. */
const ONWARD = {
  report: { path: '/report/steps', go: 'Go on to the report' },
  chat: { path: '/chat', go: 'Go on and write to us' },
  mine: { path: '/my/sign-in', go: 'Go on to your messages' },
} as const
const PLACES = Object.keys(ONWARD) as (keyof typeof ONWARD)[]

/**
 * The page that comes between: what stays on a device, and how to leave, before anything is opened or written that somebody else should not see. Nobody in
 * danger is sent through it: 999 is above everything here too, and every page behind it opens directly.
 */
export function beforeRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'before-you-start',
    summary:
      'What a device keeps of these pages and how to leave them, before a page that somebody else should not see',
    path: '/before-you-start',
    query: z.object({ to: z.enum(PLACES).catch('report') }),
    can: 'use the public pages',
    reads: 'nothing personal',
    view: 'platform/http/before.njk',
    title: 'Before you start',
    load: async (_tx, { query }) => ONWARD[query.to],
  })
}

import type { App, Deps } from '../platform/http/app-type.ts'
import { page } from '../platform/http/page.ts'
import { reportsLeft } from './report-begun.store.ts'

const DAYS = 28

/** How many reports were begun one question a page and never sent: whether the pages ask too much. Nothing of any of them is known. */
export function reportsLeftRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-reports-left',
    summary: 'How many online reports were begun and never sent, without a word of any of them',
    path: '/supervision/reports-left',
    can: 'see the wall',
    reads: 'nothing personal',
    view: 'contact/reports-left.njk',
    title: 'Reports begun and not sent',
    load: async tx => ({ days: DAYS, ...(await reportsLeft(tx, DAYS)) }),
  })
}

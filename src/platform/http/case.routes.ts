import { readTimeline } from '../log/timeline.ts'
import type { App, Deps } from './app-type.ts'
import { CaseParams } from './fields.ts'
import { page } from './page.ts'

/** The case: one timeline from first ring to today (screens.md 3). */
export function caseRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-case',
    summary: 'The case: its timeline in order, with who, when it happened and when we learnt it',
    path: '/cases/:id',
    params: CaseParams,
    can: 'see cases',
    reads: 'case',
    view: 'platform/http/case.njk',
    title: 'Case timeline',
    load: async (tx, { params }) => {
      const timeline = await readTimeline(tx, params.id)
      return timeline.length === 0 ? undefined : { caseId: params.id, timeline }
    },
  })
}

import { z } from 'zod'
import { may } from '../access/permissions.ts'
import { namesOf } from '../force/names-of-codes.ts'
import { readHolds } from '../keeping/holds.ts'
import { caseView } from '../log/case-view.ts'
import { readTimeline } from '../log/timeline.ts'
import { FACT_GROUPS } from '../log/wording.ts'
import { london, readTime } from '../time.ts'
import type { App, Deps } from './app-type.ts'
import { CaseParams } from './fields.ts'
import { page } from './page.ts'

const CaseQuery = z.object({
  what: z
    .enum([...FACT_GROUPS, 'other'], { error: 'Choose a part of the journey' })
    .optional()
    .describe('Only this part of the journey'),
  // Kept as text here: an address is read twice, once for the API's own description of it.
  at: z
    .string()
    .refine(text => readTime(text) !== undefined, 'Write the date and time as 2026-11-23T14:30')
    .optional()
    .describe('Only what had been recorded by this moment: ISO 8601, London time without an offset'),
})

/** The case: one timeline from first ring to today, and what was known at any moment of it (screens.md 3). */
export function caseRoutes(app: App, deps: Deps): void {
  const names = namesOf(deps.force)
  page(app, deps, {
    name: 'read-case',
    summary: 'The case: its timeline in order, with who, when it happened and when we learnt it',
    path: '/cases/:id',
    params: CaseParams,
    query: CaseQuery,
    can: 'see cases',
    reads: 'case',
    view: 'platform/http/case.njk',
    title: 'Case timeline',
    load: async (tx, { params, query, who }) => {
      const at = query.at === undefined ? undefined : readTime(query.at)
      const facts = await readTimeline(tx, params.id, at ?? null)
      // A moment before the case began is answered, as 'nothing was known': only a case that never was is not found.
      if (facts.length === 0 && (!at || (await readTimeline(tx, params.id)).length === 0)) return undefined
      const view = caseView(facts, query.what, names, who.role)
      const asOf = at ? { at, local: london(at).toPlainDateTime().toString({ smallestUnit: 'second' }) } : null
      const held = (await readHolds(tx, params.id)).length > 0
      return { caseId: params.id, asOf, held, mayKeep: may(who.role, 'see retention'), ...view }
    },
  })
}

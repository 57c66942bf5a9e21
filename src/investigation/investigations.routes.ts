import { z } from 'zod'
import type { App, Deps } from '../platform/http/app-type.ts'
import { page } from '../platform/http/page.ts'
import {
  MOST,
  waitingAllocation,
  waitingDecisions,
  waitingLines,
  waitingOutcomes,
  waitingPlans,
  waitingReviews,
  waitingUpdates,
} from './day.store.ts'
import { tasksOf } from './day.ts'
import { caseRisk } from './open-case.ts'
import { countOpenCases, type Scope } from './open-cases.store.ts'
import { countRisks } from './risk.ts'
import { inOrderOfNeed, TASK_KINDS, type Task, withoutOthersReviews } from './task.ts'

const PAGE = 25
const Query = z.object({
  kind: z.enum(TASK_KINDS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})

/** The investigator's and the sergeant's day (screens.md 4 and 5): what must be done now, why, and by when. */
export function investigationsRoutes(app: App, deps: Deps): void {
  const mayBeCrime = deps.force.incidentTypes.filter(type => type.crimeType !== null).map(type => type.code)

  page(app, deps, {
    name: 'read-investigations',
    summary: 'What must be done now, why and by when: everybody’s for a supervisor, else one’s own and what nobody has',
    path: '/investigations',
    query: Query,
    can: 'see investigations',
    reads: 'investigations',
    view: 'investigation/day.njk',
    title: 'Investigations',
    load: async (tx, { who, now, query }) => {
      const reviewer = who.role === 'supervisor'
      const all = reviewer || who.role === 'victim-care-officer'
      const scope: Scope = all ? { all } : { all, ownerId: who.id }
      const waiting = {
        lines: await waitingLines(tx, scope),
        plans: await waitingPlans(tx, scope),
        reviews: await waitingReviews(tx, scope),
        outcomes: await waitingOutcomes(tx, scope),
        updates: await waitingUpdates(tx, scope),
        unallocated: await waitingAllocation(tx),
        decisions: await waitingDecisions(tx, mayBeCrime),
      }
      const tasks = inOrderOfNeed(tasksOf(waiting, deps.force, reviewer), now)
      const counts = await countOpenCases(tx, all ? undefined : who.id)
      const shown = query.kind
        ? tasks.filter(task => task.kind === query.kind)
        : reviewer
          ? tasks
          : withoutOthersReviews(tasks)
      const pages = Math.max(1, Math.ceil(shown.length / PAGE))
      const at = Math.min(query.page, pages)
      return {
        all,
        reviewer,
        kind: query.kind ?? null,
        pageNumber: at,
        pages,
        total: shown.length,
        tasks: shown.slice((at - 1) * PAGE, at * PAGE),
        cases: {
          n: counts.reduce((sum, one) => sum + one.n, 0),
          risk: countRisks(counts.map(one => ({ level: caseRisk(one, deps.force).level, n: one.n }))),
        },
        kinds: TASK_KINDS.flatMap(kind => countKind(kind, tasks)),
        truncated: Object.values(waiting).some(rows => rows.length === MOST),
      }
    },
  })
}

/** How many of a kind there are, how many of them are now, and of those the risk that matters: never a bare count. */
function countKind(kind: Task['kind'], tasks: ReturnType<typeof inOrderOfNeed>) {
  const of = tasks.filter(task => task.kind === kind)
  const now = of.filter(task => task.section === 'now')
  return of.length === 0
    ? []
    : [{ kind, n: of.length, now: now.length, high: of.filter(task => task.risk.level === 'high').length }]
}

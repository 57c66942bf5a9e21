import { agreementOf } from '../../contact/supervision/second-read.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { readGradedFirst, readReadTwice } from './handler-variance.store.ts'
import { handlerVariance, LEAST_COMPARED, standApart, VARIANCE_MEASURES } from './handler-variance.ts'
import { PeriodQuery, supervisionPeriod } from './period.ts'

/** Whether like contacts are graded alike whoever answers: for supervisors alone, and who looked is put down. */
export function handlerVarianceRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-handler-variance',
    summary:
      'Grades given by each handler beside all others on contacts of the same kind and least grade, with n, intervals and the agreement of second reads; no ranking',
    path: '/supervision/drift/handlers',
    query: PeriodQuery,
    can: 'see drift',
    reads: 'grades by handler',
    view: 'accountability/supervision/handler-variance.njk',
    title: 'Alike, whoever answers',
    load: async (tx, { query, now }) => {
      const period = supervisionPeriod(query, now)
      const handlers = handlerVariance(await readGradedFirst(tx, period))
      return {
        figuresAre: deps.installation.kind === 'demonstration' ? 'synthetic' : 'own',
        period: { from: period.from, to: period.to },
        measures: VARIANCE_MEASURES.map(({ id, label }) => ({ id, label })),
        least: LEAST_COMPARED,
        handlers,
        apart: standApart(handlers),
        agreement: agreementOf(await readReadTwice(tx, period)),
      }
    },
    // Nobody's case is in it, and it is of people who work here: who looked, and at which weeks, stays.
    detail: ({ period }) => `handlers, ${period.from} to ${period.to}`,
  })
}

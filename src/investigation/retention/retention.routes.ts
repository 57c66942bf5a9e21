import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, day, text } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { readOpenErasures } from '../../platform/keeping/erasures.ts'
import { readHoldsToReview } from '../../platform/keeping/hold-rows.ts'
import { lockKeeping } from '../../platform/keeping/holds.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { readCaseKept, reviewerOf } from './case-kept.store.ts'
import { reviewKept } from './decision.ts'
import { readDue } from './due.store.ts'
import { erasureRoutes } from './erasure.routes.ts'
import { holdRoutes } from './hold.routes.ts'
import { HOLD_KINDS, holdKindsOn } from './hold-kinds.ts'
import { readOrdersDue } from './kept-orders.store.ts'
import { orderKeptRoutes } from './order-kept.routes.ts'
import { saveKeptReview } from './review-kept.store.ts'

const MOST = 200
const blank = <T extends z.ZodType>(schema: T) =>
  z.preprocess(value => (value === '' ? undefined : value), schema.optional())

/** How long things are kept: what waits to be reviewed, one case with its group and why, holds, and erasures. */
export function retentionRoutes(app: App, deps: Deps): void {
  const { force } = deps

  page(app, deps, {
    name: 'read-retention',
    summary:
      'Cases whose time of review has come, by group and risk; erasures that wait for a second person; holds to look at again',
    path: '/retention',
    can: 'see retention',
    reads: 'cases to review',
    view: 'investigation/retention/list.njk',
    title: 'What is kept',
    load: async (tx, { now, who }) => {
      const today = londonDay(now)
      return {
        ...(await readDue(tx, force, today, MOST)),
        erasures: await readOpenErasures(tx, MOST),
        holds: await readHoldsToReview(tx, today, MOST),
        orders: await readOrdersDue(tx, force, today, MOST),
        kinds: Object.fromEntries(HOLD_KINDS.map(one => [one.code, one.label])),
        reviewer: reviewerOf(who).holdsRight,
        today: today.toString(),
      }
    },
  })

  action(app, deps, {
    name: 'review-kept',
    summary: 'Review how long a case is kept: keep it until a day, ask that it be erased, or hold it',
    path: '/cases/:id/retention',
    params: CaseParams,
    body: z.object({
      decision: z.enum(['keep', 'erase', 'hold'], { error: 'Choose what becomes of it' }),
      words: text(2000, 'Say why, without a name'),
      until: blank(day),
      holdKind: blank(
        z.enum(
          HOLD_KINDS.map(one => one.code),
          { error: 'Choose what the hold is for' },
        ),
      ),
    }),
    can: 'see retention',
    fact: ['retention-reviewed', 'erasure-asked', 'legal-hold-set'],
    view: 'investigation/retention/case.njk',
    title: 'How long this is kept',
    status: 201,
    load: async (tx, { params, now, who }) => {
      const kept = await readCaseKept(tx, force, params.id, londonDay(now))
      return (
        kept && {
          ...kept,
          today: londonDay(now).toString(),
          reviewer: reviewerOf(who).holdsRight,
          holdKinds: holdKindsOn(londonDay(now)),
          kinds: Object.fromEntries(HOLD_KINDS.map(one => [one.code, one.label])),
        }
      )
    },
    act: async (tx, { params, body, now, who, stamp }) => {
      await lockKeeping(tx)
      if ((await holdCase(tx, params.id)) === undefined) return undefined
      const today = londonDay(now)
      const kept = await readCaseKept(tx, force, params.id, today)
      if (!kept) return undefined
      const decided = reviewKept(body, reviewerOf(who), kept.now, today, holdKindsOn(today))
      if (!decided.ok) return decided
      return accept({
        caseId: params.id,
        ...(await saveKeptReview(tx, params.id, kept.standing, decided.value, stamp)),
      })
    },
    next: ({ caseId }) => `/cases/${caseId}/retention`,
  })

  orderKeptRoutes(app, deps)
  holdRoutes(app, deps)
  erasureRoutes(app, deps)
}

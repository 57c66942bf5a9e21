import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, day, text } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { holdOrder } from '../orders/order-change.store.ts'
import { saysSomething } from '../substance.ts'
import { reviewerOf } from './case-kept.store.ts'
import { dayAhead } from './decision.ts'
import { readOrderKept, saveOrderKept } from './kept-orders.store.ts'
import { yearsAfter } from './review-date.ts'

/** How long an order is kept that is a part of no case: its review keeps it until a day. It goes only with the record of whom it binds. */
export function orderKeptRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'review-kept-order',
    summary: 'Review how long an order is kept that stands on a person’s record alone',
    path: '/orders/:id/retention',
    params: CaseParams,
    body: z.object({ words: text(2000, 'Say why, without a name'), until: day }),
    can: 'see retention',
    fact: 'retention-reviewed',
    view: 'investigation/retention/order.njk',
    title: 'How long this order is kept',
    status: 201,
    load: async (tx, { params, now, who }) => {
      const one = await readOrderKept(tx, deps.force, params.id, londonDay(now))
      return one && { ...one, caseId: one.personId, reviewer: reviewerOf(who).holdsRight }
    },
    act: async (tx, { params, body, now, who, stamp }) => {
      const today = londonDay(now)
      const one = (await holdOrder(tx, params.id)) && (await readOrderKept(tx, deps.force, params.id, today))
      if (!one) return undefined
      if (!reviewerOf(who).holdsRight)
        return refuse('not-a-reviewer', 'Somebody who reviews records decides this: your force names them', 'until')
      if (!saysSomething(body.words, 3)) return refuse('needs-words', 'Say why, in a sentence without a name', 'words')
      const until = dayAhead(body.until, today, yearsAfter(today, one.kept.group.everyYears))
      if (!until.ok) return until
      await saveOrderKept(tx, one, { words: body.words, until: until.value }, stamp)
      const { personId: caseId, orderId } = one
      return accept({ caseId, orderId, keepUntil: until.value })
    },
    next: ({ orderId }) => `/orders/${orderId}/retention`,
  })
}

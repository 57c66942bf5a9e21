import { z } from 'zod'
import { orderWords } from '../../people/orders/order-kinds.ts'
import { lastDayOf, orderStanding } from '../../people/orders/order-standing.ts'
import { may } from '../../platform/access/permissions.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, day, optionalText, text } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { readOrder, readProtected, readTermsOf } from './order.store.ts'
import { holdOrder } from './order-change.store.ts'
import { readOrderReviews, saveOrderReview } from './order-review.store.ts'
import { DECISION_WORDS, LOOK_MOST_DAYS, ORDER_DECISIONS, reviewOrder } from './order-review.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)

/** A look at an order while it runs: it stays, a court is asked to change, lengthen or end it, or it is left to run out. */
export function orderReviewRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'review-order',
    summary: 'Review an order: it stays, a court is asked to change, extend or discharge it, or it is left to run out',
    path: '/orders/:id/review',
    params: CaseParams,
    body: z.object({
      decision: z.enum(ORDER_DECISIONS, { error: 'Choose what happens with it' }),
      risk: text(2000, 'Say how the risk stands now'),
      reason: text(2000, 'Say why'),
      wanted: z.preprocess(blank, optionalText(2000)),
      lookOn: z.preprocess(blank, day.optional()),
    }),
    can: 'record suspect events',
    fact: 'order-reviewed',
    view: 'investigation/orders/order-review.njk',
    title: 'Review of an order',
    status: 201,
    load: async (tx, { params, now, who }) => {
      const order = await readOrder(tx, params.id)
      if (!order) return undefined
      const supervises = may(who.role, 'review investigations')
      return {
        ...order,
        kindWords: orderWords(order.kind),
        standing: orderStanding(order, now),
        lastDay: lastDayOf(order),
        terms: (await readTermsOf(tx, params.id)).filter(one => one.toAt === null),
        protects: await readProtected(tx, params.id),
        reviews: await readOrderReviews(tx, params.id),
        decisions: ORDER_DECISIONS.map(value => ({ value, text: DECISION_WORDS[value] })),
        most: LOOK_MOST_DAYS,
        supervises,
      }
    },
    act: async (tx, { params, body, who, now, stamp }) => {
      const order = await holdOrder(tx, params.id)
      if (!order) return undefined
      const decided = reviewOrder(body, order, { supervises: may(who.role, 'review investigations') }, now)
      if (!decided.ok) return decided
      const { caseId, crimeId, orderId } = order
      const saved = await saveOrderReview(tx, order, decided.value, stamp)
      return accept({ caseId, crimeId, orderId, ...saved, decision: body.decision })
    },
    next: ({ orderId }) => `/orders/${orderId}`,
  })
}

import { z } from 'zod'
import { orderRowOn, orderWords } from '../../people/orders/order-kinds.ts'
import { orderStanding } from '../../people/orders/order-standing.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, time, uuid } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { forInput } from '../local-input.ts'
import { saveBreach } from './breach-save.store.ts'
import { readOrder, readTermsOf } from './order.store.ts'
import { breach } from './order-ask.ts'
import { holdOrder } from './order-change.store.ts'

const Params = z.object({ id: uuid })

/** An order was broken: what happened, whether they were arrested, and whether it was recorded as a crime. */
export function breachRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'report-breach',
    summary: 'Record that an order was broken, and what happened',
    path: '/orders/:id/breaches',
    params: Params,
    body: z.object({
      at: time,
      words: note('Say what happened, and who saw it'),
      arrested: z.enum(['yes', 'no'], { error: 'Say whether they were arrested' }),
    }),
    can: 'report breaches of orders',
    fact: 'order-breached',
    view: 'investigation/orders/breach.njk',
    title: 'The order was broken',
    status: 201,
    load: async (tx, { params, now }) => {
      const order = await readOrder(tx, params.id)
      const row = order && orderRowOn(order.kind, order.madeAt)
      return (
        order && {
          ...order,
          kindWords: orderWords(order.kind),
          standing: orderStanding(order, now),
          terms: (await readTermsOf(tx, params.id)).filter(one => one.toAt === null),
          breachWords: row?.breachWords ?? null,
          onBreach: row?.onBreach ?? 'unknown',
          at: forInput(now),
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const order = await holdOrder(tx, params.id)
      if (!order) return undefined
      const stop = notInFuture(body.at, now, 'at')
      if (stop) return stop
      const allowed = breach(order, body.at)
      if (!allowed.ok) return allowed
      const { caseId, crimeId, orderId } = order
      const saved = await saveBreach(tx, order, { ...body, arrested: body.arrested === 'yes' }, stamp)
      return accept({ caseId, crimeId, orderId, ...saved, onBreach: orderRowOn(order.kind, order.madeAt)?.onBreach })
    },
    next: ({ orderId }) => `/orders/${orderId}`,
  })
}

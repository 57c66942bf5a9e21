import { z } from 'zod'
import { orderRowOn, orderWords } from '../../people/orders/order-kinds.ts'
import { orderStanding } from '../../people/orders/order-standing.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, optionalText, time, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { forInput } from '../local-input.ts'
import { readBreaches, readOrder, readTermsOf } from './order.store.ts'
import { breach } from './order-ask.ts'
import { holdOrder, saveBreach, saveBreachCrime } from './order-change.store.ts'

const Params = z.object({ id: uuid })
const blank = (value: unknown) => (value === '' ? undefined : value)

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

  action(app, deps, {
    name: 'decide-breach',
    summary: 'Say whether a breach was recorded as a crime, with its number, or why not',
    path: '/order-breaches/:id/crime',
    params: Params,
    body: z.object({
      crime: z.enum(['recorded', 'not'], { error: 'Say whether it was recorded as a crime' }),
      number: z.preprocess(blank, z.coerce.number().int().positive().optional()),
      reason: z.preprocess(blank, optionalText(2_000)),
    }),
    can: 'record crimes',
    fact: 'order-breach-decided',
    view: 'investigation/orders/breach-crime.njk',
    title: 'Was it recorded as a crime?',
    load: async (tx, { params }) => {
      const [found] = await readBreaches(tx, { breachId: params.id })
      const order = found && (await readOrder(tx, found.orderId))
      return order && { ...order, kindWords: orderWords(order.kind), breach: found }
    },
    act: async (tx, { params, body, stamp }) => {
      const [before] = await readBreaches(tx, { breachId: params.id })
      const order = before && (await holdOrder(tx, before.orderId))
      const [found] = await readBreaches(tx, { breachId: params.id })
      if (!order || !found) return undefined
      if (found.crime !== 'waits') return refuse('already-decided', 'This was decided already')
      if (body.crime === 'recorded' && !body.number)
        return refuse('needs-number', 'Give the number of the crime', 'number')
      if (body.crime === 'not' && !body.reason)
        return refuse('needs-reason', 'Say why it was not recorded as a crime', 'reason')
      const recorded = body.crime === 'recorded'
      const decided = {
        crime: body.crime,
        number: recorded ? (body.number ?? null) : null,
        reason: recorded ? null : (body.reason ?? null),
      }
      await saveBreachCrime(tx, order, found.breachId, decided, stamp)
      const { caseId, crimeId, orderId } = order
      return accept({ caseId, crimeId, orderId, breachId: found.breachId, crime: body.crime })
    },
    next: ({ orderId }) => `/orders/${orderId}`,
  })
}

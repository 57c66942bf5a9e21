import { z } from 'zod'
import { orderRowOn, orderWords } from '../../people/orders/order-kinds.ts'
import { orderStanding } from '../../people/orders/order-standing.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { day, notInFuture, optionalText, text, time, uuid } from '../../platform/http/fields.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { startOfLondonDay } from '../../platform/time.ts'
import { forInput } from '../local-input.ts'
import { TERM_CHOICES } from './order.routes.ts'
import { readOrder } from './order.store.ts'
import { change, endOf, readTerms, serve } from './order-ask.ts'
import { holdOrder, isHigh, saveCourtAsked, saveEnded, saveServed, saveVaried } from './order-change.store.ts'
import { TERM_BOXES, TermFields, termsOf } from './order-fields.ts'

const Params = z.object({ id: uuid })
const blank = (value: unknown) => (value === '' ? undefined : value)
const Step = z.object({
  step: z.enum(['served', 'court-asked', 'varied', 'ended'], { error: 'Choose what was done' }),
  at: time,
  how: z.preprocess(blank, z.enum(['in-person', 'in-court', 'post', 'other']).optional()),
  servedBy: z.preprocess(blank, optionalText(200)),
  words: text(2_000, 'Say what was done: the proof, what the court changed, or why it ended'),
  lastDay: z.preprocess(blank, day.optional()),
  noEnd: z.enum(['yes']).optional(),
  ...TermFields,
})
type Given = z.output<typeof Step>

/** What is done with an order once it is made: served with its proof, taken to a court, varied, ended. */
export function orderStepsRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'record-order-step',
    summary: 'Record that an order was served, that a court was asked, that it was varied, or that it ended',
    path: '/orders/:id/steps',
    params: Params,
    body: Step,
    can: 'record suspect events',
    fact: ['order-served', 'order-court-asked', 'order-varied', 'order-ended'],
    view: 'investigation/orders/order-step.njk',
    title: 'What was done with the order',
    status: 201,
    load: async (tx, { params, now }) => {
      const order = await readOrder(tx, params.id)
      return (
        order && {
          ...order,
          kindWords: orderWords(order.kind),
          standing: orderStanding(order, now),
          termKinds: TERM_CHOICES,
          boxes: TERM_BOXES,
          at: forInput(now),
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const order = await holdOrder(tx, params.id)
      if (!order) return undefined
      const stop = notInFuture(body.at, now, 'at')
      if (stop) return stop
      const allowed = body.step === 'served' ? serve(order, body.at) : change(order, body.at)
      if (!allowed.ok) return allowed
      const high = await isHigh(tx, order, deps.force)
      if (body.step === 'served') {
        if (!body.how) return refuse('needs-how', 'Say how it was served', 'how')
        if (!body.servedBy) return refuse('needs-server', 'Say who served it', 'servedBy')
        const served = { at: body.at, how: body.how, servedBy: body.servedBy, proof: body.words }
        await saveServed(tx, order, served, high, stamp)
      } else if (body.step === 'court-asked') await saveCourtAsked(tx, order, body.at, body.words, stamp)
      else if (body.step === 'ended') await saveEnded(tx, order, body.at, body.words, high, stamp)
      else {
        const varied = readVaried(order, body)
        if (!varied.ok) return varied
        await saveVaried(tx, order, { at: body.at, words: body.words, ...varied.value }, high, stamp)
      }
      const { caseId, crimeId, orderId } = order
      const standing = orderStanding((await readOrder(tx, orderId))!, now)
      return accept({ caseId, crimeId, orderId, step: body.step, standing })
    },
    next: ({ orderId }) => `/orders/${orderId}`,
  })
}

/** What a court changed: the end, the terms, or both; what was not said stays. */
function readVaried(
  order: { kind: string; madeAt: Temporal.Instant; expiresAt: Temporal.Instant | null },
  body: Given,
) {
  const asked = termsOf(body)
  const terms = asked.length > 0 ? readTerms(asked) : accept(null)
  if (!terms.ok) return terms
  const expiresAt = body.lastDay
    ? startOfLondonDay(Temporal.PlainDate.from(body.lastDay).add({ days: 1 }))
    : body.noEnd
      ? null
      : order.expiresAt
  const row = orderRowOn(order.kind, order.madeAt)
  const ends: Outcome<true> = row && body.lastDay ? endOf(row, order.madeAt, expiresAt ?? undefined) : accept(true)
  return ends.ok ? accept({ terms: terms.value, expiresAt }) : ends
}

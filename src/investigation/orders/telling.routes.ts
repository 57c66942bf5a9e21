import { z } from 'zod'
import { orderWords } from '../../people/orders/order-kinds.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, time, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { forInput } from '../local-input.ts'
import { readOrder } from './order.store.ts'
import { holdOrder } from './order-change.store.ts'
import { readTellings, saveTold } from './tellings.store.ts'

const Params = z.object({ id: uuid })

/** A victim is told of an order by a person, never by a message, and in the way that they said is safe. */
export function tellingRoutes(app: App, deps: Deps): void {
  /** By all that the gate of victim care knows: its hours, their conditions, whose number it is by now. */
  const reachOf = async (tx: Tx, victimId: string, at: Temporal.Instant) =>
    (await deps.victimReach?.(tx, [victimId], at))?.get(victimId)

  action(app, deps, {
    name: 'tell-of-order',
    summary: 'Record that a victim was told of an order by a person, or why they were not',
    path: '/order-tellings/:id',
    params: Params,
    body: z.object({
      at: time,
      how: z.enum(['phone', 'in-person', 'not-told'], { error: 'Say how they were told' }),
      words: note('Say what they were told and what they said, or why they were not told'),
    }),
    can: 'write updates to victims',
    fact: 'order-told',
    view: 'investigation/orders/telling.njk',
    title: 'Tell the victim of the order',
    load: async (tx, { params, now }) => {
      const [telling] = await readTellings(tx, { tellingId: params.id })
      const order = telling && (await readOrder(tx, telling.orderId))
      const reach = telling && (await reachOf(tx, telling.victimId, now))
      return (
        order && {
          caseId: order.caseId,
          order: { ...order, kindWords: orderWords(order.kind) },
          telling,
          reach: reach ?? null,
          at: forInput(now),
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const [found] = await readTellings(tx, { tellingId: params.id })
      const order = found && (await holdOrder(tx, found.orderId))
      const [telling] = await readTellings(tx, { tellingId: params.id })
      if (!order || !telling) return undefined
      if (telling.toldAt) return refuse('already-told', 'This was done already')
      const stop = notInFuture(body.at, now, 'at')
      if (stop) return stop
      if (Temporal.Instant.compare(body.at, telling.since) < 0)
        return refuse('before-it-happened', 'That is before it happened: check the time', 'at')
      if (body.how === 'phone' && (await reachOf(tx, telling.victimId, body.at))?.by !== 'phone')
        return refuse(
          'not-safe',
          'They have not said that ringing them is safe, or that number may be somebody else’s by now: a call may be heard. Look at their plan first, or tell them in person.',
          'how',
        )
      await saveTold(tx, telling, body, stamp)
      const { crimeId, orderId, victimId, tellingId } = telling
      return accept({ caseId: order.caseId, crimeId, orderId, victimId, tellingId, how: body.how })
    },
    next: ({ orderId }) => `/orders/${orderId}`,
  })
}

import { z } from 'zod'
import { orderWords } from '../../people/orders/order-kinds.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { optionalText, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { saveBreachCrime } from './breach-decide.store.ts'
import { readBreaches } from './breaches.store.ts'
import { readOrder } from './order.store.ts'
import { holdOrder } from './order-change.store.ts'

const Params = z.object({ id: uuid })
const blank = (value: unknown) => (value === '' ? undefined : value)

/** Whether a breach was recorded as a crime: said once, with its number or a reason. */
export function breachCrimeRoutes(app: App, deps: Deps): void {
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

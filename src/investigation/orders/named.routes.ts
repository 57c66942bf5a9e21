import { z } from 'zod'
import { orderWords } from '../../people/orders/order-kinds.ts'
import { namesOf } from '../../people/read-typed.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readOrder, readProtected } from './order.store.ts'
import { holdOrder, saveNamed } from './order-change.store.ts'
import { readOnFile } from './people-on-file.store.ts'

const Params = z.object({ id: uuid })
const MOST = 8

/** Who on file an order binds and protects: without it a call is shown the order only by the address. */
export function orderNamedRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'name-order-people',
    summary: 'Say who on file an order binds or protects, so that the control room is shown it',
    path: '/orders/:id/people',
    params: Params,
    body: z.object({
      who: z
        .string({ error: 'Choose whom of the order you mean' })
        .regex(/^(?:against|[0-9a-f-]{36})$/, 'Choose whom of the order you mean'),
      personId: z.uuid({ error: 'Choose a person on file' }),
    }),
    can: 'record suspect events',
    fact: 'order-named',
    view: 'investigation/orders/named.njk',
    title: 'Who they are on file',
    load: async (tx, { params }) => {
      const order = await readOrder(tx, params.id)
      if (!order) return undefined
      const protects = await readProtected(tx, params.id)
      const names = [order.againstName, ...protects.map(one => one.name)]
      const found = names.flatMap(name => deps.people?.find(namesOf(name), MOST) ?? []).map(one => one.id)
      return {
        ...order,
        kindWords: orderWords(order.kind),
        protects,
        onFile: await readOnFile(tx, order, [...new Set(found)]),
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const order = await holdOrder(tx, params.id)
      if (!order) return undefined
      const protects = await readProtected(tx, params.id)
      const who = body.who === 'against' ? ('against' as const) : { protectsId: body.who }
      if (who !== 'against' && !protects.some(one => one.protectsId === who.protectsId))
        return refuse('no-such-one', 'Choose somebody whom this order names', 'who')
      const [known] = (await readOnFile(tx, order, [body.personId])).filter(one => one.personId === body.personId)
      if (!known) return refuse('no-such-person', 'Choose a person on file', 'personId')
      const other = who === 'against' ? protects.map(one => one.personId) : [order.againstPerson]
      if (other.includes(body.personId))
        return refuse('both-sides', 'The same person cannot be bound by the order and protected by it', 'personId')
      await saveNamed(tx, order, who, body.personId, stamp)
      const { caseId, crimeId, orderId } = order
      return accept({ caseId, crimeId, orderId, personId: body.personId })
    },
    next: ({ orderId }) => `/orders/${orderId}`,
  })
}

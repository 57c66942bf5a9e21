import { orderWords } from '../../people/orders/order-kinds.ts'
import { lastDayOf, orderStanding } from '../../people/orders/order-standing.ts'
import { may } from '../../platform/access/permissions.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { crimeTypes } from '../day/day.routes.ts'
import { inOrderOfNeed } from '../day/task.ts'
import { readOrders } from './order.store.ts'
import { orderQuestionSource } from './order-sources.store.ts'

/** Every order that stands, and the cases on which nobody has said whether one is asked for. */
export function orderListRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'list-orders',
    summary: 'Orders that stand: not served, running out, in force; and cases on which nobody has asked',
    path: '/orders',
    can: 'see investigations',
    reads: 'investigations',
    view: 'investigation/orders/order-list.njk',
    title: 'Protective orders',
    load: async (tx, { now, who }) => {
      const ask = {
        scope: { of: 'force' as const },
        words: deps.force,
        now,
        reviewer: may(who.role, 'review investigations'),
        mayBeCrime: crimeTypes(deps),
      }
      const orders = (await readOrders(tx, 'standing')).map(one => ({
        ...one,
        kindWords: orderWords(one.kind),
        standing: orderStanding(one, now),
        lastDay: lastDayOf(one),
      }))
      const asked = await orderQuestionSource.read(tx, ask)
      return {
        notServed: orders.filter(one => one.standing === 'not-served'),
        inForce: orders.filter(one => one.standing === 'in-force'),
        ranOut: orders.filter(one => one.standing === 'ran-out'),
        notAsked: inOrderOfNeed(asked, now, ['order-question']),
      }
    },
  })
}

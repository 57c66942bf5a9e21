import { z } from 'zod'
import { ORDER_KINDS, orderRowOn, orderWords } from '../../people/orders/order-kinds.ts'
import { courtBy, lastDayOf, orderStanding } from '../../people/orders/order-standing.ts'
import { may } from '../../platform/access/permissions.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { notInFuture, plausiblePast, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { startOfLondonDay } from '../../platform/time.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { forInput } from '../local-input.ts'
import { caseRisk, offenceLabel } from '../open-case.ts'
import { readOpenCase } from '../open-cases.store.ts'
import { readSuspects } from '../suspects.store.ts'
import { readVictims } from '../victims.store.ts'
import { readBreaches } from './breaches.store.ts'
import { readOrder, readProtected, readSteps, readTermsOf } from './order.store.ts'
import { considerOrder, readTerms, TERM_KINDS, TERM_WORDS } from './order-ask.ts'
import { OrderFields, TERM_BOXES, termsOf } from './order-fields.ts'
import { readOrderReviews } from './order-review.store.ts'
import { DECISION_WORDS, ORDER_DECISIONS } from './order-review.ts'
import { saveOrder } from './order-save.store.ts'
import { readTellings } from './tellings.store.ts'
import { TOLD_BY } from './without-crime-fields.ts'

const Params = z.object({ id: uuid })
export const TERM_CHOICES = TERM_KINDS.map(value => ({ value, text: TERM_WORDS[value] }))

/** An order that protects somebody: as it was made, and as it stands, for everybody who may meet it. */
export function orderRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'record-order',
    summary: 'Record an order that was made: its terms, whom it binds and protects, until when',
    path: '/crimes/:id/orders',
    params: Params,
    body: OrderFields,
    can: 'record suspect events',
    fact: 'order-made',
    view: 'investigation/orders/new-order.njk',
    title: 'Record an order',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      return (
        crime && {
          caseId: crime.caseId,
          crime,
          offenceLabel: offenceLabel(crime.offence, deps.force),
          suspects: await readSuspects(tx, params.id),
          victims: await readVictims(tx, params.id),
          kinds: ORDER_KINDS.map(value => ({ value, text: orderWords(value) })),
          termKinds: TERM_CHOICES,
          boxes: TERM_BOXES,
          at: forInput(now),
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = notInFuture(body.madeAt, now, 'madeAt') ?? plausiblePast(body.madeAt, 'madeAt')
      if (stop) return stop
      const expiresAt = body.lastDay ? startOfLondonDay(Temporal.PlainDate.from(body.lastDay).add({ days: 1 })) : null
      const considered = considerOrder({ ...body, expiresAt: expiresAt ?? undefined })
      if (!considered.ok) return considered
      const terms = readTerms(termsOf(body))
      if (!terms.ok) return terms
      const suspect = body.suspectId
        ? (await readSuspects(tx, params.id)).find(one => one.suspectId === body.suspectId)
        : undefined
      if (body.suspectId && !suspect) return refuse('no-such-suspect', 'Choose a suspect of this crime', 'suspectId')
      const againstName = suspect?.name ?? body.againstName
      if (!againstName) return refuse('needs-against', 'Say whom the order binds', 'againstName')
      const victims = await readVictims(tx, params.id)
      const chosen = victims.filter(one => body.protects?.includes(one.victimId))
      if (chosen.length !== (body.protects?.length ?? 0))
        return refuse('no-such-victim', 'Choose from the victims of this crime', 'protects')
      const protects = [
        ...chosen.map(({ victimId, name }) => ({ victimId, name })),
        ...(body.protectsOther ? [{ victimId: null, name: body.protectsOther }] : []),
      ]
      if (protects.length === 0) return refuse('needs-protected', 'Say whom the order protects', 'protects')
      const { row } = considered.value
      const saved = await saveOrder(
        tx,
        crime,
        {
          kind: body.kind,
          suspectId: suspect?.suspectId ?? null,
          againstName,
          authoriser: body.authoriser,
          reference: body.reference ?? null,
          madeAt: body.madeAt,
          expiresAt,
          courtHours: row.court?.hours ?? null,
          terms: terms.value,
          protects,
        },
        caseRisk((await readOpenCase(tx, crime.crimeId))!, deps.force).level === 'high',
        stamp,
      )
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...saved, standing: 'not-served' })
    },
    next: ({ orderId }) => `/orders/${orderId}`,
  })

  page(app, deps, {
    name: 'read-order',
    summary: 'One order that protects somebody: whether it is in force, what it says, how it was served and broken',
    path: '/orders/:id',
    params: Params,
    can: 'see cases',
    reads: 'order',
    view: 'investigation/orders/order.njk',
    title: 'Order',
    load: async (tx, { params, now, who }) => {
      const order = await readOrder(tx, params.id)
      if (!order) return undefined
      const row = orderRowOn(order.kind, order.madeAt)
      return {
        ...order,
        kindWords: orderWords(order.kind),
        offenceLabel: order.offence === null ? null : offenceLabel(order.offence, deps.force),
        toldByWords: order.toldBy === null ? null : (TOLD_BY as Record<string, string>)[order.toldBy],
        standing: orderStanding(order, now),
        lastDay: lastDayOf(order),
        courtBy: courtBy(order, order.courtHours),
        breachWords: row?.breachWords ?? null,
        unverified: row?.unverified ?? null,
        source: row?.source ?? null,
        terms: await readTermsOf(tx, params.id),
        protects: await readProtected(tx, params.id),
        steps: await readSteps(tx, params.id),
        reviews: await readOrderReviews(tx, params.id),
        decisions: ORDER_DECISIONS.map(value => ({ value, text: DECISION_WORDS[value] })),
        breaches: await readBreaches(tx, { orderId: params.id }),
        tellings: may(who.role, 'see victim care') ? await readTellings(tx, { orderId: params.id }) : [],
        offers: {
          work: may(who.role, 'record suspect events'),
          review:
            may(who.role, 'record suspect events') && ['not-served', 'in-force'].includes(orderStanding(order, now)),
          breach: may(who.role, 'report breaches of orders'),
          crime: may(who.role, 'see investigations'),
          keeping: may(who.role, 'see retention'),
        },
      }
    },
  })
}

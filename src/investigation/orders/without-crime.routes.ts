import { z } from 'zod'
import { ORDER_KINDS, orderWords } from '../../people/orders/order-kinds.ts'
import { orderStanding } from '../../people/orders/order-standing.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { notInFuture, plausiblePast, uuid } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { startOfLondonDay } from '../../platform/time.ts'
import { forInput } from '../local-input.ts'
import { alreadyServed } from './already-served.ts'
import { readCameWith, readNear, readPeople } from './bound-person.store.ts'
import { TERM_CHOICES } from './order.routes.ts'
import { readOrder } from './order.store.ts'
import { considerOrder, readTerms } from './order-ask.ts'
import { saveServed } from './order-change.store.ts'
import { TERM_BOXES, termsOf } from './order-fields.ts'
import { saveOrder } from './order-save.store.ts'
import { TOLD_BY, TOLD_BY_CODES, WithoutCrimeFields } from './without-crime-fields.ts'

const Params = z.object({ id: uuid })

/** An order that no crime of ours led to: recorded against whom it binds, so that the control room is shown it like every other. */
export function withoutCrimeRoutes(app: App, deps: Deps): void {
  const typeWords = (code: string) => deps.force.incidentTypes.find(one => one.code === code)?.label ?? code

  action(app, deps, {
    name: 'record-order-without-crime',
    summary: 'Record an order that we were told of or applied for, against people, without a crime',
    path: '/people/:id/orders',
    params: Params,
    body: WithoutCrimeFields,
    can: 'say who people are',
    fact: ['order-made', 'order-served'],
    view: 'investigation/orders/without-crime.njk',
    title: 'Record an order that binds them',
    status: 201,
    load: async (tx, { params, now }) => {
      const [bound] = await readPeople(tx, [params.id])
      return (
        bound && {
          ...bound,
          caseId: bound.personId,
          near: await readNear(tx, params.id),
          cameWith: (await readCameWith(tx, params.id)).map(one => ({ ...one, words: typeWords(one.incidentType) })),
          kinds: ORDER_KINDS.map(value => ({ value, text: orderWords(value) })),
          toldBy: TOLD_BY_CODES.map(value => ({ value, text: TOLD_BY[value] })),
          termKinds: TERM_CHOICES,
          boxes: TERM_BOXES,
          at: forInput(now),
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const [bound] = await readPeople(tx, [params.id])
      if (!bound) return undefined
      const incident = (await readCameWith(tx, params.id)).find(one => one.incidentId === body.incidentId)
      if (body.incidentId && !incident)
        return refuse('no-such-incident', 'Choose an incident that this person was in, or none', 'incidentId')
      const caseId = incident?.caseId ?? bound.personId
      if ((await holdCase(tx, caseId)) === undefined) return undefined
      const stop =
        notInFuture(body.madeAt, now, 'madeAt') ??
        plausiblePast(body.madeAt, 'madeAt') ??
        notInFuture(body.servedAt, now, 'servedAt')
      if (stop) return stop
      const expiresAt = body.lastDay ? startOfLondonDay(Temporal.PlainDate.from(body.lastDay).add({ days: 1 })) : null
      const considered = considerOrder({ ...body, expiresAt: expiresAt ?? undefined })
      if (!considered.ok) return considered
      const terms = readTerms(termsOf(body))
      if (!terms.ok) return terms
      if (body.protects?.includes(bound.personId))
        return refuse('both-sides', 'The same person cannot be bound by the order and protected by it', 'protects')
      const chosen = await readPeople(tx, body.protects ?? [])
      if (chosen.length !== new Set(body.protects).size)
        return refuse('no-such-person', 'Choose people on file', 'protects')
      const protects = [
        ...chosen.map(({ personId, name }) => ({ victimId: null, personId, name })),
        ...(body.protectsOther ? [{ victimId: null, name: body.protectsOther }] : []),
      ]
      if (protects.length === 0) return refuse('needs-protected', 'Say whom the order protects', 'protectsOther')
      const times = { madeAt: body.madeAt, servedAt: null, expiresAt, endedAt: null }
      const served = alreadyServed(body, times)
      if (!served.ok) return served
      const { orderId } = await saveOrder(
        tx,
        { caseId, crimeId: null },
        {
          kind: body.kind,
          suspectId: null,
          againstName: bound.name,
          againstPerson: bound.personId,
          incidentId: incident?.incidentId ?? null,
          toldBy: body.toldBy,
          authoriser: body.authoriser,
          reference: body.reference ?? null,
          madeAt: body.madeAt,
          expiresAt,
          courtHours: considered.value.row.court?.hours ?? null,
          terms: terms.value,
          protects,
        },
        false,
        stamp,
      )
      if (served.value) await saveServed(tx, (await readOrder(tx, orderId))!, served.value, false, stamp)
      return accept({ caseId, orderId, standing: orderStanding({ ...times, servedAt: body.servedAt ?? null }, now) })
    },
    next: ({ orderId }) => `/orders/${orderId}`,
  })
}

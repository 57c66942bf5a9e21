import { type RawBuilder, sql } from 'kysely'
import type { DayAsk } from '../day/source.store.ts'
import { MOST, rowsOf, type TaskSource } from '../day/source.store.ts'
import { CASE, FROM, held, within } from '../open-cases.store.ts'
import { orderNoCrimeSource } from './no-crime-source.store.ts'
import { orderReviewSource } from './order-review-source.store.ts'
import {
  type BreachWait,
  breachTask,
  endsTask,
  notAskedTask,
  notServedTask,
  type OrderWait,
  type TellingWait,
  tellTask,
} from './order-tasks.ts'
import { isAsked } from './prompt.ts'

/** The force's codes on which the question is asked. */
function askedCodes({ words }: Pick<DayAsk, 'words'>) {
  const offences = words.offences
    .filter(row => isAsked({ offence: row.code, sensitive: row.sensitive ? [row.sensitive] : [] }))
    .map(row => row.code)
  const types = words.incidentTypes
    .filter(row => row.sensitive && isAsked({ offence: '', sensitive: [row.sensitive] }))
    .map(row => row.code)
  return { offences, types }
}

/** Cases on which nobody has said whether an order is asked for, or where it was said of another offence or before a charge. */
export const orderQuestionSource: TaskSource = {
  kind: 'order-question',
  label: 'Orders not asked about',
  read: async (tx, ask) => {
    const { offences, types } = askedCodes(ask)
    const rows = await rowsOf(
      tx,
      sql<Parameters<typeof notAskedTask>[0]>`
      select ${CASE}, q.offence is not null as before
      from ${FROM} left join lateral (select k.offence, k.charged from investigation.order_question k where k.crime_id = c.id order by k.seq desc limit 1) q on true
      where ${within(ask.scope)} and c.state = 'open' and (c.offence = any(${offences}::text[]) or i.incident_type = any(${types}::text[]))
        and (q.offence is null or q.offence <> c.offence
          or (not q.charged and exists (select from investigation.suspect s where s.crime_id = c.id and s.state = 'charged')))
      order by c.recorded_at, c.id limit ${MOST}`,
    )
    return rows.map(one => notAskedTask(one, ask))
  },
}

const ORDER = sql`o.id as "orderId", o.kind as "orderKind", o.against_name as "againstName", o.made_at as "madeAt", o.served_at as "servedAt",
  o.expires_at as "expiresAt", o.court_hours as "courtHours", o.court_asked_at as "courtAskedAt",
  (select v.decision from investigation.order_review v where v.order_id = o.id order by v.seq desc limit 1) as decided`

/** An order outlives its case: it is on the list of whoever had the case, open or closed. */
function orders(which: RawBuilder<unknown>, order: RawBuilder<unknown>, ask: DayAsk) {
  return sql<OrderWait>`select ${CASE}, ${ORDER} from ${FROM} join investigation.protective_order o on o.crime_id = c.id and o.ended_at is null and ${which}
    where ${held(ask.scope)} order by ${order}, o.id limit ${MOST}`
}

export const orderUnservedSource: TaskSource = {
  kind: 'order-unserved',
  label: 'Orders not served',
  read: async (tx, ask) => {
    const open = sql`o.served_at is null and (o.expires_at is null or o.expires_at > ${ask.now})`
    const rows = await rowsOf(tx, orders(open, sql`o.made_at`, ask))
    return rows.map(one => notServedTask(one, ask))
  },
}

export const orderEndsSource: TaskSource = {
  kind: 'order-ends',
  label: 'Orders that end',
  read: async (tx, ask) => {
    const soon = sql`((o.court_hours is not null and o.court_asked_at is null) or o.expires_at < ${ask.now.add({ hours: 24 * 15 })})`
    const rows = await rowsOf(tx, orders(soon, sql`o.expires_at nulls first`, ask))
    return rows.flatMap(one => endsTask(one, ask) ?? [])
  },
}

export const orderTellingSource: TaskSource = {
  kind: 'order-telling',
  label: 'Victims to tell of orders',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<TellingWait>`
      select ${CASE}, t.id as "tellingId", o.kind as "orderKind", t.what as told, t.since, t.due_at as "dueAt"
      from ${FROM} join investigation.order_telling t on t.crime_id = c.id and t.told_at is null join investigation.protective_order o on o.id = t.order_id
      where ${held(ask.scope)} order by t.due_at, t.id limit ${MOST}`,
    )
    return rows.map(one => tellTask(one, ask))
  },
}

export const orderBreachSource: TaskSource = {
  kind: 'order-breach',
  label: 'Breaches to decide',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<BreachWait>`
      select ${CASE}, b.id as "breachId", o.kind as "orderKind", o.against_name as "againstName", b.at as "brokenAt", b.recorded_at as "toldAt"
      from ${FROM} join investigation.protective_order o on o.crime_id = c.id join investigation.order_breach b on b.order_id = o.id and b.crime = 'waits'
      where ${held(ask.scope)} order by b.recorded_at, b.id limit ${MOST}`,
    )
    return rows.map(one => breachTask(one, ask))
  },
}

/** What an order has waiting, in the order in which it presses. */
export const ORDER_SOURCES: readonly TaskSource[] = [
  orderUnservedSource,
  orderEndsSource,
  orderTellingSource,
  orderBreachSource,
  orderReviewSource,
  orderNoCrimeSource,
  orderQuestionSource,
]

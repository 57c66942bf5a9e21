import { sql } from 'kysely'
import { MOST, rowsOf, type TaskSource } from '../day/source.store.ts'
import { CASE, FROM, held } from '../open-cases.store.ts'
import { FIRST_LOOK_DAYS } from './order-review.ts'
import { LOOK_SOON_DAYS, type OrderLook, orderLookTask } from './order-review-task.ts'

/** Orders that run and are to be looked at: the rule says which of these rows have come. */
export const orderReviewSource: TaskSource = {
  kind: 'order-review',
  label: 'Orders to review',
  read: async (tx, ask) => {
    const soon = ask.now.add({ hours: 24 * (LOOK_SOON_DAYS + 1) })
    const rows = await rowsOf(
      tx,
      sql<OrderLook>`
      select ${CASE}, o.id as "orderId", o.kind as "orderKind", o.against_name as "againstName", o.made_at as "madeAt", o.served_at as "servedAt",
        o.expires_at as "expiresAt", o.court_hours as "courtHours", o.court_asked_at as "courtAskedAt",
        v.decision as decided, v.at as "reviewedAt", v.look_on::text as "lookOn", w.at as "changedAt"
      from ${FROM} join investigation.protective_order o on o.crime_id = c.id and o.ended_at is null and o.served_at is not null
        left join lateral (select r.decision, r.at, r.look_on from investigation.order_review r where r.order_id = o.id order by r.seq desc limit 1) v on true
        left join lateral (select s.recorded_at as at from investigation.order_step s where s.order_id = o.id and s.kind = 'varied'
          and (v.at is null or s.recorded_at > v.at) order by s.seq desc limit 1) w on true
      where ${held(ask.scope)} and (o.expires_at is null or o.expires_at > ${ask.now}::timestamptz)
        and (v.look_on <= ${soon}::date or w.at is not null or (v.at is null and o.served_at <= ${soon}::timestamptz - make_interval(days => ${FIRST_LOOK_DAYS.high}::integer)))
      order by coalesce(v.look_on, o.served_at::date), o.id limit ${MOST}`,
    )
    return rows.flatMap(one => orderLookTask(one, ask) ?? [])
  },
}

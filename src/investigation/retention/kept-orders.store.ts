import { sql } from 'kysely'
import { orderWords } from '../../people/orders/order-kinds.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { londonDay, startOfLondonDay } from '../../platform/time.ts'
import type { KeepingForce } from './count-kept.store.ts'
import { type OrderKept, orderKept } from './order-kept.ts'
import { before } from './review-date.ts'
import { reviewGroup } from './review-groups.ts'

export type OrderToReview = { orderId: string; personId: string; kindWords: string; kept: OrderKept }
type Row = {
  orderId: string
  personId: string
  kind: string
  madeAt: Temporal.Instant
  endsAt: Temporal.Instant | null
  reviewedAt: Temporal.Instant | null
  keepUntil: string | null
}

const ROW = sql`o.id as "orderId", o.case_id as "personId", o.kind, o.made_at as "madeAt", least(o.ended_at, o.expires_at - interval '1 second') as "endsAt",
  v.at as "reviewedAt", v.keep_until::text as "keepUntil"`
/** Orders that are a part of a case go and stay with it: these stand on a person's record alone. */
const FROM = sql`investigation.protective_order o left join lateral (select r.at, r.keep_until from investigation.retention_review r
  where r.order_id = o.id and r.decision = 'keep' order by r.at desc, r.id limit 1) v on true`
const ALONE = sql`o.crime_id is null and o.incident_id is null`

function keptOf(row: Row, force: KeepingForce, today: Temporal.PlainDate): OrderToReview {
  const reviewed =
    row.reviewedAt && row.keepUntil
      ? { on: londonDay(row.reviewedAt), keepUntil: Temporal.PlainDate.from(row.keepUntil) }
      : null
  const one = { madeOn: londonDay(row.madeAt), endedOn: row.endsAt && londonDay(row.endsAt), reviewed }
  const { orderId, personId, kind } = row
  return { orderId, personId, kindWords: orderWords(kind), kept: orderKept(one, today, force.retention?.periods) }
}

/** When one order is looked at; nothing of one that is a part of a case. */
export async function readOrderKept(
  tx: Tx,
  force: KeepingForce,
  orderId: string,
  today: Temporal.PlainDate,
): Promise<OrderToReview | undefined> {
  const { rows } = await sql<Row>`select ${ROW} from ${FROM} where ${ALONE} and o.id = ${orderId}::uuid`.execute(tx)
  return rows[0] && keptOf(rows[0], force, today)
}

/** Orders without a case whose review has come, the longest due first. */
export async function readOrdersDue(
  tx: Tx,
  force: KeepingForce,
  today: Temporal.PlainDate,
  most: number,
): Promise<OrderToReview[]> {
  const { clearYears, everyYears } = reviewGroup('2', today, force.retention?.periods)
  const cutoff = startOfLondonDay(today.subtract({ years: Math.min(clearYears, everyYears) }).add({ days: 1 }))
  const { rows } =
    await sql<Row>`select ${ROW} from ${FROM} where ${ALONE} and coalesce(o.ended_at, o.expires_at, o.made_at) <= ${cutoff}::timestamptz
    and (v.keep_until is null or v.keep_until <= ${today.toString()}::date) order by coalesce(o.ended_at, o.expires_at, o.made_at), o.id limit ${most}`.execute(
      tx,
    )
  return rows
    .map(row => keptOf(row, force, today))
    .filter(({ kept }) => !before(today, kept.nextOn))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.kept.nextOn, b.kept.nextOn))
}

/** Keeps an order until a day, with why. */
export async function saveOrderKept(
  tx: Tx,
  { personId: caseId, orderId, kept }: OrderToReview,
  given: { words: string; until: string },
  stamp: Stamp,
): Promise<void> {
  const reviewId = newId()
  await tx
    .insertInto('investigation.retention_review')
    .values({
      id: reviewId,
      case_id: caseId,
      order_id: orderId,
      group_id: kept.group.id,
      because: kept.because,
      decision: 'keep',
      words: given.words,
      keep_until: given.until,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { reviewId, orderId, decision: 'keep', group: kept.group.id, keepUntil: given.until }
  await record(tx, { ...stamp, kind: 'retention-reviewed', caseId, about: reviewId, body })
}

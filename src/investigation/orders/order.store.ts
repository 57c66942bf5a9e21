import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Protected, ProtectiveOrder } from './order-row.ts'

const TIMES = sql`o.made_at as "madeAt", o.expires_at as "expiresAt", o.served_at as "servedAt", o.ended_at as "endedAt"`

/** An order with its terms, whom it protects, what was done with it, and how it was broken. */
export async function readOrder(tx: Tx, id: string): Promise<ProtectiveOrder | undefined> {
  const { rows } = await sql<ProtectiveOrder>`
    select o.id as "orderId", o.case_id as "caseId", o.crime_id as "crimeId", c.number as "crimeNumber", c.offence, o.incident_id as "incidentId",
      o.told_by as "toldBy", o.kind, o.against_name as "againstName",
      o.against_person as "againstPerson", o.authoriser, o.reference, ${TIMES}, o.court_hours as "courtHours", o.court_asked_at as "courtAskedAt",
      o.served_how as "servedHow", o.served_by as "servedBy", o.served_proof as "servedProof", o.end_reason as "endReason",
      o.recorded_at as "recordedAt", o.by_name as "byName"
    from investigation.protective_order o left join investigation.crime c on c.id = o.crime_id where o.id = ${id}::uuid`.execute(
    tx,
  )
  return rows[0]
}

/** Of one crime, or all that have not ended, the soonest to run out first. */
export async function readOrders(tx: Tx, of: { crimeId: string } | 'standing') {
  const which = of === 'standing' ? sql`o.ended_at is null` : sql`o.crime_id = ${of.crimeId}::uuid`
  const { rows } = await sql<
    Pick<
      ProtectiveOrder,
      | 'orderId'
      | 'crimeId'
      | 'crimeNumber'
      | 'kind'
      | 'againstName'
      | 'againstPerson'
      | 'madeAt'
      | 'servedAt'
      | 'expiresAt'
      | 'endedAt'
    > & { breaches: number; undecided: number }
  >`
    select o.id as "orderId", o.crime_id as "crimeId", c.number as "crimeNumber", o.kind, o.against_name as "againstName", o.against_person as "againstPerson", ${TIMES},
      (select count(*) from investigation.order_breach b where b.order_id = o.id) as breaches,
      (select count(*) from investigation.order_breach b where b.order_id = o.id and b.crime = 'waits') as undecided
    from investigation.protective_order o left join investigation.crime c on c.id = o.crime_id where ${which}
    order by o.expires_at nulls last, o.made_at, o.id limit 500`.execute(tx)
  return rows
}

export async function readTermsOf(tx: Tx, orderId: string) {
  return tx
    .selectFrom('investigation.order_term')
    .select(['id as termId', 'kind', 'words', 'homes', 'from_at as fromAt', 'to_at as toAt'])
    .where('order_id', '=', orderId)
    .orderBy('n')
    .execute()
}

export async function readProtected(tx: Tx, orderId: string): Promise<Protected[]> {
  return tx
    .selectFrom('investigation.order_protects')
    .select(['id as protectsId', 'victim_id as victimId', 'name', 'person_id as personId'])
    .where('order_id', '=', orderId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function readSteps(tx: Tx, orderId: string) {
  return tx
    .selectFrom('investigation.order_step')
    .select(['kind', 'at', 'recorded_at as recordedAt', 'words', 'by_name as byName'])
    .where('order_id', '=', orderId)
    .orderBy('seq')
    .execute()
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Breach, Protected, ProtectiveOrder, Telling } from './order-row.ts'

const TIMES = sql`o.made_at as "madeAt", o.expires_at as "expiresAt", o.served_at as "servedAt", o.ended_at as "endedAt"`

/** An order with its terms, whom it protects, what was done with it, and how it was broken. */
export async function readOrder(tx: Tx, id: string): Promise<ProtectiveOrder | undefined> {
  const { rows } = await sql<ProtectiveOrder>`
    select o.id as "orderId", o.case_id as "caseId", o.crime_id as "crimeId", c.number as "crimeNumber", c.offence, o.kind, o.against_name as "againstName",
      o.against_person as "againstPerson", o.authoriser, o.reference, ${TIMES}, o.court_hours as "courtHours", o.court_asked_at as "courtAskedAt",
      o.served_how as "servedHow", o.served_by as "servedBy", o.served_proof as "servedProof", o.end_reason as "endReason",
      o.recorded_at as "recordedAt", o.by_name as "byName"
    from investigation.protective_order o join investigation.crime c on c.id = o.crime_id where o.id = ${id}::uuid`.execute(
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
    > & { breaches: number }
  >`
    select o.id as "orderId", o.crime_id as "crimeId", c.number as "crimeNumber", o.kind, o.against_name as "againstName", o.against_person as "againstPerson", ${TIMES},
      (select count(*) from investigation.order_breach b where b.order_id = o.id) as breaches
    from investigation.protective_order o join investigation.crime c on c.id = o.crime_id where ${which}
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

export async function readBreaches(tx: Tx, of: { orderId: string } | { breachId: string }): Promise<Breach[]> {
  const rows = await tx
    .selectFrom('investigation.order_breach')
    .select([
      'id as breachId',
      'order_id as orderId',
      'at',
      'recorded_at as recordedAt',
      'words',
      'arrested',
      'crime',
      'crime_number as crimeNumber',
      'crime_reason as crimeReason',
      'crime_by_name as crimeByName',
      'by_name as byName',
    ])
    .where('orderId' in of ? 'order_id' : 'id', '=', 'orderId' in of ? of.orderId : of.breachId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows as Breach[]
}

/** What victims are owed of an order, told or not; those without sight of victims see none. */
export async function readTellings(tx: Tx, of: { orderId: string } | { tellingId: string }): Promise<Telling[]> {
  const rows = await tx
    .selectFrom('investigation.order_telling as t')
    .innerJoin('investigation.crime_victim as v', 'v.id', 't.victim_id')
    .select([
      't.id as tellingId',
      't.case_id as caseId',
      't.crime_id as crimeId',
      't.order_id as orderId',
      't.victim_id as victimId',
      'v.name as victimName',
      't.what',
      't.since',
      't.due_at as dueAt',
      't.told_at as toldAt',
      't.told_how as toldHow',
      't.told_words as toldWords',
      't.told_by_name as toldByName',
    ])
    .where('orderId' in of ? 't.order_id' : 't.id', '=', 'orderId' in of ? of.orderId : of.tellingId)
    .orderBy('t.since')
    .orderBy('t.id')
    .execute()
  return rows as Telling[]
}

/** How the victim said that they may be reached safely: the newest, or nothing. */
export async function readSafeWay(tx: Tx, victimId: string) {
  return tx
    .selectFrom('victim.safe_contact')
    .select(['channel', 'reach', 'safe', 'conditions', 'checked_with_victim as checked', 'at', 'by_name as byName'])
    .where('victim_id', '=', victimId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

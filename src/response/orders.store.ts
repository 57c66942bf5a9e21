import { sql } from 'kysely'
import { homesOf } from '../people/orders/homes-of.ts'
import { type OrderShown, orderLines } from '../people/orders/order-words.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { IncidentRow } from './board.ts'

/**
 * The orders that whoever is sent should know of, in words: about anybody identified in the contact or who lives with them, the address, or a crime of the
 * same case. By row access: what is restricted is not told by the way.
 */
export async function readOrdersFor(
  tx: Tx,
  incident: Pick<IncidentRow, 'incidentId' | 'contactId' | 'place' | 'settlement'>,
  now: Temporal.Instant,
): Promise<string[]> {
  const caller = await tx
    .selectFrom('contact.contact')
    .select('caller_address as address')
    .where('id', '=', incident.contactId)
    .executeTakeFirst()
  const homes = [caller?.address, incident.place].flatMap(one => (one ? homesOf(one, incident.settlement) : []))
  const { rows } = await sql<{ shown: OrderShown }>`
    with named as (select l.case_id as id from people.link l where l.to_id = ${incident.contactId}::uuid and l.ended_at is null),
    mates as (select o.case_id as id from named n join people.household_member m on m.case_id = n.id and m.to_at is null
      join people.household_member o on o.household_id = m.household_id and o.to_at is null),
    near as (
      select o.id from investigation.protective_order o where o.against_person in (select id from named union select id from mates)
      union select p.order_id from investigation.order_protects p where p.person_id in (select id from named)
      union select t.order_id from investigation.order_term t where t.homes && ${homes}::text[] and t.to_at is null
      union select o.id from investigation.protective_order o join investigation.crime c on c.id = o.crime_id where c.incident_id = ${incident.incidentId}::uuid
      union select o.id from investigation.protective_order o where o.incident_id = ${incident.incidentId}::uuid)
    select json_build_object('side', 'crime', 'orderId', o.id, 'kind', o.kind, 'againstName', o.against_name, 'madeAt', o.made_at, 'servedAt', o.served_at,
      'expiresAt', o.expires_at, 'endedAt', o.ended_at, 'terms', o.terms, 'protects', o.protects) as shown
    from investigation.order_shown o where o.id in (select id from near) order by o.made_at, o.id limit 20`.execute(tx)
  return orderLines(
    rows.map(row => row.shown),
    now,
  )
}

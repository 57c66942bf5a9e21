import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

export type Bound = { personId: string; name: string }
export type CameWith = {
  incidentId: string
  caseId: string
  number: number
  incidentType: string
  openedAt: Temporal.Instant
}

const NAME = sql`coalesce((select concat_ws(' ', n.given, n.family) from people.name n where n.case_id = p.id and n.ended_at is null and n.kind <> 'former'
  order by n.kind = 'current' desc, n.added_at desc limit 1), 'Name not known')`

/** These of the people on file whom whoever asks may know of; a record that was joined to another is asked for by that one. */
export async function readPeople(tx: Tx, ids: readonly string[]): Promise<Bound[]> {
  const { rows } = await sql<Bound>`select p.id as "personId", ${NAME} as name from people.person p
    where p.id = any(${[...ids]}::uuid[]) and p.removed_at is null and p.merged_into is null order by name, p.id`.execute(
    tx,
  )
  return rows
}

/** Whom an order that binds this person may protect: who lives or lived with them, and who else was in what they were in. */
export async function readNear(tx: Tx, personId: string): Promise<Bound[]> {
  const { rows } = await sql<Bound>`
    with near as (
      select o.case_id as id from people.household_member m join people.household_member o on o.household_id = m.household_id where m.case_id = ${personId}::uuid
      union select o.case_id from people.link l join people.link o on o.to_id = l.to_id and o.ended_at is null
        where l.case_id = ${personId}::uuid and l.ended_at is null)
    select p.id as "personId", ${NAME} as name from people.person p join near on near.id = p.id
    where p.id <> ${personId}::uuid and p.removed_at is null and p.merged_into is null order by name, p.id limit 30`.execute(
    tx,
  )
  return rows
}

/** Incidents that this person was in, the newest first: an order came with one of them, or with none. */
export async function readCameWith(tx: Tx, personId: string): Promise<CameWith[]> {
  const { rows } = await sql<CameWith>`
    select i.id as "incidentId", i.case_id as "caseId", i.number, i.incident_type as "incidentType", i.opened_at as "openedAt" from response.incident i
    where i.id in (select l.to_id from people.link l where l.case_id = ${personId}::uuid and l.ended_at is null)
      or i.contact_id in (select l.to_id from people.link l where l.case_id = ${personId}::uuid and l.ended_at is null)
    order by i.opened_at desc, i.id limit 8`.execute(tx)
  return rows
}

import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { OfCase } from './as-given.ts'

/** Who already plays a part in this case, with the names they go by. */
export async function readPeopleOfCase(tx: Tx, caseId: string, roles: readonly string[]): Promise<OfCase[]> {
  const { rows } = await sql<OfCase>`
    select distinct on (l.case_id) coalesce(p.merged_into, p.id) as "personId",
      (select coalesce(json_agg(json_build_object('given', n.given, 'family', n.family)), '[]') from people.name n where n.case_id = l.case_id and n.ended_at is null) as names
    from people.link l join people.person p on p.id = l.case_id and p.removed_at is null
    where l.ended_at is null and l.role = any (${roles}::text[]) and l.to_id in (
      select id from contact.contact where case_id = ${caseId}::uuid union all select id from investigation.crime where case_id = ${caseId}::uuid)
    order by l.case_id`.execute(tx)
  return rows
}

export type NamedInCrime = { name: string; crimeId: string; at: Temporal.Instant }

export async function readVictimsNamed(
  tx: Tx,
  crimeId: string,
  only: readonly string[] | null = null,
): Promise<NamedInCrime[]> {
  const { rows } = await sql<NamedInCrime>`
    select v.name, v.crime_id as "crimeId", k.recorded_at as at from investigation.crime_victim v join investigation.crime k on k.id = v.crime_id
    where v.crime_id = ${crimeId}::uuid and (${only === null} or v.id = any(${[...(only ?? [])]}::uuid[])) order by v.id`.execute(
    tx,
  )
  return rows
}

export async function readSuspectNamed(tx: Tx, suspectId: string): Promise<NamedInCrime | undefined> {
  const { rows } = await sql<NamedInCrime>`
    select name, crime_id as "crimeId", named_at as at from investigation.suspect where id = ${suspectId}::uuid`.execute(
    tx,
  )
  return rows[0]
}

/** Whether somebody said who the caller is, or a record was already made of them. */
export async function hasCaller(tx: Tx, contactId: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from people.link where to_id = ${contactId}::uuid and role = 'caller' and ended_at is null) as known`.execute(
    tx,
  )
  return rows[0]!.known
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Way } from './way.ts'

/** Somebody on file with a number or a home. `ids`: every record that is the same person. */
export type Holder = { key: string; id: string; ids: string[]; name: string | null }

export const holdersOf = (keys: readonly string[]) => sql<Holder>`
    with found as (
      select p.number as key, p.case_id as person from people.phone p where p.ended_at is null and p.number = any(${[...keys]}::text[])
      union select a.home, a.case_id from people.address a where a.to_at is null and a.home = any(${[...keys]}::text[]))
    select distinct f.key, kept.id::text as id, kept.ids, nullif(trim(concat_ws(' ', n.given, n.family)), '') as name
    from found f join people.person who on who.id = f.person and who.removed_at is null
      cross join lateral (select case when who.merged_into is null then who.id else who.merged_into end as id offset 0) one
      -- Two looks by an index, and no coalesce: with either, row access reads every person on file for every one that is found.
      cross join lateral (select one.id, array(select g.id::text from people.person g where g.id = one.id
        union all select g.id::text from people.person g where g.merged_into = one.id) as ids) kept
      left join lateral (select given, family from people.name where case_id = f.person and ended_at is null and kind = 'current' order by added_at desc, id limit 1) n on true
    order by id, key`

export const readHolders = async (tx: Tx, keys: readonly string[]): Promise<Holder[]> =>
  (await holdersOf(keys).execute(tx)).rows

/** Whoever rang in one of these cases from one of these numbers. */
export async function readCallers(tx: Tx, caseIds: readonly string[], keys: readonly string[]) {
  const { rows } = await sql<{ caseId: string; key: string; name: string }>`
    select distinct c.case_id as "caseId", c.caller_number as key, c.caller_name as name from contact.contact c
    where c.case_id = any(${[...caseIds]}::uuid[]) and c.caller_name is not null and c.caller_number = any(${[...keys]}::text[]) order by 1, 2, 3`.execute(
    tx,
  )
  return rows
}

/** Whom each crime's case names as a suspect or a victim, among the people on file. */
export async function readRoles(tx: Tx, crimeIds: readonly string[]) {
  const { rows } = await sql<{ crimeId: string; role: 'suspect' | 'victim'; person: string }>`
    select distinct k.id as "crimeId", l.role, l.case_id::text as person
    from (select c.id, c.case_id from investigation.crime c where c.id = any(${[...crimeIds]}::uuid[])) k
      cross join lateral (select c.id from contact.contact c where c.case_id = k.case_id
        union all select i.id from response.incident i where i.case_id = k.case_id union all select k.id) p
      join people.link l on l.to_id = p.id and l.ended_at is null and l.role in ('suspect', 'victim')`.execute(tx)
  return rows
}

/** Everybody who lives with one of these people, and they themselves: who, and in which household. */
export async function readHouseholds(tx: Tx, people: readonly string[]) {
  const { rows } = await sql<{ person: string; home: string }>`
    select m.case_id::text as person, m.household_id::text as home from people.household_member m where m.to_at is null
      and m.household_id in (select h.household_id from people.household_member h where h.to_at is null and h.case_id = any(${[...people]}::uuid[]))`.execute(
    tx,
  )
  return rows
}

export async function readSuspectNames(tx: Tx, crimeIds: readonly string[]) {
  const { rows } = await sql<{ crimeId: string; name: string }>`
    select crime_id as "crimeId", name from investigation.suspect where crime_id = any(${[...crimeIds]}::uuid[])`.execute(
    tx,
  )
  return rows
}

/** The newest ways of every victim of these cases: each has their own, and one number for two is looked at. */
export async function readWaysOfCases(tx: Tx, caseIds: readonly string[]) {
  const { rows } = await sql<{ caseId: string; victimId: string; name: string; ways: Way[] }>`
    select distinct on (s.victim_id) s.case_id as "caseId", s.victim_id as "victimId", v.name,
      coalesce(p.ways, jsonb_build_array(jsonb_build_object('channel', s.channel, 'reach', s.reach))) as ways
    from victim.safe_contact s join investigation.crime_victim v on v.id = s.victim_id left join victim.contact_plan p on p.id = s.plan_id
    where s.case_id = any(${[...caseIds]}::uuid[]) order by s.victim_id, s.seq desc`.execute(tx)
  return rows
}

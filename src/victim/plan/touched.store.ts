import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

/** What a fact about a person on file may change of how victims are reached: a home or number that is learnt, whose they are, with whom they live. */
export const LEARNT_OF_PEOPLE = [
  'person-added',
  'person-described',
  'person-linked',
  'person-joined',
  'person-parted',
  'person-joined-household',
] as const
export const isOfPeople = (kind: string): boolean => LEARNT_OF_PEOPLE.some(one => one === kind)

const SAME = (personId: string) => sql`
  select g.id from people.person g join people.person me on me.id = ${personId}::uuid
    and (g.id = coalesce(me.merged_into, me.id) or g.merged_into = coalesce(me.merged_into, me.id))`

/** The cases in which a person, any record that is the same person, or anybody who lives with them, has a part. */
export async function casesTouched(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ caseId: string }>`
    with same as (${SAME(personId)}),
    near as (select id from same union select m.case_id from people.household_member m where m.to_at is null and m.household_id in (
      select h.household_id from people.household_member h where h.to_at is null and h.case_id in (select id from same)))
    select distinct coalesce(c.case_id, i.case_id, k.case_id) as "caseId" from people.link l
      left join contact.contact c on c.id = l.to_id left join response.incident i on i.id = l.to_id left join investigation.crime k on k.id = l.to_id
    where l.ended_at is null and l.case_id in (select id from near) order by 1`.execute(tx)
  return rows.flatMap(row => row.caseId ?? [])
}

/** Where a person, or any record that is the same person, is known to live. */
export async function homesOf(tx: Tx, personId: string): Promise<Set<string>> {
  const { rows } = await sql<{ home: string }>`
    select distinct a.home from people.address a where a.to_at is null and a.home is not null and a.case_id in (${SAME(personId)})`.execute(
    tx,
  )
  return new Set(rows.map(row => row.home))
}

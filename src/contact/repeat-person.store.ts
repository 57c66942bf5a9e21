import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { london } from '../platform/time.ts'

/**
 * How many earlier contacts, in so many months, are tied to anybody who was said to be part of this one: a repeat victim rings from another telephone
 * (contact.md section 5 counts by person as well as by number). By whatever record theirs was joined to.
 */
export async function countEarlierOfPeople(
  tx: Tx,
  contactId: string,
  months: number,
  now: Temporal.Instant,
): Promise<number> {
  const since = london(now).subtract({ months }).toInstant()
  const { rows } = await sql<{ n: number }>`
    with recursive up as (
      select p.id, p.merged_into from people.link l cross join lateral (select id, merged_into from people.person where id = l.case_id offset 0) p
        where l.to_id = ${contactId}::uuid and l.to_kind = 'contact' and l.ended_at is null and l.role in ('caller', 'victim', 'subject')
      union select p.id, p.merged_into from up cross join lateral (select id, merged_into from people.person where id = up.merged_into offset 0) p
    ), whole as (
      select id from up where merged_into is null
      union select p.id from whole w cross join lateral (select id from people.person where merged_into = w.id offset 0) p
    )
    select count(distinct c.id)::int as n from whole w
      cross join lateral (select to_id from people.link where case_id = w.id and to_kind = 'contact' and ended_at is null
        and role in ('caller', 'victim', 'subject') and to_id <> ${contactId}::uuid offset 0) l
      cross join lateral (select id from contact.contact where id = l.to_id and offered_at > ${since} and offered_at <= ${now} offset 0) c`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

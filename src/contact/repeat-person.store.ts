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
      select p.id, p.merged_into from people.link l join people.person p on p.id = l.case_id
        where l.to_id = ${contactId}::uuid and l.to_kind = 'contact' and l.ended_at is null and l.role in ('caller', 'victim', 'subject')
      union select p.id, p.merged_into from up join people.person p on p.id = up.merged_into
    ), whole as (
      select id from up where merged_into is null
      union select p.id from whole w join people.person p on p.merged_into = w.id
    )
    select count(distinct c.id)::int as n from whole w
      join people.link l on l.case_id = w.id and l.to_kind = 'contact' and l.ended_at is null and l.to_id <> ${contactId}::uuid and l.role in ('caller', 'victim', 'subject')
      join contact.contact c on c.id = l.to_id and c.offered_at > ${since} and c.offered_at <= ${now}`.execute(tx)
  return rows[0]?.n ?? 0
}

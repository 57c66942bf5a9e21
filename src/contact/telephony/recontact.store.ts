import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

export type Recontact = { contactId: string; contactNumber: number; by: string; channel: string; at: Temporal.Instant }

/** The first later contact of each that is thought to be theirs: same number, same confirmed person, same name and place. */
export async function recontactsOf(
  tx: Tx,
  contactIds: readonly string[],
  hours: number,
): Promise<Map<string, Recontact>> {
  if (contactIds.length === 0) return new Map()
  const { rows } = await sql<Recontact & { lostId: string }>`
    select c.id as "lostId", found.* from contact.contact c cross join lateral (
      select n.id as "contactId", n.number as "contactNumber", n.channel, n.offered_at as at,
        case when n.caller_number = c.caller_number then 'number' when lower(n.caller_name) = lower(c.caller_name) and lower(n.place) = lower(c.place) then 'name-and-place' else 'person' end as by
      from contact.contact n where n.id <> c.id and n.offered_at > c.offered_at and n.offered_at <= c.abandoned_at + make_interval(hours => ${hours})
        and (n.caller_number = c.caller_number or (lower(n.caller_name) = lower(c.caller_name) and lower(n.place) = lower(c.place))
          or exists (select from people.identification mine join people.identification other on other.person_id = mine.person_id
            where mine.contact_id = c.id and other.contact_id = n.id and mine.decision = 'same' and other.decision = 'same'
              and mine.role = 'caller' and other.role = 'caller' and mine.undone_at is null and other.undone_at is null))
      order by n.offered_at limit 1) found
    where c.id = any(${contactIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ lostId, ...row }) => [lostId, row]))
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { ContactRow } from '../contact.store.ts'
import { flaggedNumbers } from '../flagged-numbers.store.ts'
import { TIED } from '../number-history.store.ts'
import type { LostSigns } from './lost-keeping.ts'

type Row = Omit<LostSigns, 'held' | 'silent55' | 'flagged'> & { contactId: string }

/** What is known of these lost callers, by contact: of the number, and of everybody it is tied to. A number is not a person. */
export async function lostSigns(
  tx: Tx,
  lost: readonly ContactRow[],
  now: Temporal.Instant,
): Promise<Map<string, LostSigns>> {
  if (lost.length === 0) return new Map()
  const flagged = await flaggedNumbers(tx, lost, now)
  const { rows } = await sql<Row>`
    select c.id as "contactId", coalesce(e.vulnerable, false) or c.vulnerable as vulnerable, coalesce(e.immediate, false) as "immediateBefore",
      e.day, e.month,
      exists (select from contact.ring_attempt a where a.contact_id = c.id and a.result = 'not-safe-to-ring') as "notSafeToRing",
      coalesce(e.incident, false) or exists (with recursive ${TIED}
        select from tied cross join lateral (select to_id from people.link where case_id = tied.id and to_kind in ('contact', 'incident') and ended_at is null offset 0) l
          join response.incident i on i.contact_id = l.to_id or i.id = l.to_id where i.state <> 'closed') as "openIncident"
    from contact.contact c
      cross join lateral (select c.caller_number as number) n
      cross join lateral (select bool_or(o.vulnerable) as vulnerable, bool_or(o.grade = 'immediate') as immediate,
          (count(*) filter (where o.offered_at between c.offered_at - interval '24 hours' and c.offered_at + interval '24 hours'))::int as day,
          (count(*) filter (where o.offered_at > c.offered_at - interval '28 days'))::int as month,
          bool_or(exists (select from response.incident i where i.contact_id = o.id and i.state <> 'closed')) as incident
        from contact.contact o where o.caller_number = n.number and o.id <> c.id and o.offered_at > c.offered_at - interval '12 months') e
    where c.id = any(${lost.map(one => one.id)}::uuid[])`.execute(tx)
  const known = new Map(rows.map(row => [row.contactId, row]))
  return new Map(
    lost.flatMap(one => {
      const row = known.get(one.id)
      if (!row) return []
      const { contactId: _, ...signs } = row
      const own = { held: one.held_at !== null, silent55: one.silent55 === true, flagged: flagged.get(one.id) ?? null }
      return [[one.id, { ...own, ...signs }] as const]
    }),
  )
}

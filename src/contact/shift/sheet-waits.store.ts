import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { londonDay } from '../../platform/time.ts'
import { type NewestSheet, sheetWaits } from './sheet-waits.ts'

/** The sheet that was signed out last, where nobody has taken all of it over in its time; else null. */
export async function readSheetWaits(tx: Tx, now: Temporal.Instant) {
  const { rows } = await sql<NewestSheet>`
    select h.id as "handoverId", h.signed_out_at as at, h.signed_out_by_name as "byName", count(l.seq)::int as lines,
      count(l.seq) filter (where l.signed_in_at is null)::int as open
    from (select * from contact.shift_handover order by signed_out_at desc limit 1) h left join contact.shift_handover_line l on l.handover_id = h.id
    group by 1, 2, 3`.execute(tx)
  return sheetWaits(rows[0], londonDay(now), now)
}

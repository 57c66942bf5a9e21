import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { CLOCK } from '../clocks/book.store.ts'
import type { Clock } from '../clocks/clock.ts'
import { stateOf } from '../clocks/clock-life.ts'
import { HOLDER_WORDS } from '../rights/right-row.ts'
import { COURT_RIGHTS } from './court-kinds.ts'

const LISTED = 300

type Row = Clock & { crimeNumber: number; victimName: string; ownerName: string | null }

/**
 * What victims are owed after a charge, by whichever body owes it, the most pressing first: for the victim-care officer's day and the list
 * of cases at court. What somebody paused waits until its pause is over.
 */
export async function justiceDue(tx: Tx, now: Temporal.Instant) {
  const { rows } = await sql<Row>`
    select ${CLOCK}, k.number as "crimeNumber", v.name as "victimName", k.owner_name as "ownerName"
    from victim.duty_clock c join investigation.crime k on k.id = c.crime_id join investigation.crime_victim v on v.id = c.victim_id
    where c.met_at is null and c.void_at is null and c.transferred_at is null and c.event = any(${[...COURT_RIGHTS, 'charge']}::text[])
      and (c.paused_until is null or c.paused_until <= ${now}) and c.event_at <= ${now}
    order by c.due_at nulls first, v.enhanced desc, c.id limit ${LISTED}`.execute(tx)
  return rows.map(row => ({
    ...row,
    state: stateOf(row, now),
    holderWords: HOLDER_WORDS[row.holder as keyof typeof HOLDER_WORDS] ?? row.holder,
  }))
}

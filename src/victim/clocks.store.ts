import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { CLOCK } from './clocks/book.store.ts'
import type { Clock } from './clocks/clock.ts'

const LISTED = 300

/** What victims are still to be told, by a word, the most pressing first; what is paused waits until its pause is over. */
export async function dueClocks(tx: Tx, now: Temporal.Instant) {
  const { rows } = await sql<
    Clock & {
      crimeNumber: number
      victimName: string
      enhanced: boolean
      ownerName: string | null
    }
  >`
    select ${CLOCK}, k.number as "crimeNumber", v.name as "victimName", v.enhanced, k.owner_name as "ownerName"
    from victim.duty_clock c join investigation.crime k on k.id = c.crime_id join investigation.crime_victim v on v.id = c.victim_id
    where c.met_at is null and c.void_at is null and c.transferred_at is null and c.answer = 'word'
      and (c.paused_until is null or c.paused_until <= ${now}) and c.event_at <= ${now}
    order by c.due_at nulls last, v.enhanced desc, c.id limit ${LISTED}`.execute(tx)
  return rows
}

/** Rights of a deed that are due or late, the most pressing first: a referral, a review, a complaint. */
export async function dueDeeds(tx: Tx, now: Temporal.Instant) {
  const { rows } = await sql<Clock & { crimeNumber: number; victimName: string; ownerName: string | null }>`
    select ${CLOCK}, k.number as "crimeNumber", v.name as "victimName", k.owner_name as "ownerName"
    from victim.duty_clock c join investigation.crime k on k.id = c.crime_id join investigation.crime_victim v on v.id = c.victim_id
    where c.met_at is null and c.void_at is null and c.transferred_at is null and c.answer = 'deed' and (c.due_at is not null or c.no_due_reason is not null)
      and (c.paused_until is null or c.paused_until <= ${now}) and c.event_at <= ${now}
    order by c.due_at nulls first, c.id limit ${LISTED}`.execute(tx)
  return rows
}

/** Every clock of a victim, in the order in which its events happened. */
export async function clocksOf(tx: Tx, victimId: string): Promise<Clock[]> {
  const { rows } = await sql<Clock>`
    select ${CLOCK} from victim.duty_clock c where c.victim_id = ${victimId}::uuid order by c.event_at, c.rule, c.id`.execute(
    tx,
  )
  return rows
}

export async function readClock(tx: Tx, id: string): Promise<Clock | undefined> {
  const { rows } = await sql<Clock>`select ${CLOCK} from victim.duty_clock c where c.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

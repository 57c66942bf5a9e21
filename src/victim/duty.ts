import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { londonDate } from '../platform/views/when.ts'
import { type BankHolidays, type NoSuchDay, workingDaysAfter } from '../platform/working-days.ts'
import type { RightRow } from './rights/right-row.ts'
import { packOn, RIGHTS_PACKS, type RightsPack } from './rights-pack.ts'

export type Duty = {
  pack: RightsPack
  row: RightRow
  standard: Temporal.Instant | null
  enhanced: Temporal.Instant | null
}

/** The row of the edition in force that an event starts. `known`: when it was recorded, which a later edition says nothing of. */
export function rightOf(
  event: string,
  at: Temporal.Instant,
  packs: readonly RightsPack[] = RIGHTS_PACKS,
  known?: Temporal.Instant,
): Outcome<{ pack: RightsPack; row: RightRow }, 'no-pack' | 'no-right'> {
  const pack = packOn(londonDay(at), packs, known)
  if (!pack) return refuse('no-pack', `No edition of the Victims' Code is known for ${londonDate(at)}`)
  const row = pack.rows.find(candidate => candidate.event === event)
  return row ? accept({ pack, row }) : refuse('no-right', `${pack.title} starts no clock on ${event}`)
}

/**
 * What is owed when `event` happens at `at`: the clock starts at the event, however late it is entered. Working days
 * are England and Wales; a due day ends at 23:59:59 London.
 */
export function dutyOf(
  event: string,
  at: Temporal.Instant,
  holidays: BankHolidays,
  packs: readonly RightsPack[] = RIGHTS_PACKS,
): Outcome<Duty, NoSuchDay | 'no-pack' | 'no-right'> {
  const found = rightOf(event, at, packs)
  if (!found.ok) return found
  const { pack, row } = found.value
  const standard = limitOf(at, row.standardDays, holidays)
  if (!standard.ok) return standard
  const enhanced = limitOf(at, row.enhancedDays, holidays)
  if (!enhanced.ok) return enhanced
  return accept({ pack, row, standard: standard.value, enhanced: enhanced.value })
}

export function limitOf(
  at: Temporal.Instant,
  days: number | null,
  holidays: BankHolidays,
): Outcome<Temporal.Instant | null, NoSuchDay> {
  return days === null ? accept(null) : workingDaysAfter(at, days, holidays)
}

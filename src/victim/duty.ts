import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { type BankHolidays, type NoSuchDay, workingDaysAfter } from '../platform/working-days.ts'
import { packOn, RIGHTS_PACKS, type RightEvent, type RightRow, type RightsPack } from './rights-pack.ts'

export type Duty = {
  pack: RightsPack
  row: RightRow
  standard: Temporal.Instant | null
  enhanced: Temporal.Instant | null
}

/**
 * What is owed when `event` happens at `at`: the clock starts at the event, however late it is entered. Working days
 * are England and Wales; a due day ends at 23:59:59 London.
 */
export function dutyOf(
  event: RightEvent,
  at: Temporal.Instant,
  holidays: BankHolidays,
  packs: readonly RightsPack[] = RIGHTS_PACKS,
): Outcome<Duty, NoSuchDay | 'no-pack' | 'no-right'> {
  const pack = packOn(londonDay(at), packs)
  if (!pack) return refuse('no-pack', `No edition of the Victims' Code is known for ${londonDay(at)}`)
  const row = pack.rows.find(candidate => candidate.event === event)
  if (!row) return refuse('no-right', `${pack.title} starts no clock on ${event}`)
  const standard = limit(at, row.standardDays, holidays)
  if (!standard.ok) return standard
  const enhanced = limit(at, row.enhancedDays, holidays)
  if (!enhanced.ok) return enhanced
  return accept({ pack, row, standard: standard.value, enhanced: enhanced.value })
}

function limit(
  at: Temporal.Instant,
  days: number | null,
  holidays: BankHolidays,
): Outcome<Temporal.Instant | null, NoSuchDay> {
  return days === null ? accept(null) : workingDaysAfter(at, days, holidays)
}

export type ClockRow = {
  dueAt: Temporal.Instant | null
  metAt: Temporal.Instant | null
  voidAt: Temporal.Instant | null
}
export type ClockState = 'running' | 'breached' | 'met' | 'remedied' | 'void' | 'no-limit'

/** A breach told late is remedied, never met. */
export function clockState(clock: ClockRow, now: Temporal.Instant): ClockState {
  if (clock.voidAt) return 'void'
  const end = clock.metAt ?? now
  const late = clock.dueAt !== null && Temporal.Instant.compare(end, clock.dueAt) > 0
  if (clock.metAt) return late ? 'remedied' : 'met'
  if (clock.dueAt === null) return 'no-limit'
  return late ? 'breached' : 'running'
}

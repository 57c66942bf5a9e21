import { createHash } from 'node:crypto'
import type { BankHolidays } from '../../platform/working-days.ts'
import { limitOf } from '../duty.ts'
import type { RightRow } from '../rights/right-row.ts'
import type { ClockTimes } from './clock-life.ts'

/** One clock of one victim and one event, as its row keeps it. The limits stand in it, so that its day is worked out from it alone. */
export type Clock = Required<{ [K in keyof ClockTimes]: NonNullable<ClockTimes[K]> | null }> & {
  id: string
  caseId: string
  crimeId: string
  victimId: string
  rule: string
  pack: string
  event: string
  name: string
  duty: string
  holder: string
  answer: 'word' | 'deed'
  /** The limit for this victim is our proposal and not law. */
  proposal: boolean
  /** The fact that started it, and its kind. */
  eventFact: string
  source: string
  eventAt: Temporal.Instant
  learntAt: Temporal.Instant
  enhanced: boolean
  standardDays: number | null
  enhancedDays: number | null
  hastenedAt: Temporal.Instant | null
  metBy: string | null
  voidReason: string | null
  pauseReason: string | null
  pauseOwner: string | null
  transferredTo: string | null
}

/** One name for one victim, fact and event, whenever it is worked out. */
export function clockId(victimId: string, eventFact: string, event: string): string {
  const hex = createHash('sha256').update(`${victimId} ${eventFact} ${event}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

type Limits = Pick<Clock, 'eventAt' | 'enhanced' | 'standardDays' | 'enhancedDays' | 'hastenedAt'>

/**
 * By when it is owed. Rights granted while it ran make it the earlier of its day and their own limit from the grant; nothing makes it
 * later. A day that cannot be worked out says why, and is never left out.
 */
export function dueOf(clock: Limits, holidays: BankHolidays): Pick<Clock, 'dueAt' | 'noDueReason'> {
  const own = limitOf(clock.eventAt, clock.enhanced ? clock.enhancedDays : clock.standardDays, holidays)
  const hastened =
    clock.hastenedAt && clock.enhancedDays !== null
      ? limitOf(clock.hastenedAt, clock.enhancedDays, holidays)
      : undefined
  const days = [own, hastened].flatMap(one => (one?.ok && one.value ? [one.value] : []))
  const [soonest] = days.toSorted(Temporal.Instant.compare)
  if (soonest) return { dueAt: soonest, noDueReason: null }
  return { dueAt: null, noDueReason: own.ok ? null : own.refusal.message }
}

/** What a row of the Code says of a clock that it starts. */
export function fromRow(row: RightRow) {
  const { rule, event, name, duty, holder, answer, standardDays, enhancedDays } = row
  return { rule, event, name, duty, holder, answer, standardDays, enhancedDays }
}

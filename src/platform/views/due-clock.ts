import { duration, inSeconds, type Length, secondsUntil } from './how-long.ts'
import { londonDate, londonTime, onLondonClock, type When, whenWords } from './when.ts'

/** A promise with a time on it, as a page gets it. `near` is how long before `due` to warn. */
export type DueClock = {
  due: When
  started?: When | null
  met?: When | null
  paused?: When | null
  near?: Length | null
}

export type ClockState = 'running' | 'near' | 'breached' | 'paused' | 'met' | 'met-late'

/** What the page shows: `letter` goes in the state's shape, `text` says it, `detail` says against which time. */
export type ClockFace = { state: ClockState; letter: string; text: string; detail: string; due: string }

const LETTERS: Record<ClockState, string> = {
  running: 'R',
  near: 'N',
  breached: 'B',
  paused: 'P',
  met: 'M',
  'met-late': 'L',
}
const HOUR = 3600
const DAY = 86_400

/**
 * Reads a promise's clock in words. A paused clock is never a met one, a late one stays late after it was met, and a
 * clock paused after its time had passed is breached (design section 5).
 */
export function readDueClock(clock: DueClock | When, now: When): ClockFace {
  const ask: DueClock = isWhen(clock) ? { due: clock } : clock
  const { due, met, paused } = ask
  const stopped = met ?? paused ?? now
  const left = secondsUntil(due, stopped)
  const by = deadline(due, now)
  const face = (state: ClockState, text: string, detail: string): ClockFace => ({
    state,
    letter: LETTERS[state],
    text,
    detail,
    due: onLondonClock(due).toInstant().toString(),
  })

  if (met) {
    if (left < 0) return face('met-late', `Met late, by ${length(due, stopped)}`, `was due ${by}`)
    return face('met', `Met ${whenWords(met, now)}`, `due ${by}`)
  }
  if (paused && left >= 0) return face('paused', 'Paused, not met', `${length(due, stopped)} left when it stopped`)
  if (left < 0) return face('breached', `Late by ${length(due, stopped)}`, `was due ${by}`)
  if (left <= warning(ask)) return face('near', `Due soon, ${ahead(due, now)}`, `by ${by}`)
  return face('running', `Due ${ahead(due, now)}`, `by ${by}`)
}

/** A quarter of the whole time when we know when it began, else the last hour (or day); the force may set its own. */
function warning({ due, started, near }: DueClock): number {
  if (near !== undefined && near !== null) return inSeconds(near)
  if (started) return secondsUntil(due, started) / 4
  return isWholeDay(due) ? DAY : HOUR
}

/** A duty due on a day is due at 23:59:59 London: people are told the day, and counted days, not a time of night. */
function isWholeDay(due: When): boolean {
  return londonTime(due, 'seconds') === '23:59:59'
}

function deadline(due: When, now: When): string {
  if (isWholeDay(due)) return londonDate(due, 'weekday')
  const words = whenWords(due, now)
  return words.startsWith('today at ') ? words.slice('today at '.length) : words
}

function daysBetween(due: When, from: When): number {
  return onLondonClock(from).toPlainDate().until(onLondonClock(due).toPlainDate(), { largestUnit: 'day' }).days
}

function length(due: When, from: When): string {
  return isWholeDay(due) ? inDays(Math.abs(daysBetween(due, from))) : duration(secondsUntil(due, from))
}

function ahead(due: When, now: When): string {
  if (!isWholeDay(due)) return `in ${duration(secondsUntil(due, now))}`
  return ['today', 'tomorrow'][daysBetween(due, now)] ?? `in ${length(due, now)}`
}

function inDays(days: number): string {
  return days === 0 ? 'less than a day' : `${days} ${days === 1 ? 'day' : 'days'}`
}

function isWhen(value: DueClock | When): value is When {
  return typeof value === 'string' || !('due' in value)
}

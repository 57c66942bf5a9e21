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

/**
 * Reads a promise's clock in words. A paused clock is never a met one, a late one stays late after it was met, and a
 * clock paused after its time had passed is breached (design section 5).
 */
export function readDueClock(clock: DueClock | When, now: When): ClockFace {
  const { due, started, met, paused, near } = isWhen(clock) ? ({ due: clock } as DueClock) : clock
  const stopped = met ?? paused ?? now
  const left = secondsUntil(due, stopped)
  const face = (state: ClockState, text: string, detail: string): ClockFace => ({
    state,
    letter: LETTERS[state],
    text,
    detail,
    due: onLondonClock(due).toInstant().toString(),
  })

  if (met) {
    if (left < 0) return face('met-late', `Met late, by ${duration(left)}`, `was due ${deadline(due, now)}`)
    return face('met', `Met ${whenWords(met, now)}`, `due ${deadline(due, now)}`)
  }
  if (paused && left >= 0) return face('paused', 'Paused, not met', `${duration(left)} left when it stopped`)
  if (left < 0) return face('breached', `Late by ${duration(left)}`, `was due ${deadline(due, now)}`)
  if (left <= warning(due, started, near))
    return face('near', `Due soon, in ${duration(left)}`, `by ${deadline(due, now)}`)
  return face('running', `Due in ${duration(left)}`, `by ${deadline(due, now)}`)
}

/** A quarter of the whole time when we know when it began, else an hour; the force may set its own. */
function warning(due: When, started: When | null | undefined, near: Length | null | undefined): number {
  if (near !== undefined && near !== null) return inSeconds(near)
  return started ? secondsUntil(due, started) / 4 : HOUR
}

/** A duty due on a day is due at 23:59:59: a victim reads 'Tuesday 29 December', not a time of night. */
function deadline(due: When, now: When): string {
  if (londonTime(due, 'seconds').startsWith('23:59:59')) return londonDate(due, 'weekday')
  const words = whenWords(due, now)
  return words.startsWith('today at ') ? words.slice('today at '.length) : words
}

function isWhen(value: DueClock | When): value is When {
  return typeof value === 'string' || !('due' in value)
}

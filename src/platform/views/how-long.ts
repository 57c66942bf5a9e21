import { onLondonClock, type When } from './when.ts'

/** A length of time: seconds, a Temporal.Duration, or ISO 8601 text ('PT1H5M'). */
export type Length = number | string | Temporal.Duration

const UNITS = [
  { seconds: 86_400, short: [' day', ' days'], words: [' day', ' days'] },
  { seconds: 3600, short: [' h', ' h'], words: [' hour', ' hours'] },
  { seconds: 60, short: [' min', ' min'], words: [' minute', ' minutes'] },
  { seconds: 1, short: [' s', ' s'], words: [' second', ' seconds'] },
] as const

export function inSeconds(length: Length): number {
  if (typeof length === 'number') return length
  // A calendar month has no length without a date; refused by Temporal, which is right for a clock.
  return Temporal.Duration.from(length).total('second')
}

/**
 * '45 s', '12 min', '2 h 5 min', '3 days 4 h': the two largest units, rounded down, so that a person never reads
 * more time left than there is. Style 'words' spells the units out for the public.
 */
export function duration(length: Length, style: 'short' | 'words' = 'short'): string {
  let left = Math.floor(Math.abs(inSeconds(length)))
  const top = UNITS.findIndex(unit => left >= unit.seconds)
  if (top < 0) return `0${UNITS[3][style][1]}`
  const parts: string[] = []
  // Seconds beside minutes are noise on a wall; they show alone, under a minute.
  const used = top === 2 ? UNITS.slice(2, 3) : UNITS.slice(top, top + 2)
  for (const unit of used) {
    const n = Math.floor(left / unit.seconds)
    left -= n * unit.seconds
    if (n > 0) parts.push(`${n}${unit[style][n === 1 ? 0 : 1]}`)
  }
  return parts.join(' ')
}

/** Seconds from `now` to `when`; negative when it has passed. */
export function secondsUntil(when: When, now: When): number {
  return (onLondonClock(when).epochMilliseconds - onLondonClock(now).epochMilliseconds) / 1000
}

/** '12 s ago', '2 h 5 min ago', 'in 5 min', 'just now'. `now` is always given: rehearsals have their own. */
export function ago(when: When, now: When): string {
  const seconds = secondsUntil(when, now)
  if (Math.abs(seconds) < 1) return 'just now'
  return seconds < 0 ? `${duration(seconds)} ago` : `in ${duration(seconds)}`
}

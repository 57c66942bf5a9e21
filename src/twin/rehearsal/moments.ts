import { london, startOfLondonDay } from '../../platform/time.ts'

/** An instant this many seconds later, to the millisecond that telephony and the log keep. */
export function after(at: Temporal.Instant, seconds: number): Temporal.Instant {
  return at.add({ milliseconds: Math.round(seconds * 1000) })
}

export function secondsBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 1000
}

export function latestOf(first: Temporal.Instant, ...others: Temporal.Instant[]): Temporal.Instant {
  return others.reduce((late, at) => (Temporal.Instant.compare(at, late) > 0 ? at : late), first)
}

/**
 * The same instant when it falls between 08:00 and 20:00 in London, else some minutes after the next 08:00: nobody is
 * rung about a shed at three in the morning. `spread` (seconds) keeps a whole night's calls from falling on one instant.
 */
export function inWakingHours(at: Temporal.Instant, spread: number): Temporal.Instant {
  const { hour } = london(at)
  if (hour >= 8 && hour < 20) return at
  const day = london(at)
    .toPlainDate()
    .add({ days: hour < 8 ? 0 : 1 })
  const eight = startOfLondonDay(day).toZonedDateTimeISO('Europe/London').withPlainTime('08:00').toInstant()
  return after(eight, spread)
}

/** 'Tuesday 29 December' in London. */
export function dayInWords(day: Temporal.PlainDate): string {
  return day.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
}

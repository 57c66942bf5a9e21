/** London is where every deadline is counted; the database and the log keep instants. */
export const LONDON = 'Europe/London'

export function london(at: Temporal.Instant): Temporal.ZonedDateTime {
  return at.toZonedDateTimeISO(LONDON)
}

/** The London day an instant falls on. */
export function londonDay(at: Temporal.Instant): Temporal.PlainDate {
  return london(at).toPlainDate()
}

/** The last second of a London day: a duty due on a day is due at 23:59:59 (commands.md). */
export function endOfLondonDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: LONDON, plainTime: '23:59:59' }).toInstant()
}

export function startOfLondonDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(LONDON).toInstant()
}

/**
 * Reads a time a person or a file wrote: with an offset as it stands, without one as London time. A local time that
 * never was (the hour lost in March) or was twice (October) takes the earlier reading of the two, as a witness would.
 * Undefined when it is no time at all.
 */
export function readTime(text: string): Temporal.Instant | undefined {
  try {
    if (/(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(text) && text.includes('T')) return Temporal.Instant.from(text)
    return Temporal.PlainDateTime.from(text.replace(' ', 'T'))
      .toZonedDateTime(LONDON, { disambiguation: 'earlier' })
      .toInstant()
  } catch {
    return undefined
  }
}

/** Whole and part minutes from one instant to another; negative when `to` is earlier. */
export function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 60_000
}

import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { LONDON } from '../platform/time.ts'

/** `at` as written: ISO 8601 with an offset, or London time without one. Neither given means now. */
export type Told = { at?: string | undefined; minutesAgo?: number | undefined }

/** A watch may run fast; what it says is then taken as now. */
const FAST_WATCH_SECONDS = 120

/**
 * When something happened, as a person on the spot tells it: now, some minutes ago, or at a time; never in the future.
 * A time in the very minute of the step before it (`after`) is taken as that step's moment, if it would lie before it:
 * people tell minutes, the record keeps seconds. In the hour that London lives twice the reading that fits is taken;
 * where both fit the person is asked, since a guess would be an hour wrong in the record.
 */
export function toldTime(
  told: Told,
  now: Temporal.Instant,
  after: Temporal.Instant,
): Outcome<Temporal.Instant, 'not-a-time' | 'in-future' | 'which-hour'> {
  if (told.at === undefined) return accept(atLeast(now.subtract({ minutes: told.minutesAgo ?? 0 }), after))
  const readings = readingsOf(told.at.trim())
  if (readings.length === 0) return refuse('not-a-time', 'Write the date and time as 2026-11-23T14:30', 'at')
  const past = readings.flatMap(reading => notAfter(reading, now) ?? []).map(reading => atLeast(reading, after))
  if (past.length === 0)
    return refuse('in-future', 'This time is in the future: check the year, the day and the hour', 'at')
  const fitting = past.filter(reading => Temporal.Instant.compare(reading, after) >= 0)
  if (fitting.length > 1)
    return refuse('which-hour', 'The clocks went back, so this time came twice: say how many minutes ago it was', 'at')
  return accept(fitting[0] ?? past.at(-1)!)
}

/** One reading, two in the hour lived twice, none for what is no time. The hour lost in March is read as readTime does. */
function readingsOf(text: string): Temporal.Instant[] {
  try {
    if (/(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(text) && text.includes('T')) return [Temporal.Instant.from(text)]
    const local = Temporal.PlainDateTime.from(text.replace(' ', 'T'))
    const first = local.toZonedDateTime(LONDON, { disambiguation: 'earlier' })
    const second = local.toZonedDateTime(LONDON, { disambiguation: 'later' })
    const twice =
      first.epochMilliseconds !== second.epochMilliseconds && first.toPlainDateTime().equals(second.toPlainDateTime())
    return twice ? [first.toInstant(), second.toInstant()] : [first.toInstant()]
  } catch {
    return []
  }
}

function notAfter(at: Temporal.Instant, now: Temporal.Instant): Temporal.Instant | undefined {
  if (Temporal.Instant.compare(at, now.add({ seconds: FAST_WATCH_SECONDS })) > 0) return undefined
  return Temporal.Instant.compare(at, now) > 0 ? now : at
}

/** Within one minute the later of the two; else as told, for the rule of order to judge. */
function atLeast(at: Temporal.Instant, after: Temporal.Instant): Temporal.Instant {
  const minute = (moment: Temporal.Instant) => Math.floor(moment.epochMilliseconds / 60_000)
  return minute(at) === minute(after) && Temporal.Instant.compare(at, after) < 0 ? after : at
}

import { london, readTime } from '../time.ts'

/** A moment as pages get it: an instant, a London time, or text (ISO 8601; without an offset it is London time). */
export type When = string | Temporal.Instant | Temporal.ZonedDateTime

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The moment on a London clock. Throws when the text is no time: a page must not print a guess. */
export function onLondonClock(at: When): Temporal.ZonedDateTime {
  if (typeof at !== 'string') return london('toInstant' in at ? at.toInstant() : at)
  const instant = readTime(at)
  if (!instant) throw new RangeError(`Not a time: ${at}`)
  return london(instant)
}

export const dayName = (at: Temporal.ZonedDateTime): string => DAYS[at.dayOfWeek - 1]!
export const monthName = (at: Temporal.ZonedDateTime): string => MONTHS[at.month - 1]!

/**
 * ' BST' or ' GMT' in the hour that London lives twice (01:00 to 01:59 when the clocks go back), else nothing.
 * Two log lines an hour apart would otherwise both say 01:30, and hospitals have lost records that way.
 */
export function zoneSuffix(at: Temporal.ZonedDateTime): string {
  const local = at.toPlainDateTime()
  const first = local.toZonedDateTime(at.timeZoneId, { disambiguation: 'earlier' })
  const second = local.toZonedDateTime(at.timeZoneId, { disambiguation: 'later' })
  if (first.epochMilliseconds === second.epochMilliseconds) return ''
  return at.offsetNanoseconds === 0 ? ' GMT' : ' BST'
}

export const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** '14:05', or '14:05:09' with 'seconds'; '01:30 BST' and '01:30 GMT' on the night the clocks go back. */
export function londonTime(when: When, precision?: 'seconds'): string {
  const at = onLondonClock(when)
  const seconds = precision === 'seconds' ? `:${twoDigits(at.second)}` : ''
  return `${twoDigits(at.hour)}:${twoDigits(at.minute)}${seconds}${zoneSuffix(at)}`
}

/** '29 December 2026'; 'short' '29 Dec 2026', 'brief' 'Tue 29 Dec', 'weekday' 'Tuesday 29 December', 'long' with its year. */
export function londonDate(when: When, style?: 'short' | 'brief' | 'weekday' | 'long'): string {
  const at = onLondonClock(when)
  const month = monthName(at)
  if (style === 'short') return `${at.day} ${month.slice(0, 3)} ${at.year}`
  if (style === 'brief') return `${dayName(at).slice(0, 3)} ${at.day} ${month.slice(0, 3)}`
  if (style === 'weekday') return `${dayName(at)} ${at.day} ${month}`
  if (style === 'long') return `${dayName(at)} ${at.day} ${month} ${at.year}`
  return `${at.day} ${month} ${at.year}`
}

/**
 * The day in another language ('wtorek, 29 grudnia'), in this calendar and these digits; undefined where the runtime does not know the language.
 * `language`: a BCP 47 tag.
 */
export function dayIn(when: When, language: string, withYear?: 'year'): string | undefined {
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return undefined
  const year = withYear && ({ year: 'numeric' } as const)
  const format = { weekday: 'long', day: 'numeric', month: 'long', ...year } as const
  return onLondonClock(when).toPlainDate().toLocaleString(`${language}-u-ca-gregory-nu-latn`, format)
}

/** Near a day by its name, far by its date: 'today at 14:05', 'tomorrow at 09:00', 'Tue 29 Dec at 14:05', '3 Jan 2028 at 14:05'. */
export function whenWords(when: When, now: When): string {
  const at = onLondonClock(when)
  const today = onLondonClock(now).toPlainDate()
  const days = today.until(at.toPlainDate(), { largestUnit: 'day' }).days
  const near = new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]).get(days)
  const day = near ?? londonDate(at, Math.abs(days) < 300 ? 'brief' : 'short')
  return `${day} at ${londonTime(at)}`
}

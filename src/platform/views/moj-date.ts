import { dayName, londonDate, monthName, onLondonClock, twoDigits, type When, zoneSuffix } from './when.ts'

function twelveHour(when: When): string {
  const at = onLondonClock(when)
  const hour = at.hour % 12 || 12
  const half = at.hour < 12 ? 'am' : 'pm'
  return `${hour}${at.minute > 0 ? `:${twoDigits(at.minute)}` : ''}${half}${zoneSuffix(at)}`
}

/**
 * The filter that MoJ Frontend's timeline expects, on London time and without the `moment` package.
 * Without a type it gives its input back, as theirs does.
 */
export function mojDate(when: When, type?: string): string {
  switch (type) {
    case 'datetime':
      return `${londonDate(when)} at ${twelveHour(when)}`
    case 'shortdatetime':
      return `${londonDate(when, 'short')} at ${twelveHour(when)}`
    case 'date':
      return londonDate(when)
    case 'shortdate':
      return londonDate(when, 'short')
    case 'time':
      return twelveHour(when)
    default:
      return String(when)
  }
}

const TOKENS: Record<string, (at: Temporal.ZonedDateTime) => string> = {
  YYYY: at => String(at.year),
  YY: at => twoDigits(at.year % 100),
  MMMM: monthName,
  MMM: at => monthName(at).slice(0, 3),
  MM: at => twoDigits(at.month),
  M: at => String(at.month),
  DD: at => twoDigits(at.day),
  D: at => String(at.day),
  dddd: dayName,
  ddd: at => dayName(at).slice(0, 3),
  HH: at => twoDigits(at.hour),
  H: at => String(at.hour),
  hh: at => twoDigits(at.hour % 12 || 12),
  h: at => String(at.hour % 12 || 12),
  mm: at => twoDigits(at.minute),
  ss: at => twoDigits(at.second),
  a: at => (at.hour < 12 ? 'am' : 'pm'),
}
const TOKEN = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|hh|h|mm|ss|a/g

/** The timeline's other filter: a date by a pattern of letters ('DD/MM/YYYY', '[on] D MMMM'). */
export function patternDate(when: When, pattern: string): string {
  const at = onLondonClock(when)
  const text = pattern.replace(TOKEN, (token, literal?: string) => literal ?? TOKENS[token]!(at))
  return /[Hh]/.test(pattern) ? text + zoneSuffix(at) : text
}

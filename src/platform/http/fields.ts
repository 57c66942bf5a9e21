import { z } from 'zod'
import { type Refused, refuse } from '../outcome.ts'
import { readTime } from '../time.ts'

/** PostgreSQL text cannot hold NUL; nobody types one. */
const NUL = String.fromCharCode(0)

/** Something a person must write. Kept exactly as typed but for the ends. */
export function text(max: number, ask = 'Write something here') {
  return z
    .string({ error: ask })
    .refine(value => !value.includes(NUL), 'Remove the character that cannot be stored (a NUL)')
    .trim()
    .min(1, ask)
    .max(
      max,
      `Use ${max.toLocaleString('en-GB')} characters or fewer: nothing was saved, and what you wrote is still here`,
    )
}

export function optionalText(max: number) {
  return text(max).optional()
}

/** A note: long, but not without end (a 10 MB paste is refused with the words kept on the page). */
export const NOTE_MAX = 20_000
export const note = (ask = 'Write a note') => text(NOTE_MAX, ask)

/** Yes or no from a form or JSON. */
export const yesNo = z
  .union([z.boolean(), z.enum(['yes', 'no', 'true', 'false', 'on'])], { error: 'Choose yes or no' })
  .transform(value => (typeof value === 'boolean' ? value : value === 'yes' || value === 'true' || value === 'on'))

/** An instant: ISO 8601 with an offset, or London local time without one. */
export const time = z.string({ error: 'Give a date and time' }).transform((value, context) => {
  const at = readTime(value.trim())
  if (!at) {
    context.addIssue({ code: 'custom', message: 'Write the date and time as 2026-11-23T14:30' })
    return z.NEVER
  }
  return at
})

/** A London day, 'YYYY-MM-DD'. */
export const day = z.string({ error: 'Give a date' }).refine(value => {
  try {
    Temporal.PlainDate.from(value)
    return /^\d{4}-\d\d-\d\d$/.test(value)
  } catch {
    return false
  }
}, 'Write the date as 2026-11-23')

export const uuid = z.uuid({ error: 'This is not a reference of ours' })
export const CaseParams = z.object({ id: uuid })

const CLOCK_SKEW_SECONDS = 120

/** What has happened cannot lie in the future; two minutes are allowed for a watch that runs fast. */
export function notInFuture(
  at: Temporal.Instant | undefined,
  now: Temporal.Instant,
  field: string,
): Refused<'in-future'> | undefined {
  if (!at || Temporal.Instant.compare(at, now.add({ seconds: CLOCK_SKEW_SECONDS })) <= 0) return undefined
  return refuse('in-future', 'This time is in the future: check the year, the day and the hour', field)
}

/** Long before any case this system could hold: a slip of the year. */
export function plausiblePast(at: Temporal.Instant | undefined, field: string): Refused<'too-long-ago'> | undefined {
  if (!at || at.epochMilliseconds > Temporal.Instant.from('1900-01-01T00:00Z').epochMilliseconds) return undefined
  return refuse('too-long-ago', 'This date is before 1900: check the year', field)
}

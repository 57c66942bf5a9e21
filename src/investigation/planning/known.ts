import { londonDay } from '../../platform/time.ts'
import { londonDate, londonTime } from '../../platform/views/when.ts'

/** One thing that somebody has already found out, in their words, with who and when: it is shown and never asked again. */
export type KnownFact = { what: string; words: string; byName: string; at: Temporal.Instant }

/** From when to when it happened, as somebody recorded it, or as the call says it. */
export type Window = { from: Temporal.Instant; to: Temporal.Instant; basis: 'recorded' | 'call' }

/** `seen`: arrested or interviewed already; `heard`: interviewed. Of a suspect alone. */
export type NamedPerson = { id: string; name: string; seen?: boolean; heard?: boolean }

/** What this case is, as plans are made from it: codes, names, times, and flags that somebody's answer set. */
export type Known = {
  offence: string
  place: string
  caller: string | null
  /** The evidence that the handler heard of, in their words. */
  said: string | null
  reportedAt: Temporal.Instant
  reference: string
  window: Window | null
  victims: readonly NamedPerson[]
  suspects: readonly NamedPerson[]
  /** 'domestic:choked', 'prompt:children', 'need:interpreter', 'advice:da-keep-clothes' ... */
  flags: ReadonlySet<string>
  facts: readonly KnownFact[]
}

/** '09:30 to 10:10 on Monday 23 November', 'around 10:02 on ...': as a sentence goes on. */
export function windowWords({ from, to, basis }: Window): string {
  if (basis === 'call') return `around ${londonTime(to)} on ${londonDate(to, 'weekday')}`
  if (londonDay(from).equals(londonDay(to)))
    return `between ${londonTime(from)} and ${londonTime(to)} on ${londonDate(to, 'weekday')}`
  return `between ${londonTime(from)} on ${londonDate(from, 'weekday')} and ${londonTime(to)} on ${londonDate(to, 'weekday')}`
}

/** Somebody who rings while it happens says when it happens: the hour before is asked about as well. */
export const CALL_WINDOW_MINUTES = 60

export function windowOf(
  recorded: { from: Temporal.Instant; to: Temporal.Instant } | null,
  report: { reportedAt: Temporal.Instant; happening: boolean },
): Window | null {
  if (recorded) return { ...recorded, basis: 'recorded' }
  if (!report.happening) return null
  return { from: report.reportedAt.subtract({ minutes: CALL_WINDOW_MINUTES }), to: report.reportedAt, basis: 'call' }
}

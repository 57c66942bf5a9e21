import { londonDay } from '../../platform/time.ts'
import { type BankHolidays, workingDaysAfter } from '../../platform/working-days.ts'

/** One sentence before she writes anything. */
export const WHO_MAY_READ =
  'What you send is kept with the case. Whoever works on it reads it, and the prosecutor and the defence may read it too.'

/** By when a question is answered. No rule was found: our proposal, for a force to change. `[from, to)` in London days. */
export const ANSWER_LIMITS: readonly {
  from: string
  to: string | null
  standardDays: number
  enhancedDays: number
  source: string
}[] = [
  {
    from: '2020-01-01',
    to: null,
    standardDays: 2,
    enhancedDays: 1,
    source: 'Our proposal: no national limit was found',
  },
]

/** By when she has an answer, in working days; null with the reason where no day can be worked out. */
export function answerDue(
  at: Temporal.Instant,
  enhanced: boolean,
  holidays: BankHolidays,
): { dueAt: Temporal.Instant | null; noDueReason: string | null } {
  const day = londonDay(at).toString()
  const row = ANSWER_LIMITS.find(one => one.from <= day && (one.to === null || day < one.to))
  if (!row) return { dueAt: null, noDueReason: 'No limit is known for that day' }
  const due = workingDaysAfter(at, enhanced ? row.enhancedDays : row.standardDays, holidays)
  return due.ok ? { dueAt: due.value, noDueReason: null } : { dueAt: null, noDueReason: due.refusal.message }
}

export type Message = {
  id: string
  side: 'victim' | 'officer'
  words: string
  at: Temporal.Instant
  dueAt: Temporal.Instant | null
  byName: string
  /** Answered by an update, while others of theirs may still stand open. */
  settled?: boolean | undefined
}

export type OpenQuestion = {
  since: Temporal.Instant
  dueAt: Temporal.Instant | null
  /** How often she wrote again before anybody answered. */
  chased: number
  late: boolean
  /** A supervisor's now: she wrote again, or its day is over. */
  raised: boolean
}

/** Her words that nobody has answered: since an officer last wrote, but for what an update answered. */
export function unanswered(messages: readonly Message[]): Message[] {
  const last = messages.findLastIndex(one => one.side === 'officer')
  return messages.slice(last + 1).filter(one => !one.settled)
}

/** What she is still to be answered. The clock is the first one's, however often she writes. */
export function openQuestion(messages: readonly Message[], now: Temporal.Instant): OpenQuestion | undefined {
  const [first, ...again] = unanswered(messages)
  if (!first) return undefined
  const late = first.dueAt !== null && Temporal.Instant.compare(first.dueAt, now) < 0
  return { since: first.at, dueAt: first.dueAt, chased: again.length, late, raised: late || again.length > 0 }
}

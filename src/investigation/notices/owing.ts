import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { type BankHolidays, workingDaysAfter } from '../../platform/working-days.ts'
import { saysSomething } from '../substance.ts'
import { type NoticeKind, noticeRulesOn } from './notice-rules.ts'

export type Owing = { rules: string; dueAt: Temporal.Instant | null; noDueReason: string | null }

/** When one victim has to be told. A day that cannot be worked out is said to be so: 'no date known: tell now'. */
export function owing(kind: NoticeKind, enhanced: boolean, at: Temporal.Instant, holidays: BankHolidays): Owing {
  const rules = noticeRulesOn(londonDay(at))
  const row = rules?.rows.find(one => one.kind === kind)
  if (!rules || !row) return { rules: 'unknown', dueAt: null, noDueReason: 'No rule is known for this day: tell now' }
  const due = workingDaysAfter(at, enhanced ? row.enhancedDays : row.standardDays, holidays)
  return due.ok
    ? { rules: rules.id, dueAt: due.value, noDueReason: null }
    : { rules: rules.id, dueAt: null, noDueReason: due.refusal.message }
}

/** The end of the time to answer, from when they were told; null where the notice asks nothing. */
export function replyBy(
  kind: NoticeKind,
  toldAt: Temporal.Instant,
  holidays: BankHolidays,
): Outcome<Temporal.Instant | null> {
  const row = noticeRulesOn(londonDay(toldAt))?.rows.find(one => one.kind === kind)
  if (!row) return refuse('no-rule', 'No rule is known for this day')
  return row.replyDays === null ? accept(null) : workingDaysAfter(toldAt, row.replyDays, holidays)
}

/** Where one victim stands towards a proposed outcome. */
export type Heard = {
  victimName: string
  skipReason: string | null
  toldAt: Temporal.Instant | null
  /** Null while they have not been told, or where the day cannot be worked out. */
  replyBy: Temporal.Instant | null
  replies: readonly { view: string; words: string }[]
}

/** What still stands between a victim and a fair hearing, in a sentence; undefined where nothing does. */
export function notHeard(one: Heard, now: Temporal.Instant, dayOf: (at: Temporal.Instant) => string) {
  if (one.skipReason || one.replies.length > 0) return undefined
  if (!one.toldAt) return `${one.victimName} has not been told what is proposed`
  if (one.replyBy === null) return `Until when ${one.victimName} may answer is not known: ask them`
  if (Temporal.Instant.compare(now, one.replyBy) <= 0) return `${one.victimName} may answer until ${dayOf(one.replyBy)}`
  return undefined
}

/** The notice before a decision may be left out, by a person, with a reason that whoever decides reads. */
export function skipNotice(kind: string, reason: string): Outcome<{ reason: string }> {
  if (kind !== 'proposed')
    return refuse('must-be-told', 'What was decided has to be told: it cannot be left out', 'reason')
  if (!saysSomething(reason, 4))
    return refuse('needs-reason', 'Say why this victim is not told before it is decided', 'reason')
  return accept({ reason })
}

import type { Rank } from '../../platform/force/vocabulary.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { londonDate } from '../../platform/views/when.ts'
import { type BankHolidays, workingDaysAfter } from '../../platform/working-days.ts'
import { outranks } from '../outcomes/outcome-row.ts'
import { saysSomething } from '../substance.ts'
import { askBy, type Eligible } from './eligible.ts'
import { schemeOn } from './review-rules.ts'

export type RequestAsk = { words: string; requestedAt: Temporal.Instant; lateReason?: string | undefined }
/** Both ends null where the scheme does not cover it: then the victim is told so, and nothing runs. */
export type Requested = {
  scheme: string
  excluded: string | null
  lateReason: string | null
  acknowledgeBy: Temporal.Instant | null
  completeBy: Temporal.Instant | null
}

/**
 * Takes a victim's request. What the scheme does not cover is kept and answered, never turned away at the desk; what comes
 * after three months is the force's to take, with a reason. Clocks start when it was made, however late it was entered.
 */
export function takeRequest(
  ask: RequestAsk,
  right: Eligible,
  toldAt: Temporal.Instant | null,
  holidays: BankHolidays,
): Outcome<Requested> {
  if (!saysSomething(ask.words, 1))
    return refuse('needs-words', 'Write what the victim said, in their own words', 'words')
  const scheme = schemeOn(londonDay(ask.requestedAt))
  if (!scheme) return refuse('no-scheme', 'No review scheme is known for that day', 'requestedAt')
  if (!right.eligible)
    return accept({ scheme: scheme.id, excluded: right.words, lateReason: null, acknowledgeBy: null, completeBy: null })
  const last = toldAt && askBy(toldAt)
  const late = last ? Temporal.PlainDate.compare(londonDay(ask.requestedAt), last) > 0 : false
  if (late && !saysSomething(ask.lateReason ?? '', 3))
    return refuse(
      'late',
      `The last day to ask was ${londonDate(last!.toString())}. It may be taken all the same: say why`,
      'lateReason',
    )
  const acknowledge = workingDaysAfter(ask.requestedAt, scheme.acknowledgeDays, holidays)
  if (!acknowledge.ok) return refuse('no-date', acknowledge.refusal.message, 'requestedAt')
  const complete = workingDaysAfter(ask.requestedAt, scheme.completeDays, holidays)
  if (!complete.ok) return refuse('no-date', complete.refusal.message, 'requestedAt')
  return accept({
    scheme: scheme.id,
    excluded: null,
    lateReason: late ? ask.lateReason! : null,
    acknowledgeBy: acknowledge.value,
    completeBy: complete.value,
  })
}

export type Officer = {
  id: string
  name: string
  team: string | null
  role: string
  rank: Rank | null
  disabled: boolean
}
/** Whoever had a part in the decision, with their team: their line is not asked either. */
export type Involved = { id: string | null; team: string | null }

/** Why this person may not review it, or undefined where they may. */
export function notIndependent(one: Officer, involved: readonly Involved[]): string | undefined {
  if (one.disabled || one.role !== 'supervisor' || !outranks(one.rank, 'inspector'))
    return 'A review is made by an inspector or above'
  if (involved.some(other => other.id === one.id)) return 'They had a part in this decision: choose somebody else'
  if (one.team && involved.some(other => other.team === one.team))
    return 'They are in the line of somebody who had a part in it: choose somebody from elsewhere'
  return undefined
}

export type ReviewAsk = { decision: 'upheld' | 'overturned'; reason: string }

export function decideReview(
  ask: ReviewAsk,
  by: Officer,
  reviewerId: string | null,
  involved: readonly Involved[],
): Outcome<ReviewAsk> {
  if (by.id !== reviewerId) return refuse('not-the-reviewer', 'Whoever was named to review it decides it', 'decision')
  // Asked again: they may have moved since they were named.
  const why = notIndependent(by, involved)
  if (why) return refuse('not-independent', why, 'decision')
  if (!saysSomething(ask.reason, 4)) return refuse('needs-reason', 'Say why, so that the victim can be told', 'reason')
  return accept(ask)
}

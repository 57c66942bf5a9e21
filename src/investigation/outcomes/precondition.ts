import type { Confidence } from '../../platform/force/vocabulary.ts'
import { londonDay } from '../../platform/time.ts'
import type { RecordKey } from './on-record.ts'
import type { CaseKind } from './outcome-row.ts'

/**
 * One thing an outcome needs. `by`: how it is shown: by a record of this case wherever there is one, else by a statement with
 * the evidence for it, or by either. `confidence`: of this row's source; only what was read may refuse (`refuses`).
 */
export type Precondition = {
  id: string
  of: readonly number[]
  from: string
  to: string | null
  needs: string
  missing: string
  by: RecordKey | 'statement'
  orStatement: boolean
  refuses: boolean
  confidence: Confidence
  source: string
  /** The field of the form that answers it, where it is not a statement of its own. */
  field?: string
}

/** What is on record when an outcome is proposed or decided. */
export type CaseNow = CaseKind & {
  offence: string
  victims: number
  suspects: readonly string[]
  openLines: number
  lines: number
  /** Undefined where nobody asked the record. */
  withdrawal?: 'none' | 'unreached' | 'waits' | 'not-accepted' | 'accepted' | undefined
  /** Sent to the prosecutor at some time. */
  referred?: boolean
  /** Who has not been heard on what is proposed, in sentences, and who objects; undefined before it is proposed. */
  notHeard?: readonly string[] | undefined
  objections?: readonly string[] | undefined
  /** Preconditions that somebody stated, with evidence, since the case was last opened. */
  stated: readonly string[]
}
/** `notDone`: what was not done and why, as the victim is told; undefined where nobody was asked. */
export type Proposal = {
  code: number
  victimView: string
  reference: string | null
  notDone?: string | null | undefined
}

/** The preconditions of an outcome on the London day of `at`, `[from, to)`. */
export function preconditionsOn(
  rows: readonly Precondition[],
  code: number,
  at: Temporal.Instant,
): readonly Precondition[] {
  const day = londonDay(at).toString()
  return rows.filter(row => row.of.includes(code) && row.from <= day && (row.to === null || day < row.to))
}

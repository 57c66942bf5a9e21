import type { IncidentType, Offence, OutcomeRow } from '../../platform/force/policy.ts'
import type { Rank, Sensitivity } from '../../platform/force/vocabulary.ts'
import { RANKS } from '../../platform/force/vocabulary.ts'
import { londonDay } from '../../platform/time.ts'

/** The row of an outcome on the London day of `at`, `[from, to)`; undefined where it did not exist then. */
export function outcomeOn(rows: readonly OutcomeRow[], code: number, at: Temporal.Instant): OutcomeRow | undefined {
  const day = londonDay(at).toString()
  return rows.find(row => row.code === code && row.from <= day && (row.to === null || day < row.to))
}

/** The outcomes that may be chosen at `at`; 0 is not one ('not yet assigned'). */
export function outcomesOn(rows: readonly OutcomeRow[], at: Temporal.Instant): OutcomeRow[] {
  const codes = [...new Set(rows.map(row => row.code))].filter(code => code > 0).toSorted((a, b) => a - b)
  return codes.flatMap(code => outcomeOn(rows, code, at) ?? [])
}

/** Why this case needs care: its offence's reason and its first report's, since a domestic assault is both. */
export function sensitivitiesOf(offence: Offence | undefined, type: IncidentType | undefined): Sensitivity[] {
  return [...new Set([offence?.sensitive, type?.sensitive].filter(one => one !== null && one !== undefined))]
}

export type CaseKind = { sensitive: readonly Sensitivity[]; enhanced: boolean }

/** The rank that may decide this outcome of this case; null where it is decided outside the force. */
export function rankNeeded(row: OutcomeRow, { sensitive, enhanced }: CaseKind): Rank | null {
  if (!row.gate) return null
  const raised = row.gate.raisedFor.some(reason =>
    reason === 'enhanced-rights' ? enhanced : sensitive.includes(reason),
  )
  return (raised && row.gate.raisedTo) || row.gate.rank
}

export function outranks(rank: Rank | null, needed: Rank): boolean {
  return rank !== null && RANKS.indexOf(rank) >= RANKS.indexOf(needed)
}

/** The gate in words, as the form and the record show it. */
export function gateWords(row: OutcomeRow, kind: CaseKind): string {
  const rank = rankNeeded(row, kind)
  if (!rank)
    return `Outside the force; a supervisor confirms the reference (${row.reference ?? 'who decided, and their number'})`
  const raised = row.gate?.raisedTo === rank && rank !== row.gate.rank
  return `${rank === 'inspector' ? 'An' : 'A'} ${rank.replace('-', ' ')} or above${raised ? ', because of what this case is' : ''}`
}

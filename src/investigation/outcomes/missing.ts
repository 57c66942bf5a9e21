import { ON_RECORD } from './on-record.ts'
import { type CaseNow, type Precondition, type Proposal, preconditionsOn } from './precondition.ts'
import { OF_CASES } from './preconditions-of-cases.ts'
import { OF_SUSPECTS } from './preconditions-of-suspects.ts'

/** Everything that an outcome needs, from 1 to 23 (victims.md section 4). */
export const PRECONDITIONS: readonly Precondition[] = [...OF_SUSPECTS, ...OF_CASES]

/** One precondition of a proposed outcome, and whether this case shows it: by its record, by a statement, or not. */
export type Looked = {
  id: string
  needs: string
  shown: 'record' | 'statement' | 'no'
  sentence: string
  /** The field of the form that answers it. */
  field: string
  mayBeStated: boolean
  refuses: boolean
  source: string
  verified: boolean
}

/** What this outcome needs of this case, in the order of the tables; what the case does not raise is left out. */
export function lookAt(
  now: CaseNow,
  proposal: Proposal,
  at: Temporal.Instant,
  rows: readonly Precondition[] = PRECONDITIONS,
): Looked[] {
  return preconditionsOn(rows, proposal.code, at).flatMap(row => {
    const mayBeStated = row.by === 'statement' || row.orStatement
    const found = row.by === 'statement' ? false : ON_RECORD[row.by](now, proposal)
    if (found === 'not-asked') return []
    const stated = mayBeStated && now.stated.includes(row.id)
    return [
      {
        id: row.id,
        needs: row.needs,
        shown: found === true ? 'record' : stated ? 'statement' : 'no',
        sentence: typeof found === 'object' ? found.sentence : row.missing,
        field: row.field ?? (mayBeStated ? `need-${row.id}` : 'code'),
        mayBeStated,
        refuses: row.refuses,
        source: row.source,
        verified: row.confidence === 'read',
      },
    ]
  })
}

/**
 * What the case does not show. Only a precondition whose source was read refuses; the others warn, and the gate-holder's
 * reason answers them: we do not stop the police on a rule that we have not read.
 */
export function missingOf(now: CaseNow, proposal: Proposal, at: Temporal.Instant): Looked[] {
  return lookAt(now, proposal, at).filter(one => one.shown === 'no')
}

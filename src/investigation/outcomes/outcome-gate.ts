import type { StaffRole } from '../../platform/access/roles.ts'
import type { OutcomeRow } from '../../platform/force/policy.ts'
import type { Rank } from '../../platform/force/vocabulary.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import { missingOf } from './missing.ts'
import { gateWords, outcomeOn, outranks, rankNeeded } from './outcome-row.ts'
import type { CaseNow, Proposal } from './precondition.ts'
import { readStatements, type Statement } from './statement.ts'

export type ProposalAsk = {
  code: number
  reason: string
  evidence: string
  victimView?: string | undefined
  reference?: string | undefined
  notDone?: string | null | undefined
  statements?: readonly Statement[] | undefined
}
export type Proposed = {
  row: OutcomeRow
  gate: string
  victimView: string
  reference: string | null
  notDone: string | null
  statements: Statement[]
  warnings: string[]
}

export const NO_VICTIM = 'Nobody is recorded as the victim of this crime'

/**
 * Proposes how an investigation ends. What the record shows to be missing is said now, while the case is on the screen;
 * lines still open are the gate's to refuse, since they may end while it waits.
 */
export function proposeOutcome(
  ask: ProposalAsk,
  now: CaseNow,
  rows: readonly OutcomeRow[],
  at: Temporal.Instant,
): Outcome<Proposed> {
  const row = ask.code > 0 ? outcomeOn(rows, ask.code, at) : undefined
  if (!row) return refuse('no-such-outcome', 'Choose an outcome that exists today', 'code')
  if (!saysSomething(ask.reason, 3))
    return refuse('needs-reason', 'Say why this outcome fits the evidence, as the victim will be told it', 'reason')
  if (!saysSomething(ask.evidence, 2))
    return refuse(
      'needs-evidence',
      'Say what evidence there is and where it is held, also what speaks against',
      'evidence',
    )
  if (now.victims > 0 && !ask.victimView?.trim())
    return refuse(
      'needs-victim-view',
      'Say what the victim thinks of this outcome, or why they could not be asked',
      'victimView',
    )

  const proposal = {
    code: ask.code,
    victimView: ask.victimView?.trim() || NO_VICTIM,
    reference: ask.reference?.trim() || null,
    notDone: ask.notDone?.trim() || null,
  }
  const read = readStatements(ask.statements ?? [])
  if (!read.ok) return read
  const statements = read.value
  const stated = [...now.stated, ...statements.map(one => one.need)]
  const missing = missingOf({ ...now, stated }, proposal, at)
  const stop = missing.find(need => need.refuses)
  if (stop) return refuse('precondition-missing', stop.sentence, stop.field)
  // Decided outside the force: the reference is the gate, so nothing is proposed without it.
  if (!row.gate && !proposal.reference)
    return refuse(
      'needs-reference',
      `Quote the reference: ${row.reference ?? 'who decided, and their number'}`,
      'reference',
    )

  const { victimView, reference, notDone } = proposal
  const warnings = missing.map(need => need.sentence)
  return accept({ row, gate: gateWords(row, now), victimView, reference, notDone, statements, warnings })
}

export type DecisionAsk = { agree: boolean; reason: string }
export type Decider = { id: string; role: StaffRole | string; rank: Rank | null }
export type Waiting = Proposal & { proposedBy: string }
export type Decided = { agreed: boolean; reason: string; warnings: string[] }

/** Agrees or refuses a proposed outcome: the gate. Nobody agrees what they proposed themselves, and nothing closes over an open line. */
export function decideOutcome(
  ask: DecisionAsk,
  by: Decider,
  waiting: Waiting,
  now: CaseNow,
  row: OutcomeRow | undefined,
  at: Temporal.Instant,
): Outcome<Decided> {
  if (by.id === waiting.proposedBy)
    return refuse('own-proposal', 'You proposed this outcome: somebody else has to decide it', 'agree')
  if (!row)
    return refuse('no-such-outcome', 'This outcome no longer exists: refuse it, and let another be proposed', 'agree')
  const rank = rankNeeded(row, now)
  if (row.gate && by.role !== row.gate.role)
    return refuse('not-the-gate', `${gateWords(row, now)} decides this outcome`, 'agree')
  if (rank && !outranks(by.rank, rank))
    return refuse('not-the-gate', `${gateWords(row, now)} decides this outcome`, 'agree')

  const missing = missingOf(now, waiting, at)
  if (ask.agree) {
    if (now.openLines > 0)
      return refuse(
        'open-lines',
        now.openLines === 1
          ? 'One line of enquiry is still open: end it as done, or as not proportionate because'
          : `${now.openLines} lines of enquiry are still open: end each as done, or as not proportionate because`,
        'agree',
      )
    const stop = missing.find(need => need.refuses)
    if (stop) return refuse('precondition-missing', stop.sentence, 'agree')
  }
  if (!saysSomething(ask.reason, 2)) return refuse('needs-reason', reasonWanted(ask, missing.length), 'reason')

  return accept({ agreed: ask.agree, reason: ask.reason, warnings: missing.map(need => need.sentence) })
}

function reasonWanted(ask: DecisionAsk, warnings: number): string {
  if (!ask.agree) return 'Say what has to change before this can be agreed'
  return warnings > 0
    ? 'Say why you agree although the record does not show everything this outcome needs'
    : 'Say what you checked: that the outcome fits the evidence, and its preconditions'
}

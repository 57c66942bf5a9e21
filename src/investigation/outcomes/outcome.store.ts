import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { Decided, ProposalAsk, Proposed } from './outcome-gate.ts'
import { keepStatements } from './statement.store.ts'

export type OutcomeRecord = {
  outcomeId: string
  crimeId: string
  caseId: string
  code: number
  reason: string
  evidence: string
  victimView: string
  reference: string | null
  notDone: string | null
  warnings: string[]
  state: 'proposed' | 'agreed' | 'refused'
  gate: string
  proposedAt: Temporal.Instant
  proposedBy: string
  proposedByName: string
  decidedAt: Temporal.Instant | null
  decidedByName: string | null
  decisionReason: string | null
}

const COLUMNS = [
  'id as outcomeId',
  'crime_id as crimeId',
  'case_id as caseId',
  'code',
  'reason',
  'evidence',
  'victim_view as victimView',
  'reference',
  'not_done as notDone',
  'warnings',
  'state',
  'gate',
  'proposed_at as proposedAt',
  'proposed_by as proposedBy',
  'proposed_by_name as proposedByName',
  'decided_at as decidedAt',
  'decided_by_name as decidedByName',
  'decision_reason as decisionReason',
] as const

/** Newest first; refused ones stay with the reason. */
export async function readOutcomes(tx: Tx, crimeId: string): Promise<OutcomeRecord[]> {
  return tx
    .selectFrom('investigation.outcome')
    .select(COLUMNS)
    .where('crime_id', '=', crimeId)
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function readOutcome(tx: Tx, id: string): Promise<OutcomeRecord | undefined> {
  return tx.selectFrom('investigation.outcome').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

export async function saveProposal(
  tx: Tx,
  crime: Crime,
  ask: ProposalAsk,
  proposed: Proposed,
  stamp: Stamp,
): Promise<{ outcomeId: string }> {
  const { caseId, crimeId } = crime
  const outcomeId = newId()
  await keepStatements(tx, crime, proposed.statements, stamp)
  await tx
    .insertInto('investigation.outcome')
    .values({
      id: outcomeId,
      case_id: caseId,
      crime_id: crimeId,
      code: ask.code,
      reason: ask.reason,
      evidence: ask.evidence,
      victim_view: proposed.victimView,
      reference: proposed.reference,
      not_done: proposed.notDone,
      warnings: proposed.warnings,
      state: 'proposed',
      gate: proposed.gate,
      proposed_at: stamp.at,
      proposed_by: stamp.by.id,
      proposed_by_name: stamp.by.name,
    })
    .execute()
  await tx.updateTable('investigation.crime').set({ state: 'outcome-proposed' }).where('id', '=', crimeId).execute()
  await record(tx, {
    ...stamp,
    kind: 'outcome-proposed',
    caseId,
    about: outcomeId,
    body: { crimeId, outcomeId, code: ask.code, stated: proposed.statements.map(one => one.need) },
  })
  return { outcomeId }
}

/** Closes the investigation where the outcome was agreed, and opens it again where it was not. */
export async function saveDecision(tx: Tx, outcome: OutcomeRecord, decided: Decided, stamp: Stamp): Promise<void> {
  const { outcomeId, crimeId, caseId, code } = outcome
  await tx
    .updateTable('investigation.outcome')
    .set({
      state: decided.agreed ? 'agreed' : 'refused',
      decided_at: stamp.at,
      decided_by: stamp.by.id,
      decided_by_name: stamp.by.name,
      decision_reason: decided.reason,
      warnings: decided.warnings,
    })
    .where('id', '=', outcomeId)
    .execute()
  await tx
    .updateTable('investigation.crime')
    .set(decided.agreed ? { state: 'closed', outcome_code: code, closed_at: stamp.at } : { state: 'open' })
    .where('id', '=', crimeId)
    .execute()
  await record(
    tx,
    decided.agreed
      ? { ...stamp, kind: 'outcome-agreed', caseId, about: outcomeId, body: { crimeId, outcomeId, code, at: stamp.at } }
      : {
          ...stamp,
          kind: 'outcome-refused',
          caseId,
          about: outcomeId,
          body: { crimeId, outcomeId, code, reason: decided.reason },
        },
  )
}

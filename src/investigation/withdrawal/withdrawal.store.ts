import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { Try, WithdrawalAsk } from './withdrawal.ts'
import type { WithdrawalDecision } from './withdrawal-data.ts'

export type Withdrawal = {
  withdrawalId: string
  caseId: string
  crimeId: string
  victimId: string
  victimName: string
  route: 'said' | 'unreached'
  reasons: string[]
  ownWords: string | null
  checks: Record<string, string>
  checkWords: string | null
  safety: string
  evidence: Record<string, string>
  tries: { at: string; way: string; result: string }[]
  heed: string[]
  recordedAt: Temporal.Instant
  by: string
  byName: string
  decision: WithdrawalDecision | null
  decisionReason: string | null
  answered: string | null
  decidedAt: Temporal.Instant | null
  decidedByName: string | null
}

const select = (tx: Tx) =>
  tx
    .selectFrom('investigation.withdrawal as w')
    .innerJoin('investigation.crime_victim as v', 'v.id', 'w.victim_id')
    .select([
      'w.id as withdrawalId',
      'w.case_id as caseId',
      'w.crime_id as crimeId',
      'w.victim_id as victimId',
      'v.name as victimName',
      'w.route',
      'w.reasons',
      'w.own_words as ownWords',
      'w.checks',
      'w.check_words as checkWords',
      'w.safety',
      'w.evidence',
      'w.tries',
      'w.heed',
      'w.recorded_at as recordedAt',
      'w.by',
      'w.by_name as byName',
      'w.decision',
      'w.decision_reason as decisionReason',
      'w.answered',
      'w.decided_at as decidedAt',
      'w.decided_by_name as decidedByName',
    ])

/** Every form of a crime, the newest first. */
export async function readWithdrawals(tx: Tx, crimeId: string): Promise<Withdrawal[]> {
  const rows = await select(tx).where('w.crime_id', '=', crimeId).orderBy('w.recorded_at', 'desc').execute()
  return rows as Withdrawal[]
}

export async function readWithdrawal(tx: Tx, id: string): Promise<Withdrawal | undefined> {
  return (await select(tx).where('w.id', '=', id).executeTakeFirst()) as Withdrawal | undefined
}

/** The words stay out of the log: it says that there is a form, and what the supervisor has to heed. */
export async function saveWithdrawal(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  victimId: string,
  ask: WithdrawalAsk,
  heed: readonly string[],
  stamp: Stamp,
): Promise<{ withdrawalId: string }> {
  const withdrawalId = newId()
  await tx
    .insertInto('investigation.withdrawal')
    .values({
      id: withdrawalId,
      case_id: caseId,
      crime_id: crimeId,
      victim_id: victimId,
      route: ask.route,
      reasons: [...(ask.reasons ?? [])],
      own_words: ask.ownWords ?? null,
      checks: JSON.stringify(ask.checks ?? {}),
      check_words: ask.checkWords ?? null,
      safety: ask.safety!,
      evidence: JSON.stringify(ask.evidence ?? {}),
      tries: JSON.stringify((ask.tries ?? []).map((one: Try) => ({ ...one, at: one.at.toString() }))),
      heed: [...heed],
      recorded_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, victimId, withdrawalId, route: ask.route, heed: heed.length }
  await record(tx, { ...stamp, kind: 'withdrawal-recorded', caseId, about: crimeId, body })
  return { withdrawalId }
}

export async function saveWithdrawalDecision(
  tx: Tx,
  { caseId, crimeId, victimId, withdrawalId }: Withdrawal,
  given: { decision: WithdrawalDecision; reason: string; answered?: string | undefined },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.withdrawal')
    .set({
      decision: given.decision,
      decision_reason: given.reason,
      answered: given.answered ?? null,
      decided_at: stamp.at,
      decided_by: stamp.by.id,
      decided_by_name: stamp.by.name,
    })
    .where('id', '=', withdrawalId)
    .execute()
  const body = { crimeId, victimId, withdrawalId, decision: given.decision }
  await record(tx, { ...stamp, kind: 'withdrawal-decided', caseId, about: crimeId, body })
}

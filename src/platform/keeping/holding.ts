import type { Tx } from '../db/connect.ts'
import { newId, record, type Stamp } from '../log/record.ts'
import type { HoldRow } from './hold-rows.ts'
import type { Hold } from './holds.ts'

export type HoldAsked = { kind: string; reason: string; reviewOn: string }

/** Sets a hold. The reason stays where the case is, and never in a fact: a hold outlives what it is about. */
export async function setHold(
  tx: Tx,
  caseId: string,
  asked: HoldAsked & { of: Hold['of'] },
  stamp: Stamp,
): Promise<{ holdId: string }> {
  const holdId = newId()
  await tx
    .insertInto('platform.legal_hold')
    .values({
      id: holdId,
      case_id: caseId,
      of: asked.of,
      kind: asked.kind,
      reason: asked.reason,
      review_on: asked.reviewOn,
      set_at: stamp.at,
      set_by: stamp.by.id,
      set_by_name: stamp.by.name,
    })
    .execute()
  const body = { holdId, of: asked.of, hold: asked.kind, reviewOn: asked.reviewOn }
  await record(tx, { ...stamp, kind: 'legal-hold-set', caseId, about: holdId, body })
  return { holdId }
}

export async function endHold(tx: Tx, hold: HoldRow, why: string, stamp: Stamp): Promise<void> {
  await tx
    .updateTable('platform.legal_hold')
    .set({ ended_at: stamp.at, ended_by: stamp.by.id, ended_by_name: stamp.by.name, ended_why: why })
    .where('id', '=', hold.holdId)
    .execute()
  const body = { holdId: hold.holdId, of: hold.of, hold: hold.kind }
  await record(tx, { ...stamp, kind: 'legal-hold-ended', caseId: hold.caseId, about: hold.holdId, body })
}

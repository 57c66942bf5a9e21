import type { Tx } from '../../platform/db/connect.ts'
import { askErasure } from '../../platform/keeping/erasing.ts'
import { setHold } from '../../platform/keeping/holding.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { ReviewDecision } from './decision.ts'
import type { Standing } from './standing.ts'

/** Saves a review, and what it sets going: an erasure that waits for its second press, or a hold. */
export async function saveKeptReview(
  tx: Tx,
  caseId: string,
  standing: Standing,
  decided: ReviewDecision,
  stamp: Stamp,
): Promise<{ reviewId: string; erasureId?: string; holdId?: string }> {
  const reviewId = newId()
  const because = standing.because.join('. ')
  await tx
    .insertInto('investigation.retention_review')
    .values({
      id: reviewId,
      case_id: caseId,
      group_id: standing.id,
      because,
      decision: decided.decision,
      words: decided.words,
      keep_until: decided.decision === 'keep' ? decided.until : null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const keepUntil = decided.decision === 'keep' ? { keepUntil: decided.until } : {}
  const body = { reviewId, decision: decided.decision, group: standing.id, ...keepUntil }
  await record(tx, { ...stamp, kind: 'retention-reviewed', caseId, about: reviewId, body })
  if (decided.decision === 'erase') {
    const given = { caseId, group: standing.group.group, because, reason: decided.words, twoPeople: decided.twoPeople }
    return { reviewId, erasureId: (await askErasure(tx, given, stamp)).erasureId }
  }
  if (decided.decision === 'hold') {
    const asked = { of: 'case', kind: decided.holdKind, reason: decided.words, reviewOn: decided.until } as const
    return { reviewId, holdId: (await setHold(tx, caseId, asked, stamp)).holdId }
  }
  return { reviewId }
}

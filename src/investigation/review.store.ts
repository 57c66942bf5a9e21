import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { Crime } from './crime.store.ts'
import type { ReviewAsk, ReviewDecision } from './review.ts'

export type Review = {
  reviewId: string
  decision: ReviewDecision
  words: string
  nextDueAt: Temporal.Instant
  at: Temporal.Instant
  byName: string
}

/** Newest first. */
export async function readReviews(tx: Tx, crimeId: string): Promise<Review[]> {
  return tx
    .selectFrom('investigation.review')
    .select(['id as reviewId', 'decision', 'words', 'next_due_at as nextDueAt', 'at', 'by_name as byName'])
    .where('crime_id', '=', crimeId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

export async function saveReview(
  tx: Tx,
  { caseId, crimeId }: Crime,
  review: ReviewAsk,
  stamp: Stamp,
): Promise<{ reviewId: string }> {
  const reviewId = newId()
  await tx
    .insertInto('investigation.review')
    .values({
      id: reviewId,
      case_id: caseId,
      crime_id: crimeId,
      decision: review.decision,
      words: review.words,
      next_due_at: review.nextDueAt,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'review-made',
    caseId,
    about: reviewId,
    body: { crimeId, reviewId, decision: review.decision, nextDueAt: review.nextDueAt },
  })
  return { reviewId }
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { Boilerplate, Earlier } from './boilerplate.ts'

/** How many of a reviewer's own reviews of other cases are compared, newest first. */
const COMPARED = 80

export async function readOwnReviews(tx: Tx, by: string, notOf: string): Promise<Earlier[]> {
  return tx
    .selectFrom('investigation.review')
    .select(['id as reviewId', 'words'])
    .where('by', '=', by)
    .where('crime_id', '<>', notOf)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(COMPARED)
    .execute()
}

/** Kept beside the review, in its transaction: the review's own fact tells of it. */
export async function saveNotice(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  reviewId: string,
  { reasons, like }: Boilerplate,
  seen: boolean,
  { at, by }: Stamp,
): Promise<void> {
  if (reasons.length === 0) return
  await tx
    .insertInto('investigation.review_notice')
    .values({
      review_id: reviewId,
      case_id: caseId,
      crime_id: crimeId,
      reasons: reasons.map(({ name }) => name),
      like_review_id: like?.reviewId ?? null,
      likeness: like?.likeness ?? null,
      seen,
      at,
      by: by.id,
    })
    .execute()
}

export type Flagged = {
  reviewId: string
  crimeId: string
  caseId: string
  number: number
  offence: string
  decision: string
  words: string
  at: Temporal.Instant
  by: string
  byName: string
  reasons: string[]
  seen: boolean
  likeness: number | null
  /** Null too where the other case may not be seen. */
  likeWords: string | null
  likeCrimeId: string | null
  likeNumber: number | null
}

/** Reviews in which something was found since a moment, newest first, each beside what it resembles. */
export async function readFlagged(tx: Tx, since: Temporal.Instant, most: number): Promise<Flagged[]> {
  const { rows } = await sql<Flagged>`
    select r.id as "reviewId", c.id as "crimeId", c.case_id as "caseId", c.number, c.offence, r.decision, r.words, r.at, r.by, r.by_name as "byName",
      n.reasons, n.seen, n.likeness, l.words as "likeWords", o.id as "likeCrimeId", o.number as "likeNumber"
    from investigation.review_notice n join investigation.review r on r.id = n.review_id join investigation.crime c on c.id = r.crime_id
    left join investigation.review l on l.id = n.like_review_id left join investigation.crime o on o.id = l.crime_id
    where n.at >= ${since} order by r.at desc, r.id limit ${most}`.execute(tx)
  return rows
}

/** How many reviews each reviewer made since a moment: a number of flagged ones says little without it. */
export async function countReviews(
  tx: Tx,
  since: Temporal.Instant,
): Promise<{ by: string; byName: string; made: number; flagged: number }[]> {
  const { rows } = await sql<{ by: string; byName: string; made: number; flagged: number }>`
    select r.by, max(r.by_name) as "byName", count(*)::int as made, count(n.review_id)::int as flagged
    from investigation.review r left join investigation.review_notice n on n.review_id = r.id
    where r.at >= ${since} group by r.by having count(n.review_id) > 0 order by count(n.review_id) desc, max(r.by_name), r.by`.execute(
    tx,
  )
  return rows
}

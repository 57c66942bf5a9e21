import { holds } from '../../platform/access/rights.ts'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { readErasures } from '../../platform/keeping/erasures.ts'
import { readHolds } from '../../platform/keeping/holds.ts'
import type { KeptNow, Reviewer } from './decision.ts'
import { type Due, withHeads } from './due.store.ts'
import { readKept } from './kept.store.ts'
import { standingOf } from './standing.ts'

export type CaseKept = Due & {
  holds: Awaited<ReturnType<typeof readHolds>>
  erasures: Awaited<ReturnType<typeof readErasures>>
  reviews: Awaited<ReturnType<typeof readReviewsOf>>
  now: KeptNow
}

/** Everything that is known of how long one case is kept; undefined where there is no such case for whoever asks. */
export async function readCaseKept(
  tx: Tx,
  force: Force,
  caseId: string,
  today: Temporal.PlainDate,
): Promise<CaseKept | undefined> {
  const [kept] = await readKept(tx, [caseId])
  if (!kept) return undefined
  const standing = standingOf(kept, force, today, force.retention?.periods)
  const [head] = await withHeads(tx, force, [{ kept, standing }])
  if (!head) return undefined
  const [over, erasures] = [await readHolds(tx, caseId), await readErasures(tx, caseId)]
  const { victims } = await tx
    .selectFrom('investigation.crime_victim')
    .select(eb => eb.fn.countAll<number>().as('victims'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return {
    ...head,
    holds: over,
    erasures,
    reviews: await readReviewsOf(tx, caseId),
    now: {
      standing,
      held: over.length > 0,
      erased: erasures.some(one => one.doneAt !== null),
      erasureAsked: erasures.some(one => one.doneAt === null && one.stoppedAt === null),
      victims,
    },
  }
}

export function reviewerOf(who: Who): Reviewer {
  return { id: who.id, holdsRight: holds(who, 'records-reviewer') }
}

async function readReviewsOf(tx: Tx, caseId: string) {
  return tx
    .selectFrom('investigation.retention_review')
    .select([
      'id as reviewId',
      'group_id as groupId',
      'decision',
      'words',
      'keep_until as keepUntil',
      'at',
      'by_name as byName',
    ])
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

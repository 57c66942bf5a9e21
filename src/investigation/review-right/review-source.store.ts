import { sql } from 'kysely'
import { londonDate } from '../../platform/views/when.ts'
import { caseTask } from '../day/case-task.ts'
import { MOST, rowsOf, type TaskSource } from '../day/source.store.ts'
import type { OpenCase } from '../open-case.ts'
import { CASE, FROM, held } from '../open-cases.store.ts'

type Row = OpenCase & {
  requestId: string
  reviewerName: string | null
  requestedAt: Temporal.Instant
  completeBy: Temporal.Instant
}

/** Victims' requests for a review that nobody has decided: on the day of whoever has the case, and of its reviewer. */
export const reviewRightSource: TaskSource = {
  kind: 'review-right',
  label: 'Victims’ reviews',
  read: async (tx, ask) => {
    const { scope } = ask
    const reviewers = scope.of === 'team' ? [...scope.ownerIds] : scope.of === 'force' ? [] : [scope.ownerId]
    const rows = await rowsOf(
      tx,
      sql<Row>`
      select ${CASE}, r.id as "requestId", r.reviewer_name as "reviewerName", r.requested_at as "requestedAt", r.complete_by as "completeBy"
      from ${FROM} join investigation.review_request r on r.crime_id = c.id and r.decision is null and r.complete_by is not null
      where (${held(scope)}) or (${scope.caseId === undefined} and r.reviewer_id = any(${reviewers}::uuid[]))
      order by r.complete_by, r.id limit ${MOST}`,
    )
    return rows.map(one =>
      caseTask(one, ask.words, {
        kind: 'review-right',
        key: `review-right:${one.requestId}`,
        what: one.reviewerName ? 'A victim’s review is to be decided' : 'Name somebody to review the decision',
        why: `${one.reviewerName ? `${one.reviewerName} reviews it` : 'Nobody is named'}; the victim asked on ${londonDate(one.requestedAt, 'weekday')}`,
        due: one.completeBy,
        started: one.requestedAt,
        href: `/review-requests/${one.requestId}`,
      }),
    )
  },
}

import type { Tx } from '../db/connect.ts'

export type Erasure = {
  erasureId: string
  caseId: string
  group: number
  because: string
  reason: string
  twoPeople: boolean
  /** The first London day on which it may be done. */
  earliestOn: string
  askedAt: Temporal.Instant
  askedBy: string
  askedByName: string
  stoppedAt: Temporal.Instant | null
  stoppedByName: string | null
  stoppedWhy: string | null
  doneAt: Temporal.Instant | null
  doneByName: string | null
  facts: number | null
  rowsGone: number | null
  peopleGone: number | null
}

const select = (tx: Tx) =>
  tx
    .selectFrom('platform.erasure')
    .select([
      'id as erasureId',
      'case_id as caseId',
      'review_group as group',
      'because',
      'reason',
      'two_people as twoPeople',
      'earliest_on as earliestOn',
      'asked_at as askedAt',
      'asked_by as askedBy',
      'asked_by_name as askedByName',
      'stopped_at as stoppedAt',
      'stopped_by_name as stoppedByName',
      'stopped_why as stoppedWhy',
      'done_at as doneAt',
      'done_by_name as doneByName',
      'facts',
      'rows_gone as rowsGone',
      'people_gone as peopleGone',
    ])

/** Every erasure of a case that was asked for, the newest first. */
export async function readErasures(tx: Tx, caseId: string): Promise<Erasure[]> {
  return select(tx).where('case_id', '=', caseId).orderBy('asked_at', 'desc').orderBy('id').execute()
}

export async function readErasure(tx: Tx, erasureId: string): Promise<Erasure | undefined> {
  return select(tx).where('id', '=', erasureId).executeTakeFirst()
}

/** Those that wait for their second press, the oldest first. */
export async function readOpenErasures(tx: Tx, most: number): Promise<Erasure[]> {
  return select(tx)
    .where('done_at', 'is', null)
    .where('stopped_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .limit(most)
    .execute()
}

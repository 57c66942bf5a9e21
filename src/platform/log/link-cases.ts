import type { Tx } from '../db/connect.ts'

/**
 * Joins two cases' timelines, both ways, each fact staying where it was recorded (design section 4). The caller records
 * the fact of `caseId` in the same transaction; joining twice is joining once.
 */
export async function linkCases(
  tx: Tx,
  link: { caseId: string; joinedTo: string; reason: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('platform.case_link')
    .values({ case_id: link.caseId, joined_to: link.joinedTo, reason: link.reason, at: link.at })
    .onConflict(clash => clash.columns(['case_id', 'joined_to']).where('undone_at', 'is', null).doNothing())
    .execute()
}

/** Takes two timelines apart again. What was known while they were joined stays known: the link is ended, not removed. */
export async function unlinkCases(
  tx: Tx,
  link: { caseId: string; joinedTo: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('platform.case_link')
    .set({ undone_at: link.at })
    .where('case_id', '=', link.caseId)
    .where('joined_to', '=', link.joinedTo)
    .where('undone_at', 'is', null)
    .execute()
}

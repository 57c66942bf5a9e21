import { type RingAsk, ringIsFlagged } from './ring-safety.ts'

/** What is known of a contact whose line may have closed. */
export type LineAsk = Omit<RingAsk, 'endangers'> & {
  open: boolean
  callEndedAt: Temporal.Instant | null
  assessedAt: Temporal.Instant | null
}

/** Asked first of whoever has the contact: a switch says that a line closed, and never why. */
export const LINE_CLOSED_ASK =
  'The line has closed. Was it cut off, or did they have to hang up? Look at the risk again: “The call dropped” under Why now'

/**
 * Since when a line has been closed on somebody beside the danger whose risk nobody has looked at since; null where that is not so. A domestic call that is cut off
 * is looked at again urgently (contact.md section 3.1, the College's guide); which other kinds are meant is our proposal, the same as before a ring-back.
 */
export function closedUnasked(ask: LineAsk): Temporal.Instant | null {
  const { open, callEndedAt, assessedAt } = ask
  if (!open || callEndedAt === null || !ringIsFlagged(ask)) return null
  return assessedAt !== null && Temporal.Instant.compare(assessedAt, callEndedAt) >= 0 ? null : callEndedAt
}

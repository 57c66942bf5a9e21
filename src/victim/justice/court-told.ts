type Known = { at: Temporal.Instant; recordedAt: Temporal.Instant; receivedAt: Temporal.Instant | null }
type Telling = { victimId: string; writtenAt: Temporal.Instant; toldAt: Temporal.Instant }

/** When this victim was told of something: the first word that was written once it was known, and reached them after it happened. */
export function toldWhen(event: Known, victimId: string, tellings: readonly Telling[]): Temporal.Instant | null {
  const times = tellings
    .filter(
      one =>
        one.victimId === victimId &&
        Temporal.Instant.compare(one.writtenAt, event.recordedAt) >= 0 &&
        Temporal.Instant.compare(one.toldAt, event.at) >= 0,
    )
    .map(one => one.toldAt)
  return times.toSorted(Temporal.Instant.compare)[0] ?? null
}

/** Hours after which something counts as told to us late: our proposal. */
export const LATE_HOURS = 24

/** How late we learnt of it, in whole days; 0 where it came in time. */
export function daysLate(event: Known): number {
  const hours = (event.recordedAt.epochMilliseconds - event.at.epochMilliseconds) / 3_600_000
  return hours <= LATE_HOURS ? 0 : Math.floor(hours / 24)
}

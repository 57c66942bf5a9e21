/** How long the demonstration's own crew stands back at one asking. */
export const STANDS_BACK_MS = 30_000

/**
 * Whether the demonstration's own crew plays. A command that drives the exercise asks it to stand back, and asks again
 * while it plays: one that was killed can take nothing back, and the exercise must not stand still for ever.
 * `nowMs` is any clock that only goes forward.
 */
export function openCrewTurn(nowMs: () => number): { playing: boolean } {
  let from = Number.NEGATIVE_INFINITY
  return {
    get playing() {
      return nowMs() >= from
    },
    set playing(plays: boolean) {
      from = plays ? Number.NEGATIVE_INFINITY : nowMs() + STANDS_BACK_MS
    },
  }
}

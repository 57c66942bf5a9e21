/** A panel that was drawn a moment ago, and of what. */
type Kept = { panel: object; until: number }

export type PanelsKept = {
  /** What was drawn of this very question no longer ago than `PANEL_MS`. */
  find(asked: string, now: number): object | undefined
  keep(asked: string, panel: object, now: number): void
}

/**
 * A call's screen is drawn again whenever anything of the call changes, and mostly nothing has changed of who the caller may be. What was asked holds all that the
 * answer hangs on but the calls of others: for those it is drawn anew after so long. Nothing here outlives it.
 */
export const PANEL_MS = 5_000
const MOST = 500

export function panelsKept(): PanelsKept {
  const kept = new Map<string, Kept>()
  return {
    find(asked, now) {
      const one = kept.get(asked)
      return one && one.until > now ? one.panel : undefined
    },
    keep(asked, panel, now) {
      for (const [key, { until }] of kept) if (until <= now || kept.size >= MOST) kept.delete(key)
      kept.set(asked, { panel, until: now + PANEL_MS })
    },
  }
}

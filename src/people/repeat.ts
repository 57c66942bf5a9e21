/** How often somebody, a number, a home or a household has called or was harmed, in rolling windows that end now. */
export type Counts = { day: number; week: number; month: number; year: number }
export const WINDOWS = ['day', 'week', 'month', 'year'] as const
export const NO_COUNTS: Counts = { day: 0, week: 0, month: 0, year: 0 }

type Edition = { from: string; to: string | null; source: string; least: Counts }

/**
 * From how many earlier contacts it is said that somebody calls again. Two in twelve months is near what Bedfordshire and Humberside call a repeat victim
 * (contact.md section 5); no national figure for callers was found. The shorter windows are ours. A force may set its own.
 */
const EDITIONS: readonly Edition[] = [
  {
    from: '2026-01-01',
    to: null,
    source: 'ours, after contact.md section 5: rolling windows, no national threshold found',
    least: { day: 1, week: 2, month: 2, year: 2 },
  },
]

const SAID: Counts | Record<(typeof WINDOWS)[number], string> = {
  day: '24 hours',
  week: '7 days',
  month: '28 days',
  year: '12 months',
}

export type Repeat = { repeat: boolean; words: string[]; source: string }

/** Whether that is often, in words. It is a reason to go faster, never one to go slower. */
export function repeatOf(counts: Counts, day: string): Repeat {
  const edition = EDITIONS.find(one => one.from <= day && (one.to === null || day < one.to)) ?? EDITIONS[0]!
  // A longer window is said only where it holds more: four figures that are one are read as four.
  const words = WINDOWS.flatMap((window, n) => {
    const shorter = n === 0 ? 0 : counts[WINDOWS[n - 1]!]
    return counts[window] >= edition.least[window] && counts[window] > shorter
      ? [`${counts[window]} in ${SAID[window]}`]
      : []
  })
  return { repeat: words.length > 0, words, source: edition.source }
}

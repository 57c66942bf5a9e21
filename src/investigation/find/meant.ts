import type { Counted } from './ways.ts'

/** A word that may have been meant by one as it was typed: how many letters they are apart (nought: another name for it), and whether they sound alike. */
export type Near = Counted & { cases: number; apart: number; alike: boolean }

const MOST = 15
/** What a letter wrong, the same sound, and being ten times as common count for. Ours, by how often the bench finds whom it looks for. */
const LETTER = 2.2
const SOUND = 1.2
const TENFOLD = 0.5

/** The likeliest that may have been meant, and every other name for it. The commoner is the likelier, but less than the nearer. */
export function likeliest(typed: string, near: readonly Near[]): Counted[] {
  const names = near.filter(one => one.apart === 0)
  const weighed = near
    .filter(one => one.apart > 0)
    .map(one => ({ one, weight: weightOf(typed, one) }))
    .toSorted((a, b) => b.weight - a.weight || (a.one.word < b.one.word ? -1 : 1))
  const all = [...names, ...weighed.slice(0, MOST).map(({ one }) => one)]
  return [...new Map(all.map(({ word, cases }) => [word, { word, cases }])).values()]
}

function weightOf(typed: string, { word, cases, apart, alike }: Near): number {
  const letters = apart === 2 && changedAbout(typed, word) ? 1 : apart
  return -LETTER * letters + (alike ? SOUND : 0) + TENFOLD * Math.log10(cases + 1)
}

/** Two letters beside each other that changed places are one slip of the fingers, though two letters differ. */
export function changedAbout(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, n) => letter !== other[n])
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + one[at] + one.slice(at + 2)
  return at >= 0 && one.length === other.length && swapped === other
}

import { DETAILS, type Detail } from './details.ts'

/** One box as a tab has it: `was` is what that tab last knew to be kept. */
export type TypedBox = { name: string; now: string; was: string }
export type Typing = Readonly<Record<string, string>>
export type Clash = { name: string; theirs: string }

/** A detail is kept with how the page showed it, so that what somebody else records meanwhile is not overwritten unseen. */
export const WAS_BOXES: readonly `was-${Detail}`[] = DETAILS.map(name => `was-${name}` as const)

/**
 * Adds what one tab has typed to what is kept. A box that another tab has changed since this one last knew it stays as it
 * is and is named: words are never overwritten unsaid. The same words twice are no clash.
 */
export function keepTyping(kept: Typing, sent: readonly TypedBox[]): { kept: Typing; clashes: Clash[] } {
  const clashes: Clash[] = []
  const next: Record<string, string> = { ...kept }
  for (const { name, now, was } of sent) {
    const stored = kept[name]
    if (stored !== undefined && stored !== was && stored !== now) clashes.push({ name, theirs: stored })
    else next[name] = now
  }
  return { kept: next, clashes }
}

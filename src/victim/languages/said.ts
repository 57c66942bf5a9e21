import type { LanguagePack } from './language-pack.ts'
import { ALL_PAGE_ENGLISH, PAGE_SLOTS, type PageSlot } from './page-slots.ts'
import { fill } from './slots.ts'

/** Fixed words as a page of hers shows them: in her language where a checked pack has them. `language`: of a pack alone, with its direction. */
export type HerWords = {
  language: string
  direction: 'ltr' | 'rtl'
  words: Partial<Record<PageSlot, string>>
  /** The same, by the English that it stands for: what a rule refuses is a sentence, and has no name. */
  said: Record<string, string>
}

/** Undefined where English is all there is: then nothing is marked as another language. */
export function herWords(pack: LanguagePack | null): HerWords | undefined {
  if (!pack) return undefined
  const words = Object.fromEntries(PAGE_SLOTS.flatMap(slot => (pack.slots[slot] ? [[slot, pack.slots[slot]]] : [])))
  const said = Object.fromEntries(
    PAGE_SLOTS.flatMap(slot => (pack.slots[slot] ? [[ALL_PAGE_ENGLISH[slot], pack.slots[slot]]] : [])),
  )
  return Object.keys(words).length > 0 ? { language: pack.language, direction: pack.direction, words, said } : undefined
}

/** A sentence that is sent by itself, in her language where the pack has it, else in English. */
export const saidIn = (pack: LanguagePack | null, slot: PageSlot, values: Record<string, string> = {}): string =>
  fill(pack?.slots[slot] ?? ALL_PAGE_ENGLISH[slot], values)

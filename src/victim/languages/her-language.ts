import type { LanguagePack } from './language-pack.ts'

/** What is recorded of the language somebody reads, and the checked pack for it. `english`: nothing else is recorded. */
export type HerLanguage = { recorded: string | null; english: boolean; pack: LanguagePack | null }

const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(word => word !== '')

/**
 * From the words of a needs assessment: 'Polish', 'polski, some English'. English alone is English; anything else is hers, and where no
 * pack has its name there is none.
 */
export function herLanguage(recorded: string | null, packs: readonly LanguagePack[]): HerLanguage {
  const words = wordsIn(recorded ?? '')
  if (words.length === 0) return { recorded: null, english: true, pack: null }
  const pack = packs.find(one =>
    [one.name, ...one.names, one.language].some(name => {
      const wanted = wordsIn(name)
      return wanted.length > 0 && wanted.every(word => words.includes(word))
    }),
  )
  return { recorded, english: !pack && words[0] === 'english', pack: pack ?? null }
}

import { dayIn as dayInLanguage, londonDate } from '../../platform/views/when.ts'
import { inWords, type UpdateWords } from '../update-words.ts'
import type { LanguagePack } from './language-pack.ts'
import { ENGLISH, fill } from './slots.ts'
import type { Translation } from './translation.ts'

/** A day as it is said in a language; in English where the machine does not know it. */
export const dayIn = (day: string, language: string): string =>
  dayInLanguage(day, language, 'year') ?? londonDate(day, 'long')

/** An update as it arrives: in her language where somebody translated it, with the English below. */
export function wordsFor(update: UpdateWords, translation: Translation | null, pack: LanguagePack | null): string {
  const english = inWords(update)
  if (!translation) return english
  const slots = pack?.slots ?? ENGLISH
  return [
    translation.whatIsNew,
    fill(slots['update.next'], { words: translation.whatHappensNext }),
    fill(slots['update.hear'], { day: dayIn(update.nextBy, pack?.language ?? 'en-GB') }),
    ...(translation.answers ? [fill(slots['update.asked'], { words: translation.answers })] : []),
    ...(translation.how === 'machine-checked' ? [slots['update.machine']] : []),
    slots['update.english'],
    english,
  ].join('\n\n')
}

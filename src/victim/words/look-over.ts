import { contaminationIn, plansIn, type Warning } from './contamination.ts'
import { type PoliceWord, policeWordsIn } from './police-words.ts'
import { readingAge, sentencesOf, wordsIn } from './reading-age.ts'

/** Above this a text is hard going for many: nine is what GOV.UK's own guidance writes for; ours is a hint. */
export const READING_AGE = 11
/** GOV.UK's guidance on content: sentences of 25 words at most. */
export const LONGEST_SENTENCE = 25
/** As alike as this, and the update tells them what they know: our proposal. */
const ALIKE = 0.85

export type Looked = {
  readingAge: number | null
  hard: boolean
  long: { sentence: string; words: number }[]
  police: PoliceWord[]
  contaminates: Warning[]
  plans: Warning[]
  alike: boolean
}

/** What somebody who writes to a victim may want to look at again. Nothing of it stops them. */
export function lookOver(text: string, last?: string | null): Looked {
  const age = readingAge(text) ?? null
  return {
    readingAge: age,
    hard: age !== null && age > READING_AGE,
    long: sentencesOf(text)
      .map(sentence => ({ sentence, words: wordsIn(sentence).length }))
      .filter(one => one.words > LONGEST_SENTENCE),
    police: policeWordsIn(text),
    contaminates: contaminationIn(text),
    plans: plansIn(text),
    alike: last ? likeness(text, last) >= ALIKE : false,
  }
}

/** How much two texts share, by pairs of words that stand together: 0 nothing, 1 the same. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)]
  if (a.size === 0 || b.size === 0) return a.size === b.size && one.trim() === other.trim() ? 1 : 0
  const shared = [...a].filter(pair => b.has(pair)).length
  return (2 * shared) / (a.size + b.size)
}

function pairs(text: string): Set<string> {
  const words = wordsIn(text.toLowerCase())
  return new Set(words.slice(1).map((word, n) => `${words[n]} ${word}`))
}

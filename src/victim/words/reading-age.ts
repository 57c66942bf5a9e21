/**
 * How hard a text is to read: the Flesch-Kincaid grade (Kincaid and others 1975, Research Branch Report 8-75 of the US Naval Technical
 * Training Command), 0.39 words a sentence + 11.8 syllables a word - 15.59, and 5 years to make an age of it. Syllables are counted by
 * their vowels: a measure of English alone, a hint and never a verdict.
 */
const SILENT_END = /(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/
const LEAD_Y = /^y/
const FEWEST_WORDS = 12

export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  if (plain.length <= 3) return plain === '' ? 0 : 1
  const sounded = plain.replace(SILENT_END, '').replace(LEAD_Y, '')
  return Math.max(1, sounded.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map(one => one.trim())
    .filter(one => /\p{L}/u.test(one))

export const wordsIn = (text: string): string[] => text.match(/[\p{L}’'-]*\p{L}[\p{L}’'-]*/gu) ?? []

/** In years; undefined where there is too little of it to say, or where it is not written in Latin letters. */
export function readingAge(text: string): number | undefined {
  const words = wordsIn(text)
  if (words.length < FEWEST_WORDS || words.some(word => !/\p{Script=Latin}/u.test(word))) return undefined
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = (0.39 * words.length) / sentencesOf(text).length + (11.8 * syllables) / words.length - 15.59
  return Math.max(5, Math.round(grade + 5))
}

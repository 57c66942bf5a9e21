import { GRADE_CODES } from '../../platform/force/vocabulary.ts'

export const HIDDEN = '[hidden]'

/**
 * A line of the log without what would tell a second reader the grade or who gave it: the names of grades, and of those who
 * worked on the contact. Words may still hint at it: that is why a reader can say that they could not stay blind.
 */
export function blindWords(words: string, names: readonly string[]): string {
  const parts = names.flatMap(name => name.split(/\s+/)).filter(part => part.length > 2)
  const hide = [...GRADE_CODES, 'grade [1-4]', 'graded?', 'upgraded?', 'downgraded?', ...parts.map(escapeWords)]
  return words.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${hide.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), HIDDEN)
}

function escapeWords(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

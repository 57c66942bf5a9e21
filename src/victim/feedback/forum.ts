import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

export const FORUM_STEPS = {
  answered: 'Answer it',
  done: 'Say what was done',
  published: 'Publish it, in words of ours',
} as const
export type ForumStep = keyof typeof FORUM_STEPS
export const FORUM_STEP_IDS = Object.keys(FORUM_STEPS) as ForumStep[]

type Item = {
  words: string
  answeredAt: Temporal.Instant | null
  doneAt: Temporal.Instant | null
  publishedAt: Temporal.Instant | null
}

/** What can be done with what victims raised. It is published in words that staff wrote: nobody’s own words leave the room. */
export function moveOn(
  item: Item,
  step: ForumStep,
  words: string,
): Outcome<true, 'answered-already' | 'not-answered' | 'done-already' | 'published-already' | 'their-words'> {
  if (step === 'answered' && item.answeredAt) return refuse('answered-already', 'This was answered already', 'step')
  if (step === 'done' && item.doneAt) return refuse('done-already', 'What was done is written already', 'step')
  if (step === 'published' && item.publishedAt) return refuse('published-already', 'This is published already', 'step')
  if (step !== 'answered' && !item.answeredAt) return refuse('not-answered', 'Answer it first', 'step')
  if (step === 'published' && sharesWords(item.words, words))
    return refuse('their-words', 'Say it in your own words: what was said in the room stays there', 'words')
  return accept(true)
}

const RUN = 6
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []

/** Six words in a row that stand in both: what somebody said, copied. */
export function sharesWords(said: string, shown: string): boolean {
  const runs = (list: readonly string[]) =>
    list.flatMap((_, n) => (n + RUN <= list.length ? [list.slice(n, n + RUN).join(' ')] : []))
  const theirs = new Set(runs(wordsOf(said)))
  return runs(wordsOf(shown)).some(run => theirs.has(run))
}

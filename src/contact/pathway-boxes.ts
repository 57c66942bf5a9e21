import { PATHWAY_PACKS } from './pathway-pack.ts'
import type { Answered, AnswerGiven } from './pathway-state.ts'
import { newestAnswers } from './pathway-state.ts'

/** The boxes of a pathway's questions on the call screen: one for the answer, one for its words. */
export type PathwayBox = `pw-${string}`

export const answerBox = (pathway: string, question: string): PathwayBox => `pw-${pathway}-${question}`
export const wordsBox = (pathway: string, question: string): PathwayBox => `pw-${pathway}-${question}-words`

/** Every box of every edition: what was typed under one that has ended is still kept. */
export const PATHWAY_BOXES: readonly PathwayBox[] = [
  ...new Set(
    PATHWAY_PACKS.flatMap(pack =>
      pack.pathways.flatMap(pathway =>
        pathway.questions.flatMap(one => [answerBox(pathway.id, one.id), wordsBox(pathway.id, one.id)]),
      ),
    ),
  ),
]

export type PathwayTyped = Partial<Record<PathwayBox, string | undefined>>

/** What was typed, by pathway. An empty question is not answered; words alone are the answer of a question in words. */
export function typedAnswers(
  pathways: readonly { id: string; questions: readonly { id: string; takes: string }[] }[],
  typed: PathwayTyped,
): Map<string, Record<string, AnswerGiven>> {
  const found = new Map<string, Record<string, AnswerGiven>>()
  for (const pathway of pathways)
    for (const question of pathway.questions) {
      const answer = typed[answerBox(pathway.id, question.id)]
      const words = typed[wordsBox(pathway.id, question.id)]
      const given = question.takes === 'words' && words && answer !== 'unknown' ? 'told' : answer
      if (given !== 'yes' && given !== 'no' && given !== 'unknown' && given !== 'told') continue
      found.set(pathway.id, { ...found.get(pathway.id), [question.id]: { answer: given, ...(words ? { words } : {}) } })
    }
  return found
}

/** The boxes begin with what was last answered. */
export function shownAnswers(answers: readonly Answered[]): PathwayTyped {
  const shown: PathwayTyped = {}
  for (const pathway of new Set(answers.map(one => one.pathway)))
    for (const one of newestAnswers(answers, pathway).values()) {
      shown[answerBox(pathway, one.question)] = one.answer
      if (one.words) shown[wordsBox(pathway, one.question)] = one.words
    }
  return shown
}

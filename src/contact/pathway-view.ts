import type { AdviceLine } from './advice.store.ts'
import type { Question } from './next-questions.ts'
import type { Pathway } from './pathway.ts'
import { answerBox, wordsBox } from './pathway-boxes.ts'
import { type Answered, newestAnswers, openQuestions } from './pathway-state.ts'

/** A pathway as the call screen shows it: open questions first, cards with how each stands, and what is never done. */
export function pathwayView(pathway: Pathway, answers: readonly Answered[], advice: readonly AdviceLine[]) {
  const newest = newestAnswers(answers, pathway.id)
  const open = openQuestions(pathway, answers)
  const order = [...open.map(one => one.id), ...pathway.questions.map(one => one.id)]
  const said = new Map(advice.map(one => [one.card, one]))
  return {
    id: pathway.id,
    label: pathway.label,
    of: pathway.questions.length,
    answered: pathway.questions.length - open.length,
    questions: pathway.questions
      .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      .map(one => ({
        id: one.id,
        ask: one.ask,
        takes: one.takes,
        box: answerBox(pathway.id, one.id),
        wordsBox: wordsBox(pathway.id, one.id),
        answer: newest.get(one.id)?.answer ?? null,
        words: newest.get(one.id)?.words ?? null,
        source: one.source,
        confidence: one.confidence,
      })),
    cards: pathway.cards.map(one => ({ id: one.id, kind: one.kind, say: one.say, stands: said.get(one.id) ?? null })),
    never: pathway.never.map(one => one.say),
    tools: pathway.tools,
  }
}

/** The open questions of the pathways, for the one list of what to ask next. */
export function pathwayQuestions(active: readonly Pathway[], answers: readonly Answered[]): Question[] {
  return active.flatMap(pathway =>
    openQuestions(pathway, answers).map(one => ({
      ask: one.ask,
      box: one.takes === 'words' ? wordsBox(pathway.id, one.id) : answerBox(pathway.id, one.id),
      again: one.again,
    })),
  )
}

/** How many cards of each kind stand unanswered: 'evidence 1, safety 2' (screens.md 1). */
export function adviceOpen(
  active: readonly { readonly cards: Pathway['cards'] }[],
  advice: readonly AdviceLine[],
): Record<string, number> {
  const said = new Set(advice.map(one => one.card))
  const open: Record<string, number> = {}
  for (const card of active.flatMap(one => one.cards))
    if (!said.has(card.id)) open[card.kind] = (open[card.kind] ?? 0) + 1
  return open
}

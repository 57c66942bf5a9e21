import type { AdviceCard, AdviceKind } from './pathway.ts'

/** A card nobody has answered, and those said to be unsafe or not given: the first are still to be said, the others stand to be said later. */
export type MissingAdvice = {
  card: string
  kind: AdviceKind
  say: string
  stands: 'not-answered' | 'not-safe-now' | 'not-given'
}

const ORDER: readonly AdviceKind[] = ['safety', 'evidence', 'prevention']

/** What is missing of the advice before a contact ends, safety first. 'Not applicable because' and 'given' are done. */
export function missingAdvice(
  cards: readonly Pick<AdviceCard, 'id' | 'kind' | 'say'>[],
  said: readonly { card: string; state: string }[],
): MissingAdvice[] {
  const newest = new Map(said.map(one => [one.card, one.state]))
  const seen = new Set<string>()
  return cards
    .flatMap((card): MissingAdvice[] => {
      const state = newest.get(card.id)
      if (seen.has(card.id) || state === 'given' || state === 'not-applicable-because') return []
      seen.add(card.id)
      const stands = state === 'not-safe-now' || state === 'not-given' ? state : 'not-answered'
      return [{ card: card.id, kind: card.kind, say: card.say, stands }]
    })
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

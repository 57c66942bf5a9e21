import { weightsOf } from './likeness.ts'
import { type Account, type Likeness, readAccount, sameEvent } from './same-event.ts'
import type { SameEventRule } from './same-event-rules.ts'

/** An account in the open set, and the contact that its event is dealt with in; `going`: that one has an open incident. */
export type Member = Account & { lead: string; going: boolean; number: string | null }
export type Candidate = Likeness & { lead: string; nearest: string; going: boolean }

const ORDER = { likely: 0, possible: 1, different: 2 } as const

/**
 * The events of the open set that this account may be about, the most alike first; one row for an event however many
 * rang about it, by the caller whose words come nearest.
 */
export function eventCandidates(rule: SameEventRule, one: Account, open: readonly Member[]): Candidate[] {
  const me = readAccount(one)
  const others = open
    .filter(other => other.id !== one.id)
    .map(other => ({ ...readAccount(other), lead: other.lead, going: other.going }))
  const weightOf = weightsOf([me, ...others].map(account => account.terms))
  const best = new Map<string, Candidate>()
  for (const other of others) {
    const like = sameEvent(rule, me, other, weightOf)
    const before = best.get(other.lead)
    if (like && (!before || compare(like, before) < 0))
      best.set(other.lead, { ...like, lead: other.lead, nearest: other.id, going: other.going })
  }
  // In a burst the last caller's words are nearest to those of the one before: the incident that deals with it comes first.
  return [...best.values()].toSorted(
    (a, b) =>
      Number(a.level === 'different') - Number(b.level === 'different') ||
      Number(b.going) - Number(a.going) ||
      compare(a, b),
  )
}

function compare(a: Likeness, b: Likeness): number {
  return ORDER[a.level] - ORDER[b.level] || b.points - a.points
}

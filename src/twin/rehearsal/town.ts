import { chance, type Next, pick, shuffle } from '../../platform/random.ts'
import { adultsOf, drawHousehold, type Household, type Person } from './people.ts'

/** An adult who gets in touch, the people they live with, and the number they call from. */
export type Caller = {
  readonly person: Person
  readonly household: Household
  readonly phone: string
  readonly calledBefore: boolean
}

/**
 * The synthetic public of a rehearsal. It remembers who has called, because the software must find the same person
 * again: some callers have called before, and a few call very often.
 */
export type Town = {
  /** Somebody of this settlement: one who has called before, or somebody new. */
  caller(settlementId: string, settlement: string, next: Next): Caller
}

/** Share of contacts by somebody who has been in touch before (synthetic; the published figures count calls only). */
export const CALLED_BEFORE = 0.22
const MOBILE = 0.86

export function openTown(today: Temporal.PlainDate, next: Next): Town {
  const knownIn = new Map<string, Omit<Caller, 'calledBefore'>[]>()
  const mobiles = deckOf(mobileNumber, next)
  const landlines = deckOf(landlineNumber, next)

  return {
    caller(settlementId, settlement, draw) {
      const here = knownIn.get(settlementId) ?? []
      knownIn.set(settlementId, here)
      if (here.length > 0 && chance(draw, CALLED_BEFORE)) {
        const caller = pick(draw, here)
        // Whoever calls again is likelier to call once more: that is how a few people come to call very often.
        here.push(caller)
        return { ...caller, calledBefore: true }
      }
      const household = drawHousehold(settlement, today, draw)
      const person = pick(draw, adultsOf(household, today))
      const phone = chance(draw, MOBILE) ? mobiles() : landlines()
      here.push({ person, household, phone })
      return { person, household, phone, calledBefore: false }
    },
  }
}

/** Ofcom reserves these numbers for drama: they ring nowhere. A thousand of each. */
function mobileNumber(n: number): string {
  return `07700 900${String(n).padStart(3, '0')}`
}
function landlineNumber(n: number): string {
  return `01632 960${String(n).padStart(3, '0')}`
}

/** Deals each number once, then all of them again in another order: numbers do pass from one person to another. */
function deckOf(numberOf: (n: number) => string, next: Next): () => string {
  let deck: number[] = []
  return () => {
    if (deck.length === 0)
      deck = shuffle(
        next,
        Array.from({ length: 1000 }, (_, n) => n),
      )
    return numberOf(deck.pop() ?? 0)
  }
}

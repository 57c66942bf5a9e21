import { between, chance, lognormal, type Next, pick } from '../../platform/random.ts'
import { after, inWakingHours } from './moments.ts'
import { parameter } from './parameters.ts'
import type { SafeContact, Victim } from './victim.ts'

/** What somebody does on their own pages, once they are in. */
export type Visit = {
  readonly at: Temporal.Instant
  /** The first time they choose words of their own. */
  readonly first: boolean
  readonly asks: string | null
  readonly sends: { readonly title: string; readonly text: string } | null
  /** How it went, where that is asked of them: from 1 to 5 for each question. */
  readonly scores: readonly number[]
}
/** The card that opens them, given by a person, and every time that they look. */
export type OwnPages = {
  readonly cardAt: Temporal.Instant
  readonly how: 'in-person' | 'phone'
  readonly visits: readonly Visit[]
}

const QUESTIONS = [
  'When will somebody come and talk to me about it?',
  'Has the camera at the corner been looked at?',
  'May I have the lock changed now, or do you still need it as it is?',
  'Who do I ring if I remember something else?',
]
const SENT = [
  {
    title: 'A list of what is gone',
    text: 'One bag, one purse, a set of keys. All of it was there the evening before.',
  },
  { title: 'What I remember', text: 'I heard the gate a little after ten. I did not look out at once.' },
]

/** Whether they use pages of their own, and when. Nobody gets a card who said that nothing of theirs is safe: they are seen in person. */
export function planOwnPages(victim: Victim, safe: SafeContact, next: Next): OwnPages | null {
  const wants = chance(next, parameter('own-pages-wanted'))
  if (!wants || victim.business || !safe.safe || safe.channel === 'none') return null
  const cardAt = after(safe.at, lognormal(next, parameter('own-pages-card-median') * 60, 0.5))
  const visits = 1 + (chance(next, parameter('own-pages-again')) ? 1 : 0)
  let at = cardAt
  return {
    cardAt,
    how: safe.channel === 'phone' ? 'phone' : 'in-person',
    visits: Array.from({ length: visits }, (_, n): Visit => {
      const soon = after(
        at,
        lognormal(next, parameter(n === 0 ? 'own-pages-first-median' : 'own-pages-next-median') * 60, 0.7),
      )
      at = n === 0 ? soon : inWakingHours(soon, between(next, 0, 3600))
      return {
        at,
        first: n === 0,
        asks: chance(next, parameter('own-pages-asks')) ? pick(next, QUESTIONS) : null,
        sends: chance(next, parameter('own-pages-sends')) ? pick(next, SENT) : null,
        scores: Array.from({ length: 5 }, () => Math.round(between(next, 1, 5))),
      }
    }),
  }
}

import { accept, type Outcome, refuse } from '../platform/outcome.ts'

export const CONTACT_STATES = ['offered', 'waiting', 'open', 'ended'] as const
export type ContactState = (typeof CONTACT_STATES)[number]

export const END_STATES = ['resolved', 'joined', 'referred', 'incident', 'abandoned'] as const
export type EndState = (typeof END_STATES)[number]

/** Where a contact stands. `endState` is null unless it has ended. */
export type Standing = { state: ContactState; endState: EndState | null }

/** What moves a contact. `lost`: they gave up before anybody spoke to them. */
export type Move = 'queue' | 'answer' | 'take' | 'lose' | 'end' | 'hold-place'

/**
 * What each move makes of each state; what is not here is refused. A lost caller may still be answered or taken: that is
 * how they are rung back, and how an answer that arrives after the news of the hang-up is put right.
 */
const MOVES: Readonly<Record<Move, Partial<Record<ContactState | 'lost', ContactState>>>> = {
  queue: { offered: 'waiting', waiting: 'waiting' },
  answer: { offered: 'open', waiting: 'open', open: 'open', lost: 'open' },
  take: { offered: 'open', waiting: 'open', lost: 'open' },
  lose: { offered: 'ended', waiting: 'ended', lost: 'ended' },
  end: { open: 'ended' },
  // A caller who agreed to be rung waits on, also where the news of the hang-up came first.
  'hold-place': { offered: 'waiting', waiting: 'waiting', lost: 'waiting' },
}

export type NoMove = 'contact-ended' | 'already-open' | 'not-open'

/**
 * What somebody ended stays ended. While its incident is open the risk is looked at anew from the contact's own page (review.store.ts), and
 * who rings again is a new contact of the same event.
 */
export function moveContact(standing: Standing, move: Move): Outcome<ContactState, NoMove> {
  const lost = standing.state === 'ended' && standing.endState === 'abandoned'
  const next = MOVES[move][lost ? 'lost' : standing.state]
  if (next) return accept(next)
  if (standing.state === 'ended' && !lost)
    return refuse('contact-ended', 'This contact has ended: open a new one, and it will be seen with it')
  if (standing.state === 'open') return refuse('already-open', 'Somebody is with this contact already')
  return refuse('not-open', 'Take this contact first, so that others see who is with them')
}

/** May it be described, assessed and graded? Only while somebody is with it. */
export function mayWorkOn(standing: Standing): Outcome<true, NoMove> {
  if (standing.state === 'open') return accept(true)
  if (standing.state === 'ended' && standing.endState !== 'abandoned')
    return refuse(
      'contact-ended',
      'This contact has ended and can only be read. Nothing was saved; what you wrote is still here',
    )
  return refuse('not-open', 'Take this contact first, so that others see who is with them')
}

import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { offenceCard } from './offence-advice.ts'
import type { AdviceCard, PathwayPack } from './pathway.ts'

export const ADVICE_STATES = ['given', 'not-applicable-because', 'not-safe-now', 'not-given'] as const
export type AdviceState = (typeof ADVICE_STATES)[number]
export const ADVICE_CHANNELS = ['phone', 'message', 'in-person', 'interpreter'] as const
export type AdviceChannel = (typeof ADVICE_CHANNELS)[number]

/** Was it understood? Asked back in their own words where that is safe; never guessed. */
export const UNDERSTOOD = ['yes', 'no', 'not-known'] as const
export type Understood = (typeof UNDERSTOOD)[number]

export type AdviceGiven = {
  card: string
  state: AdviceState
  reason?: string | undefined
  channel?: AdviceChannel | undefined
  understood?: Understood | undefined
}
export type NoAdvice = 'unknown-card' | 'needs-reason'

/** Where a card stands: its pathway or offence, and the edition. */
export type CardPlace = { belongsTo: string; pack: string; card: AdviceCard }

/** Is this advice that may be recorded so? Not applicable and not given say why; 'not safe now' is a reason of its own. */
export function adviceOf(pack: PathwayPack, given: AdviceGiven, day: Temporal.PlainDate): Outcome<CardPlace, NoAdvice> {
  const place = placeOf(pack, given.card, day)
  if (!place) return refuse('unknown-card', 'Choose one of the advice cards', 'card')
  if ((given.state === 'not-applicable-because' || given.state === 'not-given') && !given.reason?.trim())
    return refuse('needs-reason', 'Say why: this advice was not given', 'reason')
  return accept(place)
}

function placeOf(pack: PathwayPack, id: string, day: Temporal.PlainDate): CardPlace | undefined {
  for (const pathway of pack.pathways) {
    const card = pathway.cards.find(one => one.id === id)
    if (card) return { belongsTo: pathway.id, pack: pack.id, card }
  }
  const found = offenceCard(day, id)
  return found && { belongsTo: `offence-${found.offence}`, pack: found.pack, card: found.card }
}

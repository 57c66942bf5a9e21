import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import type { AdviceCard, Pathway, PathwayPack } from './pathway.ts'

export const ADVICE_STATES = ['given', 'not-applicable-because', 'not-safe-now', 'not-given'] as const
export type AdviceState = (typeof ADVICE_STATES)[number]
export const ADVICE_CHANNELS = ['phone', 'message', 'in-person', 'interpreter'] as const
export type AdviceChannel = (typeof ADVICE_CHANNELS)[number]

export type AdviceGiven = {
  card: string
  state: AdviceState
  reason?: string | undefined
  channel?: AdviceChannel | undefined
}
export type NoAdvice = 'unknown-card' | 'needs-reason'

/** Is this advice that may be recorded so? Not applicable and not given say why; 'not safe now' is a reason of its own. */
export function adviceOf(
  pack: PathwayPack,
  given: AdviceGiven,
): Outcome<{ pathway: Pathway; card: AdviceCard }, NoAdvice> {
  for (const pathway of pack.pathways) {
    const card = pathway.cards.find(one => one.id === given.card)
    if (!card) continue
    if ((given.state === 'not-applicable-because' || given.state === 'not-given') && !given.reason?.trim())
      return refuse('needs-reason', 'Say why: this advice was not given', 'reason')
    return accept({ pathway, card })
  }
  return refuse('unknown-card', 'Choose one of the advice cards', 'card')
}

import { NO_RESOURCE_REFUSED, saysNoResource } from '../platform/no-resource.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'

export type Closing = {
  closed: boolean
  /** Callsigns of those not clear yet. */
  stillDeployed: readonly string[]
  /** The grade promises that somebody comes. */
  promised: boolean
  attended: boolean
  /** A silent call from a number with a dangerous history: nobody has heard the caller alone, or seen them. */
  held?: boolean
  reason: string
  /** Why nobody went, where somebody should have. */
  whyNobodyWent: string | undefined
}

type Refusals =
  | 'already-closed'
  | 'still-deployed'
  | 'needs-why-nobody-went'
  | 'no-resource-is-no-reason'
  | 'held-caller'

/**
 * May this incident be closed? Not with a unit still on it; and where somebody was promised and nobody went, only with
 * words for why, of which "there was nobody to send" is never one (design section 5): that is a delay, and stays open.
 */
export function mayClose(ask: Closing): Outcome<string, Refusals> {
  if (ask.closed) return refuse('already-closed', 'This incident is closed already')
  if (ask.stillDeployed.length > 0)
    return refuse(
      'still-deployed',
      `${ask.stillDeployed.join(', ')} ${ask.stillDeployed.length === 1 ? 'is' : 'are'} still deployed: clear them first`,
    )
  if (ask.held && !ask.attended)
    return refuse(
      'held-caller',
      'Nobody has seen this silent caller, and the number has a dangerous history: send somebody, or let a supervisor release the call once they were heard alone',
    )
  if (ask.attended || !ask.promised) return accept(ask.reason)
  const why = ask.whyNobodyWent?.trim()
  if (!why) return refuse('needs-why-nobody-went', 'Somebody was promised and nobody went: say why', 'whyNobodyWent')
  if (saysNoResource(why)) return refuse('no-resource-is-no-reason', NO_RESOURCE_REFUSED, 'whyNobodyWent')
  if (saysNoResource(ask.reason)) return refuse('no-resource-is-no-reason', NO_RESOURCE_REFUSED, 'reason')
  return accept(`${ask.reason.replace(/[.\s]+$/, '')}. Nobody went: ${why}`)
}

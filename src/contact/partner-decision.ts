import { accept, type Outcome, refuse } from '../platform/outcome.ts'

/**
 * Right Care Right Person: a decision not to attend. A partner accepted it, by name, at a moment, and the caller was told what
 * (contact.md section 6). Whoever 'was informed' has accepted nothing.
 */
export type PartnerDecision = {
  partner: string
  acceptedBy: string
  acceptedAt: Temporal.Instant
  callerTold: string
  /** When it was written down. */
  at: Temporal.Instant
}

export type PartnerAsk = { partner: string; acceptedBy: string; acceptedAt: Temporal.Instant; callerTold: string }
export type NoDecision = 'needs-person' | 'not-yet' | 'needs-told'

const NOBODY =
  /^(?:the )?(?:duty )?(?:team|ward|staff|reception|ambulance|control|desk|nurse|doctor|somebody|someone|n\/?a|unknown|not known|none)\.?$/i

/** Is this a decision that a person could be asked about afterwards? */
export function partnerDecision(ask: PartnerAsk, now: Temporal.Instant): Outcome<PartnerAsk, NoDecision> {
  if (NOBODY.test(ask.acceptedBy.trim()))
    return refuse('needs-person', 'Name the person there who accepted it, not their team', 'acceptedBy')
  if (Temporal.Instant.compare(ask.acceptedAt, now) > 0)
    return refuse('not-yet', 'They cannot have accepted it in the future', 'acceptedAt')
  if ((ask.callerTold.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) < 3)
    return refuse(
      'needs-told',
      'Write what the caller was told: who is coming, or that nobody is, and when to ring again',
      'callerTold',
    )
  return accept(ask)
}

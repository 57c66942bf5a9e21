import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import type { Trigger } from './thrive.ts'
import { type Lack, refuseMissing } from './thrive-missing.ts'

/** Whom a live contact is offered to. */
export const HAND_TO = ['anyone', 'supervisor'] as const
export type Receiver = { kind: 'person'; id: string; name: string } | { kind: (typeof HAND_TO)[number] }

export type Offer = {
  fromId: string
  to: Receiver
}

export type OfferAsk = {
  giverId: string
  /** Whose hands it is in; null where nobody's name is on it. */
  handlerId: string | null
  bySupervisor: boolean
  receiver: Receiver | undefined
  callerTold?: string | undefined
  riskStands?: string | undefined
  /** What set off the newest assessment, and whether the contact was handed over since; null where nobody has assessed. */
  newest: { trigger: Trigger; usedBefore: boolean } | null
  offered: boolean
  /** What the newest assessment lacks for a handover, and whether the contact is immediate: then nothing waits for words. */
  missing: readonly Lack[]
  immediate: boolean
}

export type NoOffer =
  | 'not-in-your-hands'
  | 'already-offered'
  | 'needs-receiver'
  | 'is-theirs'
  | 'needs-told'
  | 'assess-first'
  | 'needs-reassessment'
  | 'thrive-missing'

const says = (text: string | undefined) => (text?.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) >= 2

/**
 * May it be offered so? The caller is told who is with them, and the risk is looked at again or said to stand: what one
 * person knows of a voice is what gets lost between two (contact.md 2: trigger 'handover').
 */
export function offerContact(
  ask: OfferAsk,
): Outcome<{ receiver: Receiver; callerTold: string; riskStands: string | null }, NoOffer> {
  if (ask.handlerId !== null && ask.handlerId !== ask.giverId && !ask.bySupervisor)
    return refuse('not-in-your-hands', 'Somebody else is with this contact: only they or a supervisor can hand it over')
  if (ask.offered) return refuse('already-offered', 'It is offered already: take that back first', 'handTo')
  if (!ask.receiver) return refuse('needs-receiver', 'Choose who takes it, or whoever is free', 'handTo')
  if (ask.receiver.kind === 'person' && ask.receiver.id === ask.handlerId)
    return refuse('is-theirs', 'It is in their hands already', 'handTo')
  if (!says(ask.callerTold)) return refuse('needs-told', 'Say what the caller was told about this', 'handTold')
  if (!ask.newest) return refuse('assess-first', 'Record THRIVE first: its risk goes with the contact', 'threat')
  const assessed = ask.newest.trigger === 'handover' && !ask.newest.usedBefore
  if (!assessed && !says(ask.riskStands))
    return refuse(
      'needs-reassessment',
      'Record THRIVE again as “Handed over”, or say why the last one stands',
      'handStands',
    )
  const lacking = ask.immediate ? undefined : refuseMissing(ask.missing, 'Before a colleague takes it')
  if (lacking) return lacking
  return accept({
    receiver: ask.receiver,
    callerTold: ask.callerTold!.trim(),
    riskStands: assessed ? ask.riskStands?.trim() || null : ask.riskStands!.trim(),
  })
}

export type Taker = { id: string; supervisor: boolean }

/** May this person accept it? A supervisor may take any: a contact must not wait for one who has gone home. */
export function acceptHandover(
  offer: Offer,
  taker: Taker,
): Outcome<true, 'own-offer' | 'for-another' | 'for-supervisor'> {
  if (offer.fromId === taker.id)
    return refuse('own-offer', 'You offered this contact yourself: take the offer back to keep it')
  if (taker.supervisor) return accept(true)
  if (offer.to.kind === 'supervisor') return refuse('for-supervisor', 'This contact is offered to a supervisor')
  if (offer.to.kind === 'person' && offer.to.id !== taker.id)
    return refuse('for-another', `This contact is offered to ${offer.to.name}`)
  return accept(true)
}

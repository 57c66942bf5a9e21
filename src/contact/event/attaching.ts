import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

/** The event's contact that another is to be attached to. `isSelf`: it is this one, or attached to this one already. */
export type Lead = { number: number; isSelf: boolean; inHand: boolean }

export type NoAttachment = 'no-such-contact' | 'same-event' | 'already-attached' | 'not-in-hand' | 'not-attached'

/**
 * May this contact be attached to that one's event? Attaching ends nothing and lowers nothing: the caller's own contact
 * stays open, and their own risk is still asked. So all that is needed is that somebody is dealing with the event.
 */
export function attach(lead: Lead | undefined, attachedTo: number | null): Outcome<true, NoAttachment> {
  if (!lead) return refuse('no-such-contact', 'There is no such contact that you may see', 'joinedTo')
  if (attachedTo !== null)
    return refuse(
      'already-attached',
      `This contact is attached to contact ${attachedTo} already: take it off there first, if that is wrong`,
    )
  if (lead.isSelf) return refuse('same-event', 'That contact belongs to this one already')
  if (!lead.inHand)
    return refuse(
      'not-in-hand',
      `Nobody is dealing with contact ${lead.number} any more, so this caller cannot rest on it`,
    )
  return accept(true)
}

/** What is still to be asked of a caller whose contact is attached: each has needs of their own. */
export function stillToAsk(assessed: boolean): string[] {
  return assessed
    ? []
    : [
        'Are they safe where they are?',
        'Is the caller vulnerable, or hurt?',
        'Are children with them?',
        'Are adults at risk with them?',
        'Anybody else?',
      ]
}

/** Undone joins as a share of all, as words and a number between 0 and 1; null where nothing was joined. */
export function falseJoins(count: { joined: number; undone: number }): number | null {
  return count.joined === 0 ? null : count.undone / count.joined
}

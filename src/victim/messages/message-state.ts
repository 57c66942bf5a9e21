/** Where a message is. Read is apart: it is known from the victim's own pages and never from a provider. */
export const MESSAGE_STATES = ['queued', 'sending', 'may-have-been-sent', 'sent', 'failed', 'delivered'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/** What we did, or the provider answered, or a person found out. */
export const MESSAGE_EVENTS = [
  'claimed',
  'taken',
  'refused',
  'not-taken',
  'no-answer',
  'no-trace',
  'gate-shut',
  'receipt-sending',
  'receipt-failed',
  'receipt-delivered',
  'send-again',
] as const
export type MessageEvent = (typeof MESSAGE_EVENTS)[number]

/**
 * Every move there is; what is not here moves nothing. A receipt only ever goes up the order of MESSAGE_STATES, so that late,
 * repeated and disordered ones end alike. Down go three: the provider surely did not take it ('not-taken'), it was asked later and
 * has no trace of it ('no-trace'), or a person has it sent again.
 */
const MOVES: Record<MessageEvent, Partial<Record<MessageState, MessageState>>> = {
  claimed: { queued: 'sending' },
  'gate-shut': { queued: 'failed' },
  'not-taken': { sending: 'queued' },
  'no-answer': { sending: 'may-have-been-sent' },
  'no-trace': { 'may-have-been-sent': 'queued' },
  // A worker that was taken for dead and comes back late tells the truth: what it says was taken is not sent again.
  taken: { queued: 'sent', sending: 'sent', 'may-have-been-sent': 'sent' },
  refused: { sending: 'failed', 'may-have-been-sent': 'failed' },
  'receipt-sending': { queued: 'sent', sending: 'sent', 'may-have-been-sent': 'sent' },
  'receipt-failed': { queued: 'failed', sending: 'failed', 'may-have-been-sent': 'failed', sent: 'failed' },
  'receipt-delivered': {
    queued: 'delivered',
    sending: 'delivered',
    'may-have-been-sent': 'delivered',
    sent: 'delivered',
    failed: 'delivered',
  },
  'send-again': { failed: 'queued', 'may-have-been-sent': 'queued' },
}

/** The state it moves to; undefined where this changes nothing. */
export function move(state: MessageState, event: MessageEvent): MessageState | undefined {
  return MOVES[event][state]
}

/** GOV.UK Notify's words for a status, as its documentation lists them; a word that is new to us moves nothing. */
const RECEIPTS: Readonly<Record<string, MessageEvent>> = {
  created: 'receipt-sending',
  sending: 'receipt-sending',
  pending: 'receipt-sending',
  // To a number abroad: no more will be heard of it, and it is not called delivered.
  sent: 'receipt-sending',
  delivered: 'receipt-delivered',
  'permanent-failure': 'receipt-failed',
  'temporary-failure': 'receipt-failed',
  'technical-failure': 'receipt-failed',
}

export const eventOfStatus = (status: string): MessageEvent | undefined =>
  Object.hasOwn(RECEIPTS, status) ? RECEIPTS[status] : undefined

/** A late failure of an attempt that a person had repeated says nothing of the new one; that it arrived is true all the same. */
export function countsFor(event: MessageEvent, providerId: string | null, pastIds: readonly string[]): boolean {
  return event === 'receipt-delivered' || providerId === null || !pastIds.includes(providerId)
}

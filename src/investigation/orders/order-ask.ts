import { homesOf } from '../../people/orders/homes-of.ts'
import { type OrderRow, orderRowOn } from '../../people/orders/order-kinds.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDate } from '../../platform/views/when.ts'

export const TERM_KINDS = [
  'not-contact',
  'not-go',
  'not-near',
  'leave-home',
  'no-violence',
  'must-do',
  'other',
] as const
export type TermKind = (typeof TERM_KINDS)[number]
export const TERM_WORDS: Record<TermKind, string> = {
  'not-contact': 'Not to contact',
  'not-go': 'Not to go to',
  'not-near': 'Not to come near',
  'leave-home': 'To leave the home',
  'no-violence': 'Not to use or threaten violence',
  'must-do': 'Must',
  other: 'Another term',
}

export type TermAsk = { kind: TermKind; words?: string | undefined }
export type Term = { kind: TermKind; words: string; homes: string[] }

/** Terms as they are kept, each in words that can be read out alone; a place is one that an address finds. */
export function readTerms(asked: readonly TermAsk[]): Outcome<Term[], 'needs-term' | 'needs-place'> {
  const given = asked.filter(one => one.words || one.kind === 'no-violence')
  if (given.length === 0)
    return refuse('needs-term', 'Write at least one thing that the order forbids or demands', 'term1Words')
  const terms: Term[] = []
  for (const [n, { kind, words = '' }] of given.entries()) {
    const place = kind === 'not-go' || kind === 'leave-home'
    const homes = place ? homesOf(words) : []
    if (place && /^\D*\d/.test(words) && homes.length === 0)
      return refuse(
        'needs-place',
        'Write the address with its town or postcode, so that a call from there finds the order',
        `term${n + 1}Words`,
      )
    terms.push({ kind, words: termWords(kind, words), homes })
  }
  return accept(terms)
}

function termWords(kind: TermKind, words: string): string {
  if (kind === 'other') return words.trim()
  const lead = TERM_WORDS[kind].toLowerCase()
  return words.trim() ? `${lead} ${words.trim()}` : lead
}

export type MadeAsk = { kind: string; madeAt: Temporal.Instant; expiresAt?: Temporal.Instant | undefined }

/** How an order is made: its row of that day, and an end that its kind can have. */
export function considerOrder(
  ask: MadeAsk,
): Outcome<{ row: OrderRow }, 'no-such-kind' | 'ends-before-start' | 'too-long' | 'too-short'> {
  const row = orderRowOn(ask.kind, ask.madeAt)
  if (!row) return refuse('no-such-kind', 'There was no such order on that day', 'kind')
  const ends = endOf(row, ask.madeAt, ask.expiresAt)
  return ends.ok ? accept({ row }) : ends
}

/** An end after the start, within what the kind allows. No end is until further order. */
export function endOf(
  row: OrderRow,
  madeAt: Temporal.Instant,
  expiresAt: Temporal.Instant | undefined,
): Outcome<true, 'ends-before-start' | 'too-long' | 'too-short'> {
  const { most, least } = row.hours
  if (!expiresAt)
    return most === null
      ? accept(true)
      : refuse('too-long', `${row.words}: it runs ${most / 24} days at most (${row.source}). Give its end`, 'expiresAt')
  if (Temporal.Instant.compare(expiresAt, madeAt) <= 0)
    return refuse('ends-before-start', 'The end is before the order was made: check the day and the year', 'expiresAt')
  const hours = (expiresAt.epochMilliseconds - madeAt.epochMilliseconds) / 3_600_000
  // The day it is made counts in full, and the hour may change meanwhile.
  if (most !== null && hours > most + 25)
    return refuse('too-long', `${row.words}: it runs ${most / 24} days at most (${row.source})`, 'expiresAt')
  if (least !== null && hours < least - 25)
    return refuse('too-short', `${row.words}: it runs ${least / 24} days at least (${row.source})`, 'expiresAt')
  return accept(true)
}

export type StandingOrder = {
  madeAt: Temporal.Instant
  servedAt: Temporal.Instant | null
  expiresAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
}

export function serve(
  order: StandingOrder,
  at: Temporal.Instant,
): Outcome<true, 'ended' | 'already-served' | 'before-made' | 'after-end'> {
  const over = notOver(order)
  if (over) return over
  if (order.servedAt) return refuse('already-served', 'It was served already, and its proof is kept')
  if (Temporal.Instant.compare(at, order.madeAt) < 0)
    return refuse('before-made', 'It cannot be served before it was made: check the times', 'at')
  if (order.expiresAt && Temporal.Instant.compare(at, order.expiresAt) >= 0)
    return refuse('after-end', `It ran out on ${londonDate(order.expiresAt)}: serving it after that binds nobody`, 'at')
  return accept(true)
}

/** Ended, or varied: not before it was made. */
export function change(order: StandingOrder, at: Temporal.Instant): Outcome<true, 'ended' | 'before-made'> {
  const over = notOver(order)
  if (over) return over
  return Temporal.Instant.compare(at, order.madeAt) < 0
    ? refuse('before-made', 'That is before the order was made: check the times', 'at')
    : accept(true)
}

function notOver({ endedAt }: StandingOrder) {
  return endedAt ? refuse('ended', 'This order was ended: nothing more is done with it') : undefined
}

/** A breach is of an order that bound them then. What happened before it was served is written in the log of the case. */
export function breach(order: StandingOrder, at: Temporal.Instant): Outcome<true, 'not-served-then' | 'over-then'> {
  if (!order.servedAt || Temporal.Instant.compare(at, order.servedAt) < 0)
    return refuse(
      'not-served-then',
      'The order was not served then, so it did not bind them yet. Record what happened as a report of its own, and have the order served',
      'at',
    )
  for (const end of [order.endedAt, order.expiresAt])
    if (end && Temporal.Instant.compare(at, end) >= 0)
      return refuse(
        'over-then',
        `The order was over by ${londonDate(end)}: record what happened as a report of its own`,
        'at',
      )
  return accept(true)
}

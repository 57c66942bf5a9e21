import type { Channel as Way } from '../../contact/channels.ts'
import { type Next, type Weighted, weighted } from '../../platform/random.ts'
import { type DrawnContact, drawContacts } from './demand.ts'
import { CHANNELS, type Channel } from './demand-tables.ts'

export type { Way }

/** A way in beside the two lines and the online form. */
export type WayRow = {
  readonly way: Way
  /** Whose stories, urgency and length of talk they have. */
  readonly like: Channel
  readonly perDay: number
  /** Seconds until somebody answers or opens it, in the middle; 0 where the person stands there or rings a colleague. */
  readonly answer: number
  readonly synthetic: boolean
  readonly source: string
}

const OURS = 'Assumption: no force figure was found'

/** How many a day come in by each, all assumptions of ours unless a source is named, and so labelled. */
export const WAYS: readonly WayRow[] = [
  { way: 'web-chat', like: 'online', perDay: 40, answer: 75, synthetic: true, source: OURS },
  { way: 'email', like: 'online', perDay: 25, answer: 1500, synthetic: true, source: OURS },
  { way: 'social', like: 'online', perDay: 10, answer: 1200, synthetic: true, source: OURS },
  { way: 'front-counter', like: '101', perDay: 22, answer: 0, synthetic: true, source: OURS },
  { way: 'officer', like: '101', perDay: 14, answer: 0, synthetic: true, source: OURS },
  { way: 'partner', like: '101', perDay: 18, answer: 0, synthetic: true, source: OURS },
  { way: 'emergency-text', like: '999', perDay: 3, answer: 0, synthetic: true, source: OURS },
  { way: 'relay', like: '999', perDay: 2, answer: 5, synthetic: true, source: OURS },
  {
    way: 'bsl',
    like: '999',
    perDay: 1,
    answer: 3,
    synthetic: true,
    source: 'Assumption from Ofcom: about 20,000 calls in 2024 nationally, by population; median wait 3 s',
  },
]

/** Everybody who gets in touch by one of these, at the hours at which people do. */
export function drawFurther(ask: { from: Temporal.Instant; hours: number; next: Next }): DrawnContact[] {
  const rows = new Map(CHANNELS.map(line => [line, WAYS.filter(row => row.like === line)] as const))
  const perDay = Object.fromEntries(
    [...rows].map(([line, ways]) => [line, ways.reduce((sum, row) => sum + row.perDay, 0)]),
  ) as Record<Channel, number>
  return drawContacts({ ...ask, mix: { perDay } }).map(contact => {
    const ways: Weighted<Way>[] = rows.get(contact.channel)!.map(row => [row.way, row.perDay])
    return { ...contact, way: weighted(ask.next, ways) }
  })
}

/** Seconds in the middle until it is answered; undefined where the line's own shape is known. */
export function usualAnswer(way: Way): number | undefined {
  return WAYS.find(row => row.way === way)?.answer
}

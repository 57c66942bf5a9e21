import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { type Channel, channelRow } from './channels.ts'

/** What somebody who opens a contact by hand has given. `silent`: a 999 caller who pressed 55. */
export type OpeningGiven = {
  channel: Channel
  words?: string | undefined
  offeredAt: Temporal.Instant
  answeredAt: Temporal.Instant
}
export type NoOpening = 'answered-before-offered' | 'words-first' | 'public-channel'

/** May it be opened so? What reached us in writing is kept in its own words, or it is not kept at all. */
export function openingOf(given: OpeningGiven): Outcome<{ answeredAt: Temporal.Instant | null }, NoOpening> {
  const row = channelRow(given.channel)
  if (row.arrives === 'public')
    return refuse('public-channel', 'This comes in by its own page: it is in the queue already', 'channel')
  if (Temporal.Instant.compare(given.answeredAt, given.offeredAt) < 0)
    return refuse('answered-before-offered', 'A call cannot be answered before it rang', 'answeredAt')
  if (row.rank === 'written' && !given.words)
    return refuse('words-first', 'Copy what they wrote, in their own words', 'words')
  // Nobody is at the other end of a letter: it is read, not answered.
  return accept({ answeredAt: row.rank === 'written' ? null : given.answeredAt })
}

import type { Tx } from '../platform/db/connect.ts'
import type { Fact } from '../platform/log/fact.ts'
import type { Reader } from '../platform/log/reader.ts'
import { CRIME_FACTS } from './crime-change.ts'
import { readJourneyFact } from './journey-book.ts'
import { JOURNEY_FACTS } from './journey-change.ts'
import { emptyJourneys, factsBetween, holdCursor, openJourneysFor, saveJourneys } from './journeys.store.ts'

const KINDS = [...JOURNEY_FACTS, ...CRIME_FACTS]
const PAGE = 2_000

/** Derives each contact's and each crime's journey: what the measures are counted from. */
const journeys: Reader = {
  name: 'accountability-journeys',
  kinds: KINDS,
  derives: ['accountability.journey', 'accountability.crime_journey'],
  handleTogether,
}

async function handleTogether(tx: Tx, facts: readonly Fact[]): Promise<void> {
  const book = await openJourneysFor(tx, facts)
  for (const fact of facts) readJourneyFact(book, fact)
  await saveJourneys(tx, book)
}

/** What this module reads from the log. */
export const accountabilityReaders: readonly Reader[] = [journeys]

/**
 * Makes the journeys again from the log, as far as the reader had come: the same rows, or the log was not the whole
 * truth. In one transaction, with the reader held.
 */
export async function rebuild(tx: Tx): Promise<number> {
  const upTo = await holdCursor(tx, journeys.name)
  if (!upTo) return 0
  await emptyJourneys(tx)
  let after = { xid: '0', seq: 0 }
  let handled = 0
  for (;;) {
    const facts = await factsBetween(tx, after, upTo, KINDS, PAGE)
    if (facts.length > 0) await handleTogether(tx, facts)
    handled += facts.length
    const last = facts.at(-1)
    if (!last || facts.length < PAGE) return handled
    after = { xid: last.xid, seq: last.seq }
  }
}

import type { Reader } from '../platform/log/reader.ts'
import { countAgain, openBookFor, saveBook } from './clocks/book.store.ts'
import { CLOCK_FACTS, readFact } from './clocks/read-fact.ts'

/**
 * The rights of victims as clocks: what happens to suspects, the outcome, a report and a hearing start one for each victim; being told,
 * or a deed, stops it. Everything is worked out from the log, so that reading it again makes the same rows.
 */
export const clocksReader: Reader = {
  name: 'victim-clocks',
  derives: ['victim.duty_clock', 'victim.rights_holder'],
  kinds: CLOCK_FACTS,
  handleTogether: async (tx, facts) => {
    const book = await openBookFor(tx, facts)
    for (const fact of facts) readFact(book, fact)
    await saveBook(tx, book)
    if (facts.some(fact => fact.kind === 'bank-holidays-imported')) await countAgain(tx)
  },
}

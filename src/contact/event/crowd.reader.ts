import { systemWho } from '../../platform/access/roles.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { raiseEvent } from '../raising.store.ts'
import { attachCase } from './attachment.store.ts'

/**
 * A caller's own answers may ask for a faster response than the event has that they are attached to: then the event is
 * raised by rule. Never lowered by one, and the caller's own contact is left as it is.
 */
const raiseReader: Reader = {
  name: 'contact-crowd',
  kinds: ['contact-attached', 'contact-assessed', 'contact-graded', 'pathway-answered'],
  handle: (tx, fact) => raiseEvent(tx, fact.body.contactId, { at: fact.at, by: systemWho('contact-crowd', 'reader') }),
}

/** A second log that was closed on the first: its contact, and whoever is attached to it, belong to that one's event. */
const secondLogReader: Reader = {
  name: 'contact-second-log',
  kinds: ['incident-closed'],
  handle: async (tx, fact) => {
    if (typeof fact.body.sameAs !== 'string' || !fact.caseId) return
    await attachCase(tx, fact.caseId, fact.body.sameAs, { at: fact.at, by: systemWho('contact-second-log', 'reader') })
  },
}

/** What this module reads from the log. */
export const contactReaders: readonly Reader[] = [raiseReader, secondLogReader]

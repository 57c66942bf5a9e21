import { systemWho } from '../platform/access/roles.ts'
import type { Reader } from '../platform/log/reader.ts'
import { raiseVulnerable } from './known-person.store.ts'

/** What is known of whoever was recognised makes the contact a vulnerable person's: it waits higher, and a lower grade needs more. */
export const knownPersonReader: Reader = {
  name: 'contact-known-person',
  kinds: ['contact-person-identified'],
  handle: async (tx, fact) => {
    if (fact.body.vulnerable === true)
      await raiseVulnerable(tx, fact.body.contactId, fact.body.personId, {
        at: fact.at,
        by: systemWho('contact-known-person', 'reader'),
      })
  },
}

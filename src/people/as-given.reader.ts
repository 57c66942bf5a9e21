import { systemWho } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Fact } from '../platform/log/fact.ts'
import type { Reader } from '../platform/log/reader.ts'
import { hasCaller, type NamedInCrime, readPeopleOfCase, readSuspectNamed, readVictimsNamed } from './as-given.store.ts'
import { sameNameInCase } from './as-given.ts'
import { readAskedContact } from './contact-asked.store.ts'
import { linkPerson } from './link.store.ts'
import { addPerson } from './person.store.ts'
import { namesOf, readTyped } from './read-typed.ts'

const BY = systemWho('people-as-given', 'reader')
const SAID_BY = 'as given, not checked'
/** A father and a son may have one name: who is accused is never taken for who rang. */
const HARMED = ['caller', 'victim', 'witness']
const ACCUSED = ['suspect']

/**
 * People come into being: whoever gave a name and was not said to be anybody on file gets a record 'as given', so that the next search finds
 * them; victims and suspects of crimes likewise. Two records of one person are for a linkage to find and a person to join.
 */
export const asGivenReader: Reader = {
  name: 'people-as-given',
  kinds: ['contact-ended', 'crime-recorded', 'crime-victim-added', 'suspect-named'],
  handle: async (tx, fact) => {
    if (fact.kind === 'contact-ended') await fromContact(tx, fact)
    else if (fact.kind === 'crime-recorded' || fact.kind === 'crime-victim-added')
      for (const victim of await readVictimsNamed(tx, fact.body.crimeId, fact.body.victimIds ?? null))
        await fromCrime(tx, fact, victim, 'victim')
    else {
      const suspect = await readSuspectNamed(tx, fact.body.suspectId)
      if (suspect) await fromCrime(tx, fact, suspect, 'suspect')
    }
  },
}

async function fromContact(tx: Tx, fact: Fact): Promise<void> {
  const contact = await readAskedContact(tx, fact.body.contactId)
  if (!contact?.callerName || (await hasCaller(tx, contact.contactId))) return
  const stamp = { at: fact.at, by: BY }
  const read = contact.callerAddress ? readTyped(contact.callerAddress) : {}
  const source = `contact ${contact.number}`
  const personId =
    sameNameInCase(contact.callerName, await readPeopleOfCase(tx, contact.caseId, HARMED)) ??
    (await addPerson(
      tx,
      {
        ...namesOf(contact.callerName),
        number: contact.callerNumber ?? undefined,
        birth: contact.callerBirth ?? undefined,
        address: read.address ?? contact.callerAddress ?? undefined,
        postcode: read.postcode,
        ...(contact.callerAddress ? { place: contact.settlement ?? undefined } : {}),
        settlementId: contact.settlementId ?? undefined,
      },
      { source },
      { origin: 'contact', originId: contact.contactId, confirmed: false },
      stamp,
    ))
  await linkPerson(
    tx,
    personId,
    { toKind: 'contact', toId: contact.contactId, role: 'caller' },
    { saidBy: SAID_BY, at: contact.at },
    stamp,
  )
}

async function fromCrime(tx: Tx, fact: Fact, named: NamedInCrime, role: 'victim' | 'suspect'): Promise<void> {
  const stamp = { at: fact.at, by: BY }
  const personId =
    sameNameInCase(named.name, await readPeopleOfCase(tx, fact.caseId!, role === 'suspect' ? ACCUSED : HARMED)) ??
    (await addPerson(
      tx,
      namesOf(named.name),
      { source: 'a crime record' },
      { origin: 'crime', originId: named.crimeId, confirmed: false },
      stamp,
    ))
  await linkPerson(
    tx,
    personId,
    { toKind: 'crime', toId: named.crimeId, role },
    { saidBy: SAID_BY, at: named.at },
    stamp,
  )
}

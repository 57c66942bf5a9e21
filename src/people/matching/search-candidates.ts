import { dayOf, yearOf } from './birth-date.ts'
import type { TidyPerson } from './person-entry.ts'
import { KEYS, keyOf, textKey } from './search-key.ts'
import type { Near } from './search-names.ts'
import { dayAndMonth, type SearchPeople } from './search-people.ts'
import type { Postings } from './search-postings.ts'

/** What was asked, with the names on file that its names may be, the nearest first. */
export type Sought = { person: TidyPerson; given: Likes; family: Likes }
/** As given and as family names on file. */
export type Likes = Readonly<Record<'given' | 'family', readonly Near[]>>
export const NO_LIKES: Likes = { given: [], family: [] }

/** A list this long tells people apart by nothing: it is read only when there is no better one. */
const LONG_LIST = 1500
/** Enough to find the right one among; the lists come in the order of what they tell. */
const ENOUGH = 3000
/** From this level (name-level.ts) a look-alike is tried with every look-alike of the other name; below it only with an exact one. */
const CLOSE = 3
const EXACT = 5
/** How many look-alikes of each name are tried, and of names turned round, which is rarer. */
const TRIED = 12
const TURNED = 6

/**
 * The rows that may be who is sought, into `put`, some more than once: each shares two things with what was asked, or one that is rare. A name
 * may be misspelt, turned round or a short form; a date may be wrong in a part; no list needs any one thing, so that no one error hides a person.
 */
export function visitCandidates(
  people: SearchPeople,
  postings: Postings,
  { person, given, family }: Sought,
  put: (row: number) => void,
): void {
  const { birth } = person
  const { lists } = people
  const [postcode, street, number] = [
    lists.postcode.list.find(person.postcode),
    lists.street.list.find(person.street),
    lists.number.list.find(person.number),
  ]
  let found = 0
  const read = (key: number, longest = LONG_LIST) => {
    const count = postings.count(key)
    if (count === 0 || count > longest || found > ENOUGH) return
    found += count
    postings.each(key, put)
  }
  const day = dayOf(birth) && dayAndMonth(birth)
  const namesWith = (first: readonly Near[], last: readonly Near[]) => {
    for (const one of last) {
      for (const other of first) {
        const close = one.level >= CLOSE && other.level >= CLOSE
        if (close || one.level === EXACT || other.level === EXACT) read(keyOf(KEYS.bothNames, one.name, other.name))
      }
      if (postcode) read(keyOf(KEYS.familyPostcode, one.name, postcode))
      if (day) read(keyOf(KEYS.familyDay, one.name, day))
      if (yearOf(birth)) read(keyOf(KEYS.familyYear, one.name, yearOf(birth)))
    }
    for (const other of first) {
      if (day) read(keyOf(KEYS.givenBirth, other.name, birth))
      if (day) read(keyOf(KEYS.givenDay, other.name, day))
      if (postcode) read(keyOf(KEYS.givenPostcode, other.name, postcode))
    }
  }

  if (person.phone) read(keyOf(KEYS.phone, person.phone))
  if (person.uprn) read(keyOf(KEYS.uprn, person.uprn))
  if (person.email) read(keyOf(KEYS.email, textKey(person.email)))
  if (street && number) read(keyOf(KEYS.door, street, number))
  namesWith(given.given.slice(0, TRIED), family.family.slice(0, TRIED))
  namesWith(family.given.slice(0, TURNED), given.family.slice(0, TURNED))
  if (day) read(keyOf(KEYS.birth, birth))
  if (postcode && !day) read(keyOf(KEYS.postcode, postcode))
  if (person.phone) read(keyOf(KEYS.phoneEnd, person.phone % 1_000_000))
  if (found > 0) return
  // Nothing but one name, then: many have it, and the first few thousand must do.
  const readSome = (key: number) => {
    if (found < ENOUGH) postings.each(key, put, ENOUGH - found)
    found += postings.count(key)
  }
  for (const one of [...family.family, ...given.family]) readSome(keyOf(KEYS.family, one.name))
  for (const one of [...given.given, ...family.given]) readSome(keyOf(KEYS.given, one.name))
}

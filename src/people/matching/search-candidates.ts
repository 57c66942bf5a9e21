import { dayOf, yearOf } from './birth-date.ts'
import type { TidyPerson } from './person-entry.ts'
import { KEYS, keyOf, textKey } from './search-key.ts'
import type { Near } from './search-names.ts'
import { dayAndMonth, type SearchPeople } from './search-people.ts'
import type { Postings } from './search-postings.ts'
import { ANY, type Shortlist } from './search-shortlist.ts'

/** What was asked, with the names on file that its names may be, the nearest first. */
export type Sought = { person: TidyPerson; given: Likes; family: Likes }
/** As given and as family names on file. */
export type Likes = Readonly<Record<'given' | 'family', readonly Near[]>>
export const NO_LIKES: Likes = { given: [], family: [] }

/** A list this long tells people apart by nothing: it is read only when there is no better one. */
const LONG_LIST = 1500
/** A postcode of so few people is read whole for those with a like name, which is sooner done than asking for it with each name. */
const WHOLE_POSTCODE = 200
/** Enough to find the right one among; the lists come in the order of what they tell. */
const ENOUGH = 3000
/** From this level (name-level.ts) a look-alike is tried with every look-alike of the other name; below it only with an exact one. */
const CLOSE = 3
const EXACT = 5
/** How many look-alikes of each name are tried, and of names turned round, which is rarer. */
const TRIED = 12
const TURNED = 6

/**
 * The rows that may be who is sought, onto the shortlist, some more than once: each shares two things with what was asked, or one that is rare. A name
 * may be misspelt, turned round or a short form; a date may be wrong in a part; no list needs any one thing, so that no one error hides a person.
 *
 * What is rare is read whole and first. Whoever comes after it has none of it, so that the most they could come to is known before they are looked up:
 * a list none of whose people could be among the best is not read, which loses nobody and spares most of the reading.
 */
export function visitCandidates(
  people: SearchPeople,
  postings: Postings,
  { person, given, family }: Sought,
  short: Shortlist,
): void {
  const { birth } = person
  const { lists } = people
  const { put, putNear, hopes } = short
  const [postcode, street, number] = [
    lists.postcode.list.find(person.postcode),
    lists.street.list.find(person.street),
    lists.number.list.find(person.number),
  ]
  let found = 0
  /** Whether the whole list was read, or nobody is on it. */
  const read = (key: number, longest = LONG_LIST, visit = put): boolean => {
    if (found > ENOUGH) return postings.count(key) === 0
    const count = postings.read(key, longest, visit)
    if (count > longest) return false
    found += count
    return true
  }
  const day = dayOf(birth) && dayAndMonth(birth)
  const year = yearOf(birth)

  if (person.phone && read(keyOf(KEYS.phone, person.phone))) short.without('phone')
  if (person.uprn) read(keyOf(KEYS.uprn, person.uprn))
  if (person.email) read(keyOf(KEYS.email, textKey(person.email)))
  if (street && number && read(keyOf(KEYS.door, street, number))) short.without('number')
  const birthRead = day !== 0 && read(keyOf(KEYS.birth, birth))
  if (birthRead) short.without('birth')
  const postcodeRead = postcode !== 0 && read(keyOf(KEYS.postcode, postcode), WHOLE_POSTCODE, day ? putNear : put)
  if (postcodeRead) short.without('postcode')

  const namesWith = (first: readonly Near[], last: readonly Near[]) => {
    for (const one of last) {
      for (const other of first) {
        const close = one.level >= CLOSE && other.level >= CLOSE
        if ((close || one.level === EXACT || other.level === EXACT) && hopes(other.name, one.name))
          read(keyOf(KEYS.bothNames, one.name, other.name))
      }
      if (!hopes(ANY, one.name)) continue
      if (postcode && !postcodeRead) read(keyOf(KEYS.familyPostcode, one.name, postcode))
      if (day) read(keyOf(KEYS.familyDay, one.name, day))
      if (year) read(keyOf(KEYS.familyYear, one.name, year))
    }
    for (const other of first) {
      if (!hopes(other.name, ANY)) continue
      if (day && !birthRead) read(keyOf(KEYS.givenBirth, other.name, birth))
      if (day) read(keyOf(KEYS.givenDay, other.name, day))
      if (postcode && !postcodeRead) read(keyOf(KEYS.givenPostcode, other.name, postcode))
    }
  }
  namesWith(given.given.slice(0, TRIED), family.family.slice(0, TRIED))
  namesWith(family.given.slice(0, TURNED), given.family.slice(0, TURNED))
  if (postcode && !postcodeRead && !day) read(keyOf(KEYS.postcode, postcode))
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

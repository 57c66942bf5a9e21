import { dayOf, monthOf, yearOf } from './birth-date.ts'
import { growing, numbered } from './growing.ts'
import type { TidyPerson } from './person-entry.ts'
import { KEYS, keyOf, textKey } from './search-key.ts'
import type { SearchNames } from './search-names.ts'
import { type UuidWords, uuidOfWords, wordsOfUuid } from './uuid-words.ts'
import { type WordsForm, wordsForm } from './words-level.ts'

/**
 * Where the parts of a row stand in `rows`. A first look asks all of them of thousands of people, so that they lie side by side: fetched
 * from memory once, not once each. `phone` is the last 32 bits.
 */
export const ROW = { given: 0, family: 1, birth: 2, postcode: 3, street: 4, number: 5, phone: 6, place: 7 } as const
export const ROW_LENGTH = 8

const words = () => growing(length => new Uint32Array(length))
const doubles = () => growing(length => new Float64Array(length))
const listed = () => ({ list: numbered(), counts: words() })
type Listed = ReturnType<typeof listed>

/** Everyone on file; a row for each set of details. A person whose details changed has several rows with one id. */
export type SearchPeople = ReturnType<typeof searchPeople>

export function searchPeople(names: SearchNames) {
  const id = [words(), words(), words(), words()] as const
  const rows = words()
  const columns = { email: words(), phone: doubles(), uprn: doubles() }
  const [sex, gone] = [growing(length => new Uint8Array(length)), growing(length => new Uint8Array(length))]
  const lists = { sex: numbered(), number: listed(), street: listed(), place: listed(), postcode: listed() }
  let count = 0
  const numberOf = ({ list, counts }: Listed, text: string) => {
    const number = list.numberOf(text)
    if (number !== 0) counts.set(number, (counts.values[number] ?? 0) + 1)
    return number
  }
  return {
    rows,
    columns,
    lists,
    sex,
    gone,
    streetForm: formsOf(lists.street),
    placeForm: formsOf(lists.place),
    count: () => count,
    add(uuid: string, person: TidyPerson): number {
      for (const [n, word] of wordsOfUuid(uuid).entries()) id[n]!.set(count, word)
      const at = count * ROW_LENGTH
      rows.set(at + ROW.place, numberOf(lists.place, person.place))
      rows.set(at + ROW.given, names.note(person.given, 'given'))
      rows.set(at + ROW.family, names.note(person.family, 'family'))
      rows.set(at + ROW.birth, person.birth)
      rows.set(at + ROW.phone, person.phone % 2 ** 32)
      for (const field of ['number', 'street', 'postcode'] as const)
        rows.set(at + ROW[field], numberOf(lists[field], person[field]))
      columns.phone.set(count, person.phone)
      columns.uprn.set(count, person.uprn)
      columns.email.set(count, person.email === '' ? 0 : textKey(person.email))
      sex.set(count, lists.sex.numberOf(person.sex))
      gone.set(count, 0)
      return count++
    },
    idOf: (row: number) => uuidOfWords(id.map(word => word.values[row]!) as unknown as UuidWords),
    sameId: (row: number, other: number) =>
      id[3].values[row] === id[3].values[other] &&
      id[2].values[row] === id[2].values[other] &&
      id[1].values[row] === id[1].values[other] &&
      id[0].values[row] === id[0].values[other],
    /** Takes every row of the person out; how many there were. */
    remove(uuid: string): number {
      const [one, two, three, four] = wordsOfUuid(uuid)
      let found = 0
      for (let row = 0; row < count; row++) {
        if (
          id[0].values[row] !== one ||
          id[1].values[row] !== two ||
          id[2].values[row] !== three ||
          id[3].values[row] !== four ||
          gone.values[row]
        )
          continue
        gone.set(row, 1)
        found++
      }
      return found
    },
    /** What of a row can be asked for. */
    keysOf(row: number, emit: (key: number) => void): void {
      if (gone.values[row]) return
      const part = (name: keyof typeof ROW) => rows.values[row * ROW_LENGTH + ROW[name]]!
      const [given, family, birth] = [part('given'), part('family'), part('birth')]
      const [postcode, street, number] = [part('postcode'), part('street'), part('number')]
      const [phone, uprn, email] = [columns.phone.values[row]!, columns.uprn.values[row]!, columns.email.values[row]!]
      if (phone) {
        emit(keyOf(KEYS.phone, phone))
        emit(keyOf(KEYS.phoneEnd, phone % 1_000_000))
      }
      if (uprn) emit(keyOf(KEYS.uprn, uprn))
      if (email) emit(keyOf(KEYS.email, email))
      if (postcode) emit(keyOf(KEYS.postcode, postcode))
      if (street && number) emit(keyOf(KEYS.door, street, number))
      if (dayOf(birth)) emit(keyOf(KEYS.birth, birth))
      if (family) {
        emit(keyOf(KEYS.family, family))
        if (given) emit(keyOf(KEYS.bothNames, family, given))
        if (yearOf(birth)) emit(keyOf(KEYS.familyYear, family, yearOf(birth)))
        if (dayOf(birth)) emit(keyOf(KEYS.familyDay, family, dayAndMonth(birth)))
        if (postcode) emit(keyOf(KEYS.familyPostcode, family, postcode))
      }
      if (given) {
        emit(keyOf(KEYS.given, given))
        if (dayOf(birth)) {
          emit(keyOf(KEYS.givenBirth, given, birth))
          emit(keyOf(KEYS.givenDay, given, dayAndMonth(birth)))
        }
        if (postcode) emit(keyOf(KEYS.givenPostcode, given, postcode))
      }
    },
    bytes(): number {
      const held = [lists.number, lists.street, lists.place, lists.postcode]
      const columnsOf = [...id, rows, ...Object.values(columns), sex, gone, ...held.map(one => one.counts)]
      // A listed text with its number is some 120 bytes.
      return (
        columnsOf.reduce((sum, column) => sum + column.values.byteLength, 0) +
        held.reduce((sum, { list }) => sum + list.texts.length * 120, 0)
      )
    },
  }
}

/** A text's form is worked out when it is first asked for, and kept. */
function formsOf({ list }: Listed): (number: number) => WordsForm {
  const forms: WordsForm[] = []
  return number => (forms[number] ??= wordsForm(list.texts[number]!))
}

/** Day and month in either order: callers and clerks write both. */
export function dayAndMonth(birth: number): number {
  const [day, month] = [dayOf(birth), monthOf(birth)]
  return Math.min(day, month) * 100 + Math.max(day, month)
}

import { dayOf, monthOf, yearOf } from './birth-date.ts'
import { growing, numbered } from './growing.ts'
import type { TidyPerson } from './person-entry.ts'
import { KEYS, keyOf, textKey } from './search-key.ts'
import type { SearchNames } from './search-names.ts'
import { type UuidWords, uuidOfWords, wordsOfUuid } from './uuid-words.ts'
import { type WordsForm, wordsForm } from './words-level.ts'

const words = () => growing(length => new Uint32Array(length))
const doubles = () => growing(length => new Float64Array(length))
const listed = () => ({ ids: words(), list: numbered(), counts: words() })
type Listed = ReturnType<typeof listed>

/** Everyone on file, field by field; a row for each set of details. A person whose details changed has several rows with one id. */
export type SearchPeople = ReturnType<typeof searchPeople>

export function searchPeople(names: SearchNames) {
  const id = [words(), words(), words(), words()] as const
  const columns = { given: words(), family: words(), birth: words(), email: words(), phone: doubles(), uprn: doubles() }
  const sex = growing(length => new Uint8Array(length))
  const lists = { sex: numbered(), number: listed(), street: listed(), place: listed(), postcode: listed() }
  const gone = growing(length => new Uint8Array(length))
  let rows = 0
  const put = ({ ids, list, counts }: Listed, text: string) => {
    const number = list.numberOf(text)
    ids.set(rows, number)
    if (number !== 0) counts.set(number, (counts.values[number] ?? 0) + 1)
  }
  return {
    columns,
    lists,
    sex,
    gone,
    streetForm: formsOf(lists.street),
    placeForm: formsOf(lists.place),
    rows: () => rows,
    add(uuid: string, person: TidyPerson): number {
      for (const [n, word] of wordsOfUuid(uuid).entries()) id[n]!.set(rows, word)
      columns.given.set(rows, names.note(person.given, 'given'))
      columns.family.set(rows, names.note(person.family, 'family'))
      columns.birth.set(rows, person.birth)
      columns.phone.set(rows, person.phone)
      columns.uprn.set(rows, person.uprn)
      columns.email.set(rows, person.email === '' ? 0 : textKey(person.email))
      sex.set(rows, lists.sex.numberOf(person.sex))
      for (const field of ['number', 'street', 'place', 'postcode'] as const) put(lists[field], person[field])
      gone.set(rows, 0)
      return rows++
    },
    idOf: (row: number) => uuidOfWords(id.map(word => word.values[row]!) as unknown as UuidWords),
    /** Takes every row of the person out; how many there were. */
    remove(uuid: string): number {
      const [one, two, three, four] = wordsOfUuid(uuid)
      let found = 0
      for (let row = 0; row < rows; row++) {
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
      const [given, family, birth] = [
        columns.given.values[row]!,
        columns.family.values[row]!,
        columns.birth.values[row]!,
      ]
      const [phone, uprn, email, postcode] = [
        columns.phone.values[row]!,
        columns.uprn.values[row]!,
        columns.email.values[row]!,
        lists.postcode.ids.values[row]!,
      ]
      if (phone) {
        emit(keyOf(KEYS.phone, phone))
        emit(keyOf(KEYS.phoneEnd, phone % 1_000_000))
      }
      if (uprn) emit(keyOf(KEYS.uprn, uprn))
      if (email) emit(keyOf(KEYS.email, email))
      if (postcode) emit(keyOf(KEYS.postcode, postcode))
      if (lists.street.ids.values[row] && lists.number.ids.values[row])
        emit(keyOf(KEYS.door, lists.street.ids.values[row]!, lists.number.ids.values[row]!))
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
    bytes: () =>
      [
        ...id,
        ...Object.values(columns),
        sex,
        gone,
        ...[lists.number, lists.street, lists.place, lists.postcode].flatMap(list => [list.ids, list.counts]),
      ].reduce((sum, column) => sum + column.values.byteLength, 0) +
      // A listed text with its number is some 120 bytes.
      [lists.number, lists.street, lists.place, lists.postcode].reduce(
        (sum, { list }) => sum + list.texts.length * 120,
        0,
      ),
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

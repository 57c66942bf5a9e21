import { birthLevel } from './birth-level.ts'
import { codeLevel } from './code-level.ts'
import { SAID_BY_UPRN } from './field.ts'
import { type NameForm, nameLevel, nearLevel } from './name-level.ts'
import { CLEAR, MISSING, turnedRound } from './name-order.ts'
import { SEARCHED, type TidyPerson } from './person-entry.ts'
import { postcodeLevel } from './postcode-level.ts'
import { textKey } from './search-key.ts'
import type { SearchNames } from './search-names.ts'
import { ROW, ROW_LENGTH, type SearchPeople } from './search-people.ts'
import { type WordsForm, wordsForm, wordsLevel } from './words-level.ts'

/** Where each searched field stands in a list of levels or weights. */
export const PLACES = Object.fromEntries(SEARCHED.map((field, place) => [field, place])) as Record<
  (typeof SEARCHED)[number],
  number
>
const IN_UPRN = SEARCHED.map(field => SAID_BY_UPRN.includes(field))

/** What was asked, with the forms of its names. */
export type Asked = { person: TidyPerson; given: NameForm | undefined; family: NameForm | undefined }

/** The levels on which a row agrees with what was asked, into `out` in the order of SEARCHED. The same rules as pair-levels.ts. */
export type LevelsOf = (row: number, out: Int8Array) => void

export function searchLevels(people: SearchPeople, names: SearchNames, { person, given, family }: Asked): LevelsOf {
  const { columns, lists, sex } = people
  const rows = people.rows.values
  const [rowPhone, rowUprn, rowEmail, rowSex] = [
    columns.phone.values,
    columns.uprn.values,
    columns.email.values,
    sex.values,
  ]
  const nameOf = (form: NameForm | undefined) => remembered(form && (name => nameLevel(form, names.form(name))))
  /** The same where only a clear likeness counts, which is much cheaper to see: 0 for names that are somewhat alike. */
  const clearOf = (form: NameForm | undefined) =>
    remembered(form && (name => (names.unlike(form, name) ? 0 : nearLevel(form, names.form(name)))))
  const [givenLevel, familyLevel] = [nameOf(given), nameOf(family)]
  const [givenClear, familyClear] = [clearOf(given), clearOf(family)]
  const textOf = (list: { texts: readonly string[] }, text: string, level: (a: string, b: string) => number) =>
    remembered(text === '' ? undefined : number => level(text, list.texts[number]!))
  const inWords = (form: (number: number) => WordsForm, text: string) => {
    const asked = wordsForm(text)
    return remembered(text === '' ? undefined : number => wordsLevel(asked, form(number)))
  }
  const numberLevel = textOf(lists.number.list, person.number, codeLevel)
  const streetLevel = inWords(people.streetForm, person.street)
  const placeLevel = inWords(people.placeForm, person.place)
  const postcodeOf = textOf(lists.postcode.list, person.postcode, postcodeLevel)
  const sexLevel = textOf(lists.sex, person.sex, (a, b) => (a === b ? 1 : 0))
  const email = person.email === '' ? 0 : textKey(person.email)
  const phone = String(person.phone)

  return (row, out) => {
    const at = row * ROW_LENGTH
    const [theirGiven, theirFamily] = [rows[at + ROW.given]!, rows[at + ROW.family]!]
    let [first, last, order] = [givenLevel(theirGiven), familyLevel(theirFamily), 1]
    if ((first < CLEAR || last < CLEAR) && (givenClear(theirFamily) >= CLEAR || familyClear(theirGiven) >= CLEAR)) {
      const [firstCross, lastCross] = [givenLevel(theirFamily), familyLevel(theirGiven)]
      if (turnedRound(first, last, firstCross, lastCross)) [first, last, order] = [firstCross, lastCross, 0]
    }
    out[PLACES.given] = first
    out[PLACES.family] = last
    out[PLACES.order] = first === MISSING && last === MISSING ? MISSING : order
    const birth = rows[at + ROW.birth]!
    out[PLACES.birth] = person.birth === 0 || birth === 0 ? MISSING : birthLevel(person.birth, birth)
    out[PLACES.sex] = sexLevel(rowSex[row]!)
    const theirPhone = rowPhone[row]!
    out[PLACES.phone] =
      person.phone === 0 || theirPhone === 0
        ? MISSING
        : theirPhone === person.phone
          ? 4
          : codeLevel(phone, String(theirPhone))
    out[PLACES.email] = email === 0 || rowEmail[row] === 0 ? MISSING : rowEmail[row] === email ? 4 : 0
    out[PLACES.uprn] = person.uprn === 0 || rowUprn[row] === 0 ? MISSING : rowUprn[row] === person.uprn ? 1 : 0
    out[PLACES.number] = numberLevel(rows[at + ROW.number]!)
    out[PLACES.street] = streetLevel(rows[at + ROW.street]!)
    out[PLACES.place] = placeLevel(rows[at + ROW.place]!)
    out[PLACES.postcode] = postcodeOf(rows[at + ROW.postcode]!)
    if (out[PLACES.uprn] !== MISSING) for (let n = 0; n < SEARCHED.length; n++) if (IN_UPRN[n]) out[n] = MISSING
  }
}

/** A value met again is not compared again. 0 is nothing on file; without a comparison nothing was asked. */
function remembered(level: ((value: number) => number) | undefined): (value: number) => number {
  if (!level) return () => MISSING
  // A few dozen at most: to look through them is sooner done than to ask a map.
  const values: number[] = []
  const levels: number[] = []
  return value => {
    if (value === 0) return MISSING
    const known = values.indexOf(value)
    if (known >= 0) return levels[known]!
    const found = level(value)
    values.push(value)
    levels.push(found)
    return found
  }
}

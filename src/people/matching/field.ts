import { BIRTH_LEVELS, birthLevel } from './birth-level.ts'
import { CODE_LEVELS, codeLevel } from './code-level.ts'
import { EMAIL_LEVELS, emailLevel } from './email-level.ts'
import { NAME_LEVELS, nameForm, nameLevel } from './name-level.ts'
import type { Nicknames } from './nicknames.ts'
import { POSTCODE_LEVELS, postcodeLevel } from './postcode-level.ts'
import { WORDS_LEVELS, wordsForm, wordsLevel } from './words-level.ts'

/** What is compared of two people. `order` is not a column: it says whether the names had to be turned round to agree. */
export const FIELD_NAMES = [
  'given',
  'family',
  'order',
  'birth',
  'sex',
  'identifier',
  'email',
  'phone',
  'uprn',
  'number',
  'street',
  'locality',
  'place',
  'postcode',
  'region',
  'occupation',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

/** A tidy value: a birth date as a number, everything else plain text. */
export type Value = string | number

/** Two values by their places in a list: the level on which they agree. */
export type LevelOf = (a: number, b: number) => number

/**
 * `levels` go from no agreement to the same; the last is always agreement on the very value. `shared`: an 'address' changes all at once when
 * somebody moves, and like the 'line' it is shared by everyone under one roof. `among` compares the values of a list.
 */
export type Field = {
  says: string
  levels: readonly string[]
  shared: 'address' | 'line' | undefined
  among: (values: readonly Value[], nicknames: Nicknames) => LevelOf
}

/** What is asked of a value again and again is worked out once. */
function prepared<Form>(
  formOf: (text: string, nicknames: Nicknames) => Form,
  level: (a: Form, b: Form) => number,
): Field['among'] {
  return (values, nicknames) => {
    const forms = values.map(value => formOf(String(value), nicknames))
    return (a, b) => level(forms[a]!, forms[b]!)
  }
}

const asItIs = (text: string) => text
const sameOrNot = { levels: ['different', 'the same'], among: prepared(asItIs, (a, b) => (a === b ? 1 : 0)) }
const name = { levels: NAME_LEVELS, among: prepared(nameForm, nameLevel) }
const words = { levels: WORDS_LEVELS, among: prepared(wordsForm, wordsLevel) }
const code = { levels: CODE_LEVELS, among: prepared(asItIs, codeLevel) }

export const FIELDS: Readonly<Record<FieldName, Field>> = {
  given: { says: 'given name', ...name, shared: undefined },
  family: { says: 'family name', ...name, shared: undefined },
  order: { says: 'order of the names', ...sameOrNot, levels: ['the other way round', 'the same'], shared: undefined },
  birth: {
    says: 'date of birth',
    levels: BIRTH_LEVELS,
    among: values => (a, b) => birthLevel(Number(values[a]), Number(values[b])),
    shared: undefined,
  },
  sex: { says: 'sex', ...sameOrNot, shared: undefined },
  identifier: { says: 'reference number', ...code, shared: undefined },
  email: { says: 'e-mail address', levels: EMAIL_LEVELS, among: prepared(asItIs, emailLevel), shared: undefined },
  phone: { says: 'telephone number', ...code, shared: 'line' },
  uprn: { says: 'property reference', ...sameOrNot, shared: 'address' },
  number: { says: 'house number', ...code, shared: 'address' },
  street: { says: 'street', ...words, shared: 'address' },
  locality: { says: 'second address line', ...words, shared: 'address' },
  place: { says: 'town', ...words, shared: 'address' },
  postcode: { says: 'postcode', levels: POSTCODE_LEVELS, among: prepared(asItIs, postcodeLevel), shared: 'address' },
  region: { says: 'region', ...sameOrNot, shared: 'address' },
  occupation: { says: 'occupation', ...words, shared: undefined },
}

/** Fine enough to tell one home from the next: without one of them nothing can be said of households. */
export const PINPOINTS: readonly FieldName[] = ['phone', 'uprn', 'street', 'postcode']

/** A property reference says all that an address can: beside it the lines of the address are not counted again. */
export const SAID_BY_UPRN: readonly FieldName[] = ['number', 'street', 'locality', 'place', 'postcode', 'region']

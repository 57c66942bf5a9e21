import { FIELD_NAMES, type FieldName } from './field.ts'
import { plainWords } from './plain-words.ts'

/** What a column of a file may hold: a field, or two of them in one. */
export type Meaning = FieldName | 'whole-name' | 'whole-address'

/** For each meaning, the column (its heading as it stands in the file). */
export type ColumnMap = Readonly<Partial<Record<Meaning, string>>>

/** Headings as they are met, plain, the likeliest first. A file's own reference of a row is not in it: it says nothing of the person. */
const HEADINGS: Readonly<Record<Exclude<Meaning, 'order'>, readonly string[]>> = {
  given: [
    'given name',
    'given names',
    'first name',
    'firstname',
    'forename',
    'forenames',
    'forename1',
    'christian name',
    'given',
    'first',
    'fname',
  ],
  family: ['family name', 'surname', 'last name', 'lastname', 'family', 'last', 'lname', 'sname'],
  'whole-name': ['full name', 'name', 'fullname', 'person name', 'first and surname', 'first and last name'],
  birth: ['date of birth', 'dob', 'birth date', 'birthdate', 'birthday', 'born', 'd o b'],
  sex: ['sex', 'gender'],
  identifier: [
    'soc sec id',
    'ssn',
    'social security number',
    'national insurance number',
    'nino',
    'ni number',
    'nhs number',
    'nhs',
    'pnc id',
    'pnc',
    'custody number',
    'passport number',
    'passport',
  ],
  email: ['email', 'email address', 'e mail', 'mail'],
  phone: [
    'phone',
    'phone number',
    'telephone',
    'telephone number',
    'mobile',
    'mobile number',
    'tel',
    'contact number',
    'phonenumber',
  ],
  uprn: ['uprn'],
  number: ['street number', 'house number', 'number', 'house no', 'building number', 'house'],
  street: ['street', 'street name', 'address 1', 'address1', 'address line 1', 'addr1', 'road', 'thoroughfare'],
  locality: ['locality', 'address 2', 'address2', 'address line 2', 'addr2', 'address line2'],
  place: [
    'city',
    'town',
    'suburb',
    'place',
    'post town',
    'posttown',
    'village',
    'settlement',
    'birth place',
    'birthplace',
    'place of birth',
  ],
  postcode: ['postcode', 'post code', 'postal code', 'zip', 'zip code', 'zipcode'],
  region: ['state', 'county', 'region', 'province'],
  occupation: ['occupation', 'job', 'profession', 'job title'],
  'whole-address': ['address', 'full address', 'home address', 'residence'],
}

/** Meanings whose word inside a longer heading is plain enough: 'mobile phone', 'home postcode'. */
const INSIDE: readonly Meaning[] = ['postcode', 'phone', 'email', 'birth']

/**
 * Which column is which, by the words of its heading. A column goes to one meaning, a meaning has one column. A name in one column is not
 * used where both parts have their own, nor an address.
 */
export function mapColumns(headings: readonly string[], never: readonly string[] = []): ColumnMap {
  const plain = new Map(
    headings.filter(heading => !never.includes(heading)).map(heading => [plainWords(heading), heading]),
  )
  const map: Partial<Record<Meaning, string>> = {}
  for (const [meaning, names] of Object.entries(HEADINGS)) {
    const found = names.map(name => plain.get(name)).find(heading => heading !== undefined)
    if (found !== undefined) map[meaning as Meaning] = found
  }
  for (const meaning of INSIDE.filter(one => map[one] === undefined)) {
    const free = [...plain].filter(([, heading]) => !Object.values(map).includes(heading))
    const found = free.find(([words]) => HEADINGS[meaning as 'phone'].some(name => ` ${words} `.includes(` ${name} `)))
    if (found) map[meaning] = found[1]
  }
  if (map.given !== undefined && map.family !== undefined) delete map['whole-name']
  if (map.street !== undefined) delete map['whole-address']
  return map
}

/** A map that somebody wrote: `{"given": "Forename", ...}`. A sentence when it names a field or a column that is not there. */
export function checkMap(written: unknown, headings: readonly string[]): ColumnMap | string {
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return 'The map is an object: {"given": "COLUMN", ...}'
  const meanings: readonly string[] = [...FIELD_NAMES.filter(name => name !== 'order'), 'whole-name', 'whole-address']
  for (const [meaning, heading] of Object.entries(written)) {
    if (!meanings.includes(meaning)) return `The map names ${meaning}: use ${meanings.join(', ')}`
    if (typeof heading !== 'string' || !headings.includes(heading))
      return `The map gives ${meaning} a column that is not in the file: it has ${headings.join(', ')}`
  }
  return written as ColumnMap
}

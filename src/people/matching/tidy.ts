import { tidyPhone } from '../phone-number.ts'
import { readBirthDate } from './birth-date.ts'
import type { FieldName, Value } from './field.ts'
import { plainWords } from './plain-words.ts'

const TITLES = /^(?:mr|mrs|miss|ms|mx|dr|prof|rev|sir|dame|lord|lady|master)\s+(?=\S)/
/** What people and systems write where they know nothing. */
const NOTHING = new Set([
  '',
  'null',
  'none',
  'na',
  'n a',
  'nan',
  'unknown',
  'not known',
  'not recorded',
  'nk',
  'not stated',
  'missing',
  'undefined',
  'x',
  'xx',
  'xxx',
])
const SEXES: Readonly<Record<string, string>> = {
  m: 'male',
  male: 'male',
  man: 'male',
  f: 'female',
  female: 'female',
  woman: 'female',
}

/**
 * A cell as it is compared: without accents, case, titles and spacing habits. Empty when it holds nothing that could be evidence.
 * `thisYear` is for two-digit years of birth.
 */
export function tidy(field: FieldName, cell: string, thisYear: number): Value {
  const plain = plainWords(cell)
  if (NOTHING.has(plain)) return ''
  switch (field) {
    case 'given':
    case 'family':
      return plain.replace(TITLES, '')
    case 'birth':
      return readBirthDate(cell, thisYear) ?? ''
    case 'sex':
      return SEXES[plain] ?? plain
    case 'email':
      return cell.trim().toLowerCase().replace(/\s/g, '')
    case 'phone':
      return nationalDigits(cell)
    case 'number':
      return plain.replace(/^(?:no|number|flat|unit|apartment)\s+/, '').replaceAll(' ', '')
    case 'identifier':
    case 'postcode':
    case 'uprn':
      return plain.replaceAll(' ', '')
    default:
      return plain
  }
}

/** '07700 900123', '+44 7700 900123' and '7700900123' (a spreadsheet took the nought) are '07700900123'. */
export function nationalDigits(typed: string): string {
  const digits = (tidyPhone(typed) ?? '').replace(/^\+44/, '0').replace(/\D/g, '')
  return /^[127]\d{9}$/.test(digits) ? `0${digits}` : digits
}

/** '12a High Street' is the number '12a' and the street 'high street'; a flat's own number goes with the words. */
export function splitAddress(line: string): { number: string; street: string } {
  const found = /^(?:flat\s+\w+\s+)?(\d+[a-z]?)\s+(.+)$/.exec(plainWords(line))
  return found ? { number: found[1]!, street: found[2]! } : { number: '', street: plainWords(line) }
}

/** 'Smith, Ann' and 'Ann Mary Smith' are the given name 'ann' or 'ann mary' and the family name 'smith'. */
export function splitName(whole: string): { given: string; family: string } {
  const [before = '', after] = whole.split(',')
  if (after !== undefined) return { given: after, family: before }
  const words = plainWords(whole).replace(TITLES, '').split(' ')
  return words.length === 1
    ? { given: '', family: words[0]! }
    : { given: words.slice(0, -1).join(' '), family: words.at(-1)! }
}

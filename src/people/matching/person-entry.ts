import { readBirthDate } from './birth-date.ts'
import type { FieldName } from './field.ts'
import { outwardOf } from './postcode-level.ts'
import { nationalDigits, splitAddress, tidy } from './tidy.ts'

/**
 * What is on file of a person, or what a caller says, as it was written. All may be missing. `address` is a line of number and street; `sex` is 'male', 'female' or
 * a letter; `birth` as in birth-date.ts.
 */
export type PersonEntry = {
  given?: string
  family?: string
  birth?: string
  sex?: string
  phone?: string
  email?: string
  uprn?: string
  address?: string
  place?: string
  postcode?: string
}

/** The fields that are searched, in the order in which reasons are given. */
export const SEARCHED = [
  'given',
  'family',
  'order',
  'birth',
  'sex',
  'phone',
  'email',
  'uprn',
  'number',
  'street',
  'place',
  'postcode',
] as const satisfies readonly FieldName[]
export type Searched = (typeof SEARCHED)[number]

/** The same, tidy: '' and 0 are nothing. A phone and a property reference are numbers of up to 15 digits. */
export type TidyPerson = {
  given: string
  family: string
  birth: number
  sex: string
  phone: number
  email: string
  uprn: number
  number: string
  street: string
  place: string
  postcode: string
}

/** `thisYear` is for two-digit years of birth. */
export function tidyPerson(entry: PersonEntry, thisYear: number): TidyPerson {
  const text = (field: FieldName, cell: string | undefined) =>
    cell === undefined || cell === '' ? '' : String(tidy(field, cell, thisYear))
  const { number, street } = splitAddress(entry.address ?? '')
  return {
    given: text('given', entry.given),
    family: text('family', entry.family),
    birth: entry.birth === undefined ? 0 : (readBirthDate(entry.birth, thisYear) ?? 0),
    sex: text('sex', entry.sex),
    email: text('email', entry.email),
    number: text('number', number),
    street: text('street', street),
    phone: wholeNumber(nationalDigits(entry.phone ?? '')),
    uprn: wholeNumber((entry.uprn ?? '').replace(/\D/g, '')),
    place: text('place', entry.place),
    postcode: text('postcode', entry.postcode),
  }
}

/** 'st51' and '3dl' of 'st513dl': a postcode's district is asked for by itself. */
export function districtOf(postcode: string): string {
  return outwardOf(postcode) || postcode
}

function wholeNumber(digits: string): number {
  return digits.length > 15 ? 0 : Number(digits)
}

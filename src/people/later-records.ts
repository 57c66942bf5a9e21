import type { Row } from './matching/people-table.ts'
import { namesOf, readTyped } from './read-typed.ts'

/** A record for the later linkage: a person's as it stood without what contacts taught it, or what one contact told of its caller. */
export type LaterPerson = {
  id: string
  /** The record that people have joined theirs to. */
  root: string
  birth: string | null
  sex: string | null
  given: string | null
  family: string | null
  phone: string | null
  uprn: string | null
  address: string | null
  place: string | null
  postcode: string | null
}
export type LaterContact = {
  contactId: string
  at: Temporal.Instant
  gradedAt: Temporal.Instant | null
  name: string | null
  number: string | null
  address: string | null
  place: string | null
  /** The record made of this very contact: what the contact told is there already. */
  madeId: string | null
}

/** Columns as later rows have them. */
export const LATER_COLUMNS = {
  given: 'given',
  family: 'family',
  birth: 'birth',
  sex: 'sex',
  phone: 'phone',
  uprn: 'uprn',
  'whole-address': 'address',
  place: 'place',
  postcode: 'postcode',
} as const

export function rowOfPerson(person: LaterPerson): Row {
  const { given, family, birth, sex, phone, uprn, address, place, postcode } = person
  return filled({ given, family, birth, sex, phone, uprn, address, place, postcode })
}

export function rowOfContact({ name, number, address, place }: LaterContact): Row {
  const { given, family } = namesOf(name ?? '')
  const read = address ? readTyped(address) : {}
  return filled({
    given: given ?? null,
    family: family ?? null,
    phone: number,
    address: read.address ?? address,
    postcode: read.postcode ?? null,
    place: address ? place : null,
  })
}

function filled(fields: Record<string, string | null>): Row {
  return Object.fromEntries(Object.values(LATER_COLUMNS).map(column => [column, fields[column] ?? '']))
}

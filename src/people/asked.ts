import { z } from 'zod'
import { optionalText, uuid } from '../platform/http/fields.ts'
import type { PeopleQuery } from '../platform/people-finder.ts'
import { namesOf, readTyped } from './read-typed.ts'

/** What a search is asked. `text` is one box for everything; `name` a whole name in any order; a contact gives what it already holds. */
export const PeopleSearch = z.object({
  text: optionalText(300).describe('Anything, in one box: name, number, date of birth, address, postcode'),
  name: optionalText(200),
  given: optionalText(100),
  family: optionalText(100),
  number: optionalText(40),
  birth: optionalText(40),
  sex: optionalText(20),
  address: optionalText(300),
  place: optionalText(100),
  postcode: optionalText(12),
  uprn: optionalText(20),
  contactId: uuid.optional().describe('The contact beside which it is asked: the check is kept with it'),
  most: z.coerce.number({ error: 'Give a number' }).int().min(1, 'At least one').max(20, 'Twenty at most').optional(),
})
export type PeopleSearch = z.output<typeof PeopleSearch>

export type ContactHolds = {
  callerName: string | null
  callerNumber: string | null
  callerAddress: string | null
  callerBirth: string | null
  settlement: string | null
  /** Where it happens, as typed: often where the caller lives. */
  place?: string | null
}

/** What is sought, the typed before the one box, and both before what the contact holds. A box that is filled is not filled twice. */
export function askedOf(typed: PeopleSearch, contact?: ContactHolds): { query: PeopleQuery; fields: string[] } {
  const own = given({
    given: typed.given,
    family: typed.family,
    birth: typed.birth,
    sex: typed.sex,
    phone: typed.number,
    uprn: typed.uprn,
    address: typed.address,
    place: typed.place,
    postcode: typed.postcode,
  })
  const held = contact
    ? given({
        ...namesOf(contact.callerName ?? ''),
        phone: contact.callerNumber ?? undefined,
        birth: contact.callerBirth ?? undefined,
        ...(contact.callerAddress ? readTypedAddress(contact.callerAddress) : doorOf(contact.place)),
        place: contact.settlement ?? undefined,
      })
    : {}
  const layers = [own, typed.name ? namesOf(typed.name) : {}, typed.text ? readTyped(typed.text) : {}, held]
  const query: PeopleQuery = {}
  for (const layer of layers) {
    // A name comes whole from one place: a typed family name is not given the contact's first.
    const named = query.given !== undefined || query.family !== undefined
    for (const [field, value] of Object.entries(layer))
      if (!(named && NAME_PARTS.has(field)) && query[field as 'given'] === undefined)
        query[field as 'given'] = value as string
  }
  // The contact's town is where it happens, and often where the caller lives: no search by itself.
  const fields = Object.keys(query).filter(field => field !== 'anyOrder')
  if (fields.length === 1 && fields[0] === 'place' && typed.place === undefined) return { query: {}, fields: [] }
  return { query, fields }
}

const NAME_PARTS = new Set(['given', 'family', 'anyOrder'])

/** Where it happens is looked for as a home only where it names a door, and nobody has given another address. */
function doorOf(place: string | null | undefined): PeopleQuery {
  const { address, postcode } = readTyped(place ?? '')
  return given({ address, postcode })
}

function readTypedAddress(line: string): PeopleQuery {
  const { address, postcode } = readTyped(line)
  return given({ address: address ?? line, postcode })
}

function given<T extends Record<string, string | boolean | undefined>>(fields: T): PeopleQuery {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
}

import { between, chance, type Next, pick, uuidFrom, weighted } from '../../platform/random.ts'
import { NAME_STOCKS, type NameStock, STREETS } from './names.ts'

/** Somebody who does not exist. `born` is a date of birth; `email` is at a domain reserved for examples (RFC 2606). */
export type Person = {
  readonly id: string
  readonly givenName: string
  /** Null for people who go by one name. */
  readonly familyName: string | null
  readonly fullName: string
  readonly sex: 'female' | 'male'
  readonly born: Temporal.PlainDate
  readonly email: string
  /** Wants to be spoken to in this language; undefined where English does. */
  readonly language?: string
  readonly householdId: string
  readonly synthetic: true
}

/** A fictional street in a named settlement; no postcode, so that it can be nobody's door. */
export type Address = { readonly line: string; readonly street: string; readonly settlement: string }

export type Household = { readonly id: string; readonly address: Address; readonly members: readonly Person[] }

/** Who lives together: [adults, children], by share of households (synthetic). */
const KINDS: readonly [kind: readonly [adults: number, children: number], weight: number][] = [
  [[1, 0], 29],
  [[2, 0], 31],
  [[2, 1], 9],
  [[2, 2], 11],
  [[2, 3], 4],
  [[1, 1], 5],
  [[1, 2], 4],
  [[3, 0], 7],
]

/** Of people whose stock has another language, the share who would want an interpreter (synthetic). */
const INTERPRETER = 0.25
const SAME_FAMILY_NAME = 0.8

/** A household of synthetic people as they are on `today`; the first member is an adult. */
export function drawHousehold(settlement: string, today: Temporal.PlainDate, next: Next): Household {
  const id = uuidFrom(next)
  const [adults, children] = weighted(next, KINDS)
  const stock = weighted(next, NAME_STOCKS)
  const first = drawPerson(stock, ageOfAdult(next), today, id, next)
  const members = [first]

  for (let n = 1; n < adults; n++) {
    const theirs = chance(next, 0.9) ? stock : weighted(next, NAME_STOCKS)
    const family = chance(next, SAME_FAMILY_NAME) ? first.familyName : undefined
    members.push(drawPerson(theirs, ageOfAdult(next), today, id, next, family))
  }
  for (let n = 0; n < children; n++)
    members.push(drawPerson(stock, between(next, 0, 17), today, id, next, first.familyName))

  return { id, address: drawAddress(settlement, next), members }
}

export function isChild(person: Person, today: Temporal.PlainDate): boolean {
  return ageOf(person, today) < 18
}

export function adultsOf(household: Household, today: Temporal.PlainDate): Person[] {
  return household.members.filter(member => !isChild(member, today))
}

/** Whole years on a day. */
export function ageOf(person: Person, today: Temporal.PlainDate): number {
  return person.born.until(today, { largestUnit: 'years' }).years
}

function drawAddress(settlement: string, next: Next): Address {
  const street = pick(next, STREETS)
  const flat = chance(next, 0.12) ? `Flat ${between(next, 1, 12)}, ` : ''
  return { line: `${flat}${between(next, 1, 148)} ${street}`, street, settlement }
}

function drawPerson(
  stock: NameStock,
  age: number,
  today: Temporal.PlainDate,
  householdId: string,
  next: Next,
  sharedFamily?: string | null,
): Person {
  const sex = chance(next, 0.5) ? 'female' : 'male'
  const givenName = pick(next, stock[sex])
  const ownFamily = stock.family.length === 0 ? null : pick(next, stock.family)
  const familyName = sharedFamily === undefined ? ownFamily : sharedFamily
  const id = uuidFrom(next)
  const person = {
    id,
    givenName,
    familyName,
    fullName: familyName === null ? givenName : `${givenName} ${familyName}`,
    sex,
    born: today.subtract({ years: age, days: between(next, 0, 364) }),
    email: `${mailName(givenName)}.${id.slice(0, 6)}@example.org`,
    householdId,
    synthetic: true,
  } as const
  return stock.language !== undefined && chance(next, INTERPRETER) ? { ...person, language: stock.language } : person
}

/** The mean of two draws over 18 to 90: few of the youngest and of the oldest (synthetic). */
function ageOfAdult(next: Next): number {
  return Math.floor((between(next, 18, 90) + between(next, 18, 90)) / 2)
}

/** A mailbox must be plain ASCII; a name in another script leaves nothing, so 'resident' stands in. */
export function mailName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()
  return plain === '' ? 'resident' : plain
}

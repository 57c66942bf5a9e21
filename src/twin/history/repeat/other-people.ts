import { between, type Next, pick, stream, weighted } from '../../../platform/random.ts'
import { BUSINESSES, NAME_STOCKS, type NameStock, STREETS } from '../../rehearsal/names.ts'
import { mailName } from '../../rehearsal/people.ts'

/** A name in two parts as its stock has them; `family` is null for people who go by one. */
type Parted = { given: string; family: string | null; stock: NameStock; sex: 'female' | 'male' }

const SEXES = ['female', 'male'] as const

const PARTS = new Map<string, Parted | undefined>()

/** Where a name comes from, looked for once; undefined for one that none of the stocks makes. A parent's family name may be of another stock than the child's first. */
function partsOf(full: string): Parted | undefined {
  if (!PARTS.has(full)) PARTS.set(full, ofOneStock(full) ?? ofTwoStocks(full))
  return PARTS.get(full)
}

function ofOneStock(full: string): Parted | undefined {
  for (const [stock] of NAME_STOCKS)
    for (const sex of SEXES)
      for (const given of stock[sex]) {
        if (full === given) return { given, family: null, stock, sex }
        const family = full.startsWith(`${given} `) ? full.slice(given.length + 1) : undefined
        if (family !== undefined && stock.family.includes(family)) return { given, family, stock, sex }
      }
  return undefined
}

function ofTwoStocks(full: string): Parted | undefined {
  for (const [stock] of NAME_STOCKS)
    for (const sex of SEXES)
      for (const given of stock[sex])
        if (full.startsWith(`${given} `)) return { given, family: full.slice(given.length + 1), stock, sex }
  return undefined
}

/** One that is none of these, or any where there is no other. */
function another(next: Next, from: readonly string[], taken: Set<string>): string {
  const free = from.filter(one => !taken.has(one))
  const chosen = pick(next, free.length > 0 ? free : from)
  taken.add(chosen)
  return chosen
}

/**
 * Other people for a case that is told again: each first name and each family name becomes another of the same stock and sex, the same wherever it stands, so that the
 * story holds and who was a family stays one. A shop keeps its name. The same key draws the same people.
 */
export function otherNames(names: readonly string[], ...key: (string | number)[]): Map<string, string> {
  const next = stream('other-people', ...key)
  const people = names.filter(name => !isBusiness(name))
  const parts = new Map(people.map(name => [name, partsOf(name)]))
  const known = [...parts.values()]
  const [given, family] = [new Map<string, string>(), new Map<string, string>()]
  const [givenTaken, familyTaken] = [
    new Set(known.flatMap(one => one?.given ?? [])),
    new Set(known.flatMap(one => one?.family ?? [])),
  ]
  const other = (of: Map<string, string>, name: string, from: readonly string[], taken: Set<string>) => {
    const chosen = of.get(name) ?? another(next, from, taken)
    of.set(name, chosen)
    return chosen
  }
  const others = people.map(name => {
    const one = parts.get(name)
    const stock = one?.stock ?? weighted(next, NAME_STOCKS)
    const first = other(given, one?.given ?? name, stock[one?.sex ?? pick(next, SEXES)], givenTaken)
    if (one?.family === null || stock.family.length === 0) return [name, first] as const
    return [name, `${first} ${other(family, one?.family ?? name, stock.family, familyTaken)}`] as const
  })
  return new Map(others)
}

export const isBusiness = (name: string): boolean => (BUSINESSES as readonly string[]).includes(name)

/** A name as a record keeps it: what comes last is the family's, as whoever types it is read. */
export function nameParts(full: string): { given: string | null; family: string } {
  const words = full.split(' ')
  return { given: words.length > 1 ? words.slice(0, -1).join(' ') : null, family: words.at(-1)! }
}

/** A mailbox of the person that its owner has become, at the domain of examples. `bits`: of this telling. */
export function otherMail(mail: string, others: ReadonlyMap<string, string>, bits: number): string {
  const [, box, hex] = /^([a-z]+)\.([0-9a-f]{6})@/.exec(mail)!
  const owner = [...others].find(([name]) => mailName(partsOf(name)?.given ?? name) === box)?.[1]
  const other = ((Number.parseInt(hex!, 16) ^ bits) & 0xffffff).toString(16).padStart(6, '0')
  return `${owner ? mailName(partsOf(owner)?.given ?? owner) : box}.${other}@example.org`
}

/** Born on another day of about the same years. 'YYYY-MM-DD' */
export function otherBirth(birth: string, telling: number): string {
  return Temporal.PlainDate.from(birth)
    .add({ days: ((telling * 397) % 1_399) - 700 })
    .toString()
}

/** The numbers that Ofcom keeps for drama are a thousand of either kind: each telling of a case has another, until there have been 999. */
export function otherPhone(phone: string, telling: number): string {
  const n = (Number(phone.slice(-3)) + 1 + ((telling * 100) % 999)) % 1000
  return `${phone.slice(0, -3)}${String(n).padStart(3, '0')}`
}

/** A street in which something was, with the number of the house where one was given. */
export const STREET_IN_TEXT = `(?:(?<!\\d)\\d{1,3} )?(?:${STREETS.join('|')})`

/** Another coined street, and another door: all of a case move alike, so that two places stay two. */
export function otherStreet(place: string, ...key: (string | number)[]): string {
  const next = stream('other-street', ...key)
  const away = between(next, 1, STREETS.length - 1)
  const doors = between(next, 1, HOUSES - 1)
  const at = STREETS.findIndex(street => place.endsWith(street))
  const street = STREETS[(at + away) % STREETS.length]!
  const house = /^\d+/.exec(place)?.[0]
  return house === undefined ? street : `${1 + ((Number(house) - 1 + doors) % HOUSES)} ${street}`
}
const HOUSES = 148

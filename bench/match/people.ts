import { originOf } from '../../src/people/name-origin.ts'
import { between, chance, type Next, pick, stream } from '../../src/platform/random.ts'
import type { NamePools } from './name-pools.ts'
import { givenNamesOf } from './origin.ts'

/** A synthetic person. The telephone is a number of Ofcom's range for drama with further figures behind it: nobody's, and long enough for everybody. */
export type Synthetic = {
  given: string
  family: string
  sex: 'male' | 'female'
  birth: string
  phone: string
  address: string
  place: string
  postcode: string
}

/** Twelve people live in five homes: of one, two, two, three and four, a mean of 2.4. */
const HOMES = [0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4]
const FIRST_OF_HOME = [0, 1, 3, 5, 8]
const ROADS =
  'high station church park victoria mill manor grange albert queens kings green springfield highfield north south west east alexandra stanley chester windsor york cedar beech oak elm ash poplar willow meadow orchard priory abbey castle bridge river lake canal forge london derby stone lichfield newport'.split(
    ' ',
  )
const KINDS = 'street road avenue close lane drive crescent way grove gardens'.split(' ')
const PLACES =
  'stoke-on-trent stafford burton tamworth cannock newcastle lichfield leek stone rugeley uttoxeter burntwood biddulph cheadle hednesford kidsgrove'.split(
    ' ',
  )

/** The person of this number, the same each time: nobody needs to be kept. Those of one home share the address, mostly the family name, and a landline. */
export function personAt(pools: NamePools, number: number): Synthetic {
  const block = Math.floor(number / 12)
  const home = HOMES[number % 12]!
  const member = (number % 12) - FIRST_OF_HOME[home]!
  const house = stream('home', block, home)
  const shared = {
    family: pools.family(house),
    address: `${between(house, 1, 140)} ${pick(house, ROADS)} ${pick(house, KINDS)}`,
    place: pick(house, PLACES),
    postcode: pools.postcode(house),
    landline: `01632960${sixFigures(house)}`,
    parents: between(house, 1940, 1990),
  }
  const own = stream('person', number)
  const family = chance(own, 0.8) ? shared.family : pools.family(own)
  const sex = chance(own, 0.5) ? 'male' : 'female'
  const year = member < 2 ? shared.parents + between(own, -6, 6) : shared.parents + between(own, 20, 40)
  return {
    given: givenFor(pools, family, sex, own),
    family,
    sex,
    birth: isoDate(Math.min(year, 2020), own),
    address: shared.address,
    place: shared.place,
    postcode: shared.postcode,
    phone: chance(own, 0.75) ? `07700900${sixFigures(own)}` : shared.landline,
  }
}

function givenFor(pools: NamePools, family: string, sex: 'male' | 'female', next: Next): string {
  const fitting = givenNamesOf(originOf(family), sex)
  return fitting && chance(next, 0.75) ? pick(next, fitting) : pools[sex](next)
}

function isoDate(year: number, next: Next): string {
  return `${year}-${String(between(next, 1, 12)).padStart(2, '0')}-${String(between(next, 1, 28)).padStart(2, '0')}`
}

function sixFigures(next: Next): string {
  return String(between(next, 0, 999_999)).padStart(6, '0')
}

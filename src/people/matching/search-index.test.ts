import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { chance, pick, seeded } from '../../platform/random.ts'
import { STARTING_MODEL } from '../search-model.ts'
import { OUR_NICKNAMES } from './nicknames.ts'
import type { PersonEntry } from './person-entry.ts'
import { type SearchIndex, searchIndex } from './search-index.ts'

const GIVEN =
  'Alice Brian Chloe David Emma Farah Gareth Helen Imran Julie Kevin Laura Mohammed Nina Oliver Priya Robert Sarah Thomas Uma'.split(
    ' ',
  )
const FAMILY =
  'Smith Jones Taylor Brown Patel Khan Williams Evans Kowalski Okafor Nguyen Murphy Hartley Featherstone Quillfeather'.split(
    ' ',
  )
const id = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
const next = seeded('search-index test')
const number = (most: number) => Math.floor(next() * most)

const PEOPLE: PersonEntry[] = Array.from({ length: 3_000 }, () => ({
  given: pick(next, GIVEN),
  // A common name and a rare one.
  family: chance(next, 0.5) ? 'Smith' : pick(next, FAMILY),
  birth: `${1930 + number(80)}-${String(1 + number(12)).padStart(2, '0')}-${String(1 + number(28)).padStart(2, '0')}`,
  phone: `07700900${String(number(1000)).padStart(3, '0')}`,
  address: `${1 + number(120)} Example Road`,
  postcode: `ST${1 + number(20)} ${number(10)}AB`,
}))

let index: SearchIndex
const fresh = () => searchIndex({ model: STARTING_MODEL, nicknames: OUR_NICKNAMES, thisYear: 2026 })
beforeAll(() => {
  index = fresh()
  for (const [n, person] of PEOPLE.entries()) index.add(id(n), person)
  index.add(id(9_000), {
    given: 'Zephyrine',
    family: 'Abernethy',
    birth: '1988-12-03',
    phone: '01632960777',
    postcode: 'ST21 4XY',
  })
  index.add(id(9_001), { given: 'William', family: 'Thistlewood', birth: '1961-02-20' })
  index.rebuild()
})
const first = (query: PersonEntry & { anyOrder?: boolean }) => index.search(query, 10)[0]?.id

test.each<[string, PersonEntry & { anyOrder?: boolean }, number]>([
  ['misspelt', { given: 'Zefirine', family: 'Abernathy' }, 9_000],
  ['turned round', { given: 'Abernethy', family: 'Zephyrine' }, 9_000],
  [
    'in any order, with the date transposed',
    { given: 'Abernethy', family: 'Zephyrine', birth: '12/03/1988', anyOrder: true },
    9_000,
  ],
  ['by the number alone', { phone: '01632 960777' }, 9_000],
  ['by half a name and the postcode', { family: 'Abernethy', postcode: 'st21 4xy' }, 9_000],
  ['by a short form', { given: 'Bill', family: 'Thistlewood' }, 9_001],
])('somebody is found %s', (_, query, n) => expect(first(query)).toBe(id(n)))

test('rarity counts: agreeing on a rare name weighs more than on a common one', () => {
  const weight = (family: string) =>
    index.search({ family, given: 'Nobodyatall' }, 1)[0]?.reasons.find(one => one.field === 'family')?.weight ?? 0
  expect(weight('Abernethy')).toBeGreaterThan(weight('Smith') + 5)
})

test('the reasons add up to the weight, and the probabilities to no more than one', () => {
  fc.assert(
    fc.property(
      fc.record({
        given: fc.constantFrom(...GIVEN),
        family: fc.constantFrom(...FAMILY),
        birth: fc.option(fc.constantFrom('1970', '12/3/1985'), { nil: undefined }),
        phone: fc.option(fc.constantFrom('07700900111', '07700900500'), { nil: undefined }),
      }),
      typed => {
        const asked = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
        const found = index.search(asked, 40)
        let sum = 0
        for (const one of found) {
          sum += one.probability
          expect(one.reasons.reduce((all, reason) => all + reason.weight, 0)).toBeCloseTo(one.weight, 6)
          if (one.never !== undefined) expect(one.probability).toBe(0)
        }
        expect(sum).toBeLessThanOrEqual(1 + 1e-9)
      },
    ),
    { numRuns: 200 },
  )
})

test('probabilities are right: of those said to be likely, about as many are', () => {
  const draw = seeded('calibration')
  const bands = [0, 1].map(() => ({ said: 0, right: 0, n: 0 }))
  for (let n = 0; n < 400; n++) {
    const known = chance(draw, 0.5)
    const meant = Math.floor(draw() * PEOPLE.length)
    const person = PEOPLE[meant]!
    const asked = known
      ? { given: person.given!, family: person.family!, ...(chance(draw, 0.6) ? { birth: person.birth! } : {}) }
      : {
          given: pick(draw, GIVEN),
          family: pick(draw, FAMILY),
          birth: `19${30 + Math.floor(draw() * 70)}-05-${10 + Math.floor(draw() * 18)}`,
        }
    const [best] = index.search(asked, 5)
    if (!best) continue
    const band = bands[best.probability >= 0.5 ? 1 : 0]!
    band.said += best.probability
    band.right += known && best.id === id(meant) ? 1 : 0
    band.n++
  }
  for (const band of bands) {
    expect(band.n).toBeGreaterThan(20)
    expect(Math.abs(band.said - band.right) / band.n).toBeLessThan(0.15)
  }
})

test('one added is found at once, one removed no more, and one put back again', () => {
  const own = fresh()
  own.rebuild()
  own.add(id(1), { given: 'Ada', family: 'Lovelock', phone: '07700900001' })
  own.add(id(1), { given: 'Ada', family: 'Kingsley', phone: '07700900001' })
  own.add(id(2), { given: 'Adam', family: 'Lovelock' })
  expect(own.search({ family: 'Kingsley' }, 5).map(one => one.id)).toEqual([id(1)])
  expect(own.search({ phone: '07700900001' }, 5).map(one => one.id)).toEqual([id(1)])
  expect(own.remove(id(1))).toBe(2)
  expect(own.search({ given: 'Ada', family: 'Lovelock' }, 5).map(one => one.id)).not.toContain(id(1))
  own.rebuild()
  expect(own.search({ phone: '07700900001' }, 5).map(one => one.id)).not.toContain(id(1))
  own.add(id(1), { given: 'Ada', family: 'Lovelock' })
  expect(own.search({ given: 'Ada', family: 'Lovelock' }, 5).map(one => one.id)).toContain(id(1))
  expect(() => own.add('not a uuid', {})).toThrow(RangeError)
})

test('with few on file, what agrees still tells: one of four with the very name and number is hardly anybody else', () => {
  const few = fresh()
  few.rebuild()
  few.add(id(1), { given: 'Sam', family: 'Example', phone: '07700900173' })
  few.add(id(2), { given: 'Ash', family: 'Example' })
  few.add(id(3), { given: 'Kit', family: 'Other', phone: '07700900174' })
  few.add(id(4), { given: 'Lee', family: 'Another' })
  const [best] = few.search({ given: 'Sam', family: 'Example', phone: '07700900173' }, 5)
  expect(best?.id).toBe(id(1))
  expect(best?.probability).toBeGreaterThan(0.95)
})

test('with nothing asked nobody is found, and with nobody on file nothing is', () => {
  expect(index.search({}, 5)).toEqual([])
  expect(fresh().search({ family: 'Smith' }, 5)).toEqual([])
})

test('a postcode of a few people finds those with a like name of it, and of a great many by name and postcode', () => {
  const own = fresh()
  for (let n = 0; n < 400; n++)
    own.add(id(n), { given: pick(next, GIVEN), family: pick(next, FAMILY), birth: '1970-05-05', postcode: 'ST1 1AA' })
  own.add(id(900), { given: 'Zephyrine', family: 'Abernethy', birth: '1988-12-03', postcode: 'ST1 1AA' })
  own.add(id(901), { given: 'Thaddeus', family: 'Quennell', birth: '1961-02-20', postcode: 'ST2 2BB' })
  own.rebuild()
  const found = (query: PersonEntry) => own.search(query, 5)[0]?.id
  expect(found({ given: 'Nobody', family: 'Abernathy', birth: '1999-01-01', postcode: 'ST1 1AA' })).toBe(id(900))
  expect(found({ given: 'Nobody', family: 'Quenell', birth: '1999-01-01', postcode: 'ST2 2BB' })).toBe(id(901))
})

test('nobody is passed over who agrees on less than another: those of one name and one year are all listed', () => {
  const own = fresh()
  own.add(id(1), { given: 'Ada', family: 'Lovelock', birth: '1961-02-20', phone: '07700900001' })
  for (let n = 2; n < 8; n++) own.add(id(n), { given: 'Ada', family: 'Lovelock', birth: `1961-0${n}-1${n}` })
  own.rebuild()
  const found = own.search({ given: 'Ada', family: 'Lovelock', birth: '1961-02-20' }, 10)
  expect(found.map(one => one.id).sort()).toEqual([1, 2, 3, 4, 5, 6, 7].map(id))
})

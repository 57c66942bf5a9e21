import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../../platform/random.ts'
import { NAME_STOCKS } from './names.ts'
import { ageOf, drawHousehold, isChild } from './people.ts'
import { CALLED_BEFORE, openTown } from './town.ts'

const TODAY = Temporal.PlainDate.from('2028-02-29')
const DRAMA = /^(07700 900\d{3}|01632 960\d{3})$/

test('every stock has given names for both, and none is blank', () => {
  for (const [stock] of NAME_STOCKS) {
    expect(stock.female.length).toBeGreaterThan(0)
    expect(stock.male.length).toBeGreaterThan(0)
    for (const name of [...stock.female, ...stock.male, ...stock.family]) expect(name).toMatch(/^\S(.*\S)?$/)
  }
})

test('a household is whole: an adult first, nobody from the future, nobody over 91, one household', () => {
  fc.assert(
    fc.property(fc.integer(), seed => {
      const household = drawHousehold('Leek', TODAY, seeded(seed))
      const [first] = household.members
      if (!first) throw new Error('nobody lives there')
      expect(isChild(first, TODAY)).toBe(false)
      expect(household.address.line).toMatch(/^(Flat \d+, )?\d+ [A-Z]\w+ [A-Z]\w+$/)
      for (const person of household.members) {
        expect(ageOf(person, TODAY)).toBeGreaterThanOrEqual(0)
        expect(ageOf(person, TODAY)).toBeLessThanOrEqual(90)
        expect(person.householdId).toBe(household.id)
        expect(person.email).toMatch(/^[a-z]+\.[0-9a-f]{6}@example\.org$/)
        expect(person.fullName).not.toMatch(/null|undefined|\s\s|^\s|\s$/)
        expect(person.synthetic).toBe(true)
      }
      expect(drawHousehold('Leek', TODAY, seeded(seed))).toEqual(household)
    }),
  )
})

test('names try the software: accents, apostrophes, hyphens, Arabic script, Han script, one word, a particle', () => {
  const next = seeded('names')
  const names = Array.from({ length: 3000 }, () => drawHousehold('Leek', TODAY, next).members[0]?.fullName ?? '')
  for (const kind of [
    /[ąćęłńóśźżŠž]/i,
    /'/,
    /-/,
    /\p{Script=Arabic}/u,
    /\p{Script=Han}/u,
    /^[^\s]+$/,
    / (?:da|dos|ap|ur) /,
  ])
    expect(
      names.some(name => kind.test(name)),
      String(kind),
    ).toBe(true)
  expect(new Set(names).size).toBeGreaterThan(700)
})

test('a town hands out drama numbers only, and one number to one household until all are used', () => {
  const next = seeded('town')
  const town = openTown(TODAY, next)
  const callers = Array.from({ length: 1000 }, (_, n) => town.caller(`p${n % 20}`, `Place ${n % 20}`, next))
  const owners = new Map<string, string>()
  for (const { phone, household, person } of callers) {
    expect(phone).toMatch(DRAMA)
    expect(owners.get(phone) ?? household.id).toBe(household.id)
    owners.set(phone, household.id)
    expect(isChild(person, TODAY)).toBe(false)
    expect(household.members).toContain(person)
  }
  const lots = Array.from({ length: 3000 }, (_, n) => town.caller(`p${n % 20}`, `Place ${n % 20}`, next))
  for (const { phone } of lots) expect(phone).toMatch(DRAMA)
})

test('about the stated share has called before; a few call often; nobody is known who has not called', () => {
  const next = seeded('again')
  const town = openTown(TODAY, next)
  const times = new Map<string, number>()
  let before = 0
  for (let n = 0; n < 4000; n++) {
    const { person, calledBefore, household } = town.caller(`p${n % 5}`, `Place ${n % 5}`, next)
    expect(calledBefore).toBe(times.has(person.id))
    expect(household.address.settlement).toBe(`Place ${n % 5}`)
    times.set(person.id, (times.get(person.id) ?? 0) + 1)
    if (calledBefore) before++
  }
  expect(Math.abs(before / 4000 - CALLED_BEFORE)).toBeLessThan(0.03)
  expect(Math.max(...times.values())).toBeGreaterThan(5)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameNameInCase } from './as-given.ts'
import { askedOf, PeopleSearch } from './asked.ts'
import { homeKey } from './home-key.ts'
import { isNewName } from './new-name.ts'
import { readTyped } from './read-typed.ts'

test.each([
  ['jane smyth', { given: 'jane', family: 'smyth', anyOrder: true }],
  ['smyth', { family: 'smyth', anyOrder: true }],
  ['jane smyth 12/3/90', { given: 'jane', family: 'smyth', anyOrder: true, birth: '12/3/90' }],
  ['07700 900123', { phone: '07700 900123' }],
  ['+44 7700 900123 smyth', { phone: '+44 7700 900123', family: 'smyth', anyOrder: true }],
  ['st5 1ab', { postcode: 'st5 1ab' }],
  ['14 Example Row, ST5 1AB', { address: '14 Example Row', postcode: 'ST5 1AB' }],
  ['jane smyth, 14 example row', { given: 'jane', family: 'smyth', anyOrder: true, address: '14 example row' }],
  ['smyth 3 December 1990', { family: 'smyth', anyOrder: true, birth: '3 December 1990' }],
  ['smyth 1990', { family: 'smyth', anyOrder: true, birth: '1990' }],
  ['', {}],
])('%s is read as what it holds', (typed, found) => expect(readTyped(typed)).toEqual(found))

test('whatever is typed is read without fault', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), typed => {
      for (const value of Object.values(readTyped(typed))) expect(['string', 'boolean']).toContain(typeof value)
    }),
  )
})

test('what is typed stands before what the contact holds, and a name comes whole from one place', () => {
  const contact = {
    callerName: 'Jane Smyth',
    callerNumber: '+447700900123',
    callerAddress: '3 Sample Close, ST4 2XY',
    callerBirth: null,
    settlement: 'Leek',
  }
  const asked = (typed: object) => askedOf(PeopleSearch.parse(typed), contact)
  expect(asked({}).query).toEqual({
    given: 'Jane',
    family: 'Smyth',
    anyOrder: true,
    phone: '+447700900123',
    address: '3 Sample Close',
    postcode: 'ST4 2XY',
    place: 'Leek',
  })
  expect(asked({ family: 'Okafor' }).query).toMatchObject({ family: 'Okafor', phone: '+447700900123' })
  expect(asked({ family: 'Okafor' }).query.given).toBeUndefined()
  const nothing = { callerName: null, callerNumber: null, callerAddress: null, settlement: 'Leek', callerBirth: null }
  expect(askedOf(PeopleSearch.parse({}), nothing)).toEqual({ query: {}, fields: [] })
})

test.each([
  [{ uprn: '010012345678' }, 'uprn 10012345678'],
  [{ line: '14 Example Row', postcode: 'ST5 1AB' }, '14 example row st51ab'],
  [{ line: '14 EXAMPLE ROW', postcode: 'st51ab' }, '14 example row st51ab'],
  [{ line: 'Flat 2 14 Example Row', postcode: 'ST5 1AB' }, 'flat 2 14 example row st51ab'],
  [{ line: '14 Example Row', place: 'Leek' }, '14 example row leek'],
  [{ line: '14 Example Row' }, null],
  [{ line: 'Example Row', postcode: 'ST5 1AB' }, null],
  [{ postcode: 'ST5 1AB' }, null],
])('the home of %j is %s', (home, key) => expect(homeKey(home)).toBe(key))

test('a name teaches only where it is whole and new, in whatever order', () => {
  const known = [{ given: 'Jane', family: 'Smyth' }]
  expect(isNewName({ given: 'SMYTH', family: 'jane' }, known)).toBe(false)
  expect(isNewName({ given: 'Jane', family: 'Okafor' }, known)).toBe(true)
  expect(isNewName({ family: 'Okafor' }, known)).toBe(false)
})

test('within a case only the very name, of one alone, is one person', () => {
  const others = [
    { personId: 'a', names: [{ given: 'Jane', family: 'Smyth' }] },
    { personId: 'b', names: [{ given: 'John', family: 'Smyth' }] },
  ]
  expect(sameNameInCase('smyth, JANE', others)).toBe('a')
  expect(sameNameInCase('Jane Smith', others)).toBeUndefined()
  expect(sameNameInCase('Smyth', others)).toBeUndefined()
  expect(sameNameInCase('Jane Smyth', [...others, { ...others[0]!, personId: 'c' }])).toBeUndefined()
})

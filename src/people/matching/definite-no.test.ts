import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definiteNo } from './definite-no.ts'
import type { FieldName } from './field.ts'

const no = (levels: Partial<Record<FieldName, number>>) => definiteNo(field => levels[field])

test.each<[string, Partial<Record<FieldName, number>>, boolean]>([
  [
    'another first name and birth date, the same home and number',
    { given: 0, family: 5, birth: 0, phone: 4, postcode: 3 },
    true,
  ],
  ['sex, first name and age all different', { sex: 0, given: 0, birth: 3 }, true],
  ['a shared e-mail address outweighs the rule', { given: 0, birth: 0, email: 4 }, false],
  ['a birth date with one slip', { given: 0, birth: 4 }, false],
  ['a short form of the name', { given: 4, birth: 0 }, false],
  ['what is not known says nothing', { given: 0 }, false],
])('%s', (_, levels, is) => expect(no(levels) !== undefined).toBe(is))

test('sex, name or birth date alone never gives a definite no, whatever else agrees or is unknown', () => {
  const level = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { nil: undefined })
  const agreeing = fc.record({
    family: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    phone: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    postcode: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    given: level(5),
    birth: level(5),
    sex: level(1),
  })
  const alone = fc.constantFrom<FieldName>('sex', 'given', 'birth', 'family')
  fc.assert(
    fc.property(agreeing, alone, (levels, only) => {
      const given = Object.fromEntries(
        Object.entries({ ...levels, [only]: 0 }).filter(([, value]) => value !== undefined),
      )
      expect(no(given)).toBeUndefined()
    }),
  )
})

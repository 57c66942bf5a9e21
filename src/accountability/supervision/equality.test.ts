import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEWEST_SHOWN } from '../suppress.ts'
import { notKnown } from './compare.ts'
import { compareAll, type Served } from './equality.ts'
import { equalityCsv } from './supervision-csv.ts'

const SERVED: Served = {
  contactId: 'c',
  told: {},
  familyName: null,
  grade: 'scheduled',
  floor: 'scheduled',
  waitSeconds: 30,
  sent: true,
  inTime: true,
  visitSoon: null,
  visitKept: null,
}
const some = (n: number, change: Partial<Served>) =>
  Array.from({ length: n }, (_, place) => ({ ...SERVED, contactId: `${JSON.stringify(change)}${place}`, ...change }))
const group = (served: readonly Served[], id: string, label: string) =>
  compareAll(served)
    .find(one => one.id === id)!
    .groups.find(one => one.label === label)!

test('groups with n, over-grading and under-grading both counted, and what is no answer stands apart', () => {
  const served = [
    ...some(20, { told: { sex: 'female' }, grade: 'immediate' }),
    ...some(20, { told: { sex: 'female' }, grade: 'resolve', sent: false }),
    ...some(30, { told: { sex: 'male' } }),
    ...some(10, { told: { sex: 'prefer-not-to-say' } }),
    ...some(8, { told: { sex: 'not-asked' } }),
    ...some(40, {}),
  ]
  const female = group(served, 'sex', 'Female')
  expect(female.n).toBe(40)
  expect(female.figures.above).toMatchObject({ n: 40, count: 20, share: 0.5 })
  expect(female.figures.below).toMatchObject({ n: 40, count: 20, share: 0.5 })
  expect(female.figures.fast.low!).toBeLessThan(0.5)
  expect(group(served, 'sex', 'Male').figures.above).toMatchObject({ count: 0, share: 0 })
  for (const [label, n] of [
    ['Would rather not say', 10],
    ['Not asked', 8],
    ['Not recorded', 40],
  ] as const)
    expect(group(served, 'sex', label)).toMatchObject({ n, apart: true })
  expect(group(served, 'religion', 'Not recorded').n).toBe(128)
})

test('what nobody can tell is in no share: not attended yet, not assessed, not graded', () => {
  const served = [...some(10, { inTime: null, floor: null, grade: null, waitSeconds: null })]
  const all = group(served, 'sex', 'Not recorded')
  for (const id of ['fast', 'above', 'below', 'in-time'] as const) expect(all.figures[id].share).toBeNull()
  expect(all.waitMedian).toBeNull()
})

test('a name origin comes with its caveat, and no person with one', () => {
  const served = [...some(12, { familyName: 'Patel' }), ...some(12, { familyName: 'Example' }), ...some(12, {})]
  const comparison = compareAll(served).find(one => one.id === 'name-origin')!
  expect(comparison.caveat).toContain('never shown of a person')
  expect(group(served, 'name-origin', 'South Asian').n).toBe(12)
  expect(JSON.stringify(compareAll(served))).not.toMatch(/Patel|Example/)
})

test('nothing under five is shown of any group, count or rest, whatever the numbers, on the page or in the file', () => {
  const person = fc.record({
    contactId: fc.uuid(),
    told: fc.record({ sex: fc.constantFrom('female', 'male', 'own', 'not-asked') }),
    familyName: fc.constantFrom('Patel', 'Nowak', 'Example', null),
    grade: fc.constantFrom('immediate', 'priority', 'scheduled', 'resolve', null),
    floor: fc.constantFrom('immediate', 'scheduled', null),
    waitSeconds: fc.option(fc.nat(600)),
    sent: fc.boolean(),
    inTime: fc.option(fc.boolean()),
  })
  const small = (n: number | null) => n !== null && n > 0 && n < FEWEST_SHOWN
  fc.assert(
    fc.property(fc.array(person, { maxLength: 80 }), served => {
      const comparisons = compareAll(served as Served[])
      for (const one of comparisons.flatMap(comparison => comparison.groups)) {
        expect(small(one.n) || small(one.waitN)).toBe(false)
        for (const share of Object.values(one.figures)) {
          expect(small(share.n) || small(share.count)).toBe(false)
          if (share.n !== null) expect(small(share.n - share.count!)).toBe(false)
        }
      }
      const cells = equalityCsv(comparisons, { from: 'a', to: 'b', figuresAre: 'synthetic' })
        .split('\r\n')
        .slice(1, -1)
        .map(line => line.split(',').at(-4))
      for (const n of cells) expect(small(Number(n) || null)).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('how many did not tell us is said, and a characteristic that nobody told is not drawn as a table of nothing', () => {
  const [sex, age] = compareAll([...some(30, { told: { sex: 'female' } }), ...some(10, {})])
  expect(notKnown(sex!, 40)).toEqual({ nobody: false, words: expect.stringContaining('10 of 40 contacts (25%)') })
  expect(notKnown(age!, 40)).toEqual({ nobody: true, words: expect.stringContaining('40 of 40 contacts (100%)') })
})

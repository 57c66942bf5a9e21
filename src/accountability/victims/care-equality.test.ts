import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEWEST_SHOWN } from '../suppress.ts'
import { type Cared, careMeasures, compareCare } from './care-equality.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const ONE: Cared = {
  told: {},
  familyName: null,
  answer: 'word',
  enhanced: false,
  eventAt: now.subtract({ hours: 24 * 10 }),
  dueAt: now.subtract({ hours: 24 * 3 }),
  metAt: now.subtract({ hours: 24 * 4 }),
  paused: false,
  how: 'message',
}
const some = (n: number, change: Partial<Cared>): Cared[] => Array.from({ length: n }, () => ({ ...ONE, ...change }))
const group = (cared: readonly Cared[], id: string, label: string) =>
  compareCare(cared, now)
    .find(one => one.id === id)!
    .groups.find(one => one.label === label)!

test('told in time, late and still owed, and how long half of a group waited, by what they told us; not recorded stands apart', () => {
  const cared = [
    ...some(20, { told: { sex: 'female' } }),
    ...some(10, { told: { sex: 'female' }, metAt: null, how: null }),
    ...some(30, { told: { sex: 'male' }, metAt: now.subtract({ hours: 1 }), how: 'by-phone' }),
    ...some(12, {}),
  ]
  const female = group(cared, 'sex', 'Female')
  expect(female.figures['told-in-time']).toMatchObject({ n: 30, count: 20 })
  expect(female.figures['late-now']).toMatchObject({ n: 30, count: 10 })
  expect([female.waitMedian, female.waitN]).toEqual([6 * 86_400, 20])
  const male = group(cared, 'sex', 'Male')
  expect(male.figures['told-in-time']).toMatchObject({ n: 30, count: 0 })
  expect(male.figures['by-a-person']).toMatchObject({ n: 30, count: 30 })
  expect(group(cared, 'sex', 'Not recorded')).toMatchObject({ n: 12, apart: true })
})

test('what is paused is neither met nor late, and what is not due yet is in no share', () => {
  const cared = [
    ...some(10, { metAt: null, how: null, paused: true }),
    ...some(10, { metAt: null, how: null, dueAt: now.add({ hours: 24 }) }),
  ]
  const all = group(cared, 'sex', 'Not recorded')
  expect(all.figures['told-in-time'].share).toBeNull()
  expect(all.figures['late-now']).toMatchObject({ count: 0, n: 20 })
  expect(all.figures.paused).toMatchObject({ count: 10, n: 20 })
})

test('no group and no share of fewer than five is ever shown, and nothing of a person', () => {
  const cared = fc.array(
    fc.record({
      sex: fc.constantFrom('female', 'male', undefined),
      late: fc.boolean(),
      name: fc.constantFrom('Patel', 'Example', null),
    }),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(cared, list => {
      const rows = list.map(one => ({
        ...ONE,
        told: one.sex ? { sex: one.sex } : {},
        familyName: one.name,
        metAt: one.late ? now : ONE.metAt,
      }))
      const all = compareCare(rows, now)
      for (const one of all.flatMap(table => table.groups)) {
        if (one.n !== null) expect(one.n === 0 || one.n >= FEWEST_SHOWN).toBe(true)
        for (const { id } of careMeasures(now)) {
          const { n, count } = one.figures[id]
          if (n !== null) expect([n >= FEWEST_SHOWN, count === 0 || count! >= FEWEST_SHOWN]).toEqual([true, true])
        }
      }
      expect(JSON.stringify(all)).not.toMatch(/Patel|Example/)
    }),
  )
})

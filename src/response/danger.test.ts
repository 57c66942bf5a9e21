import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atRiskAlone, byDanger, type Urgency } from './danger.ts'

const at = (minute: number) => Temporal.Instant.from('2026-11-23T10:00:00Z').add({ minutes: minute })
const BASE: Urgency = {
  number: 1,
  gradeRank: 2,
  vulnerable: false,
  attendBy: at(60),
  firstAtSceneAt: null,
  openedAt: at(0),
}

test.each([
  ['the faster grade, whatever the clock says', { gradeRank: 1, attendBy: at(999) }, { attendBy: at(1) }],
  ['nobody there before somebody there', { attendBy: at(90) }, { attendBy: at(10), firstAtSceneAt: at(5) }],
  ['a vulnerable person', { vulnerable: true, attendBy: at(90) }, { attendBy: at(10) }],
  ['the promise that ends sooner', { attendBy: at(10) }, { attendBy: at(90) }],
  ['a promise before none', { attendBy: at(900) }, { attendBy: null }],
  ['the one that has waited longer', { openedAt: at(-5) }, { openedAt: at(0) }],
  ['the earlier number', { number: 1 }, { number: 2 }],
])('comes first: %s', (_, first, second) => {
  const [a, b] = [
    { ...BASE, ...first },
    { ...BASE, ...second },
  ]
  expect([b, a].sort(byDanger)).toEqual([a, b])
})

test.each([
  ['immediate, nobody there', { gradeRank: 1 }, true],
  ['priority, nobody there', { gradeRank: 2 }, true],
  ['scheduled', { gradeRank: 3 }, false],
  ['scheduled, but vulnerable', { gradeRank: 3, vulnerable: true }, true],
  ['immediate, reached', { gradeRank: 1, firstAtSceneAt: at(9) }, false],
])('at risk and alone: %s', (_, change, expected) => {
  expect(atRiskAlone({ ...BASE, ...change })).toBe(expected)
})

test('the order is an order: the same whichever way the list came', () => {
  const urgency = fc.record({
    number: fc.integer({ min: 1, max: 1e6 }),
    gradeRank: fc.integer({ min: 1, max: 4 }),
    vulnerable: fc.boolean(),
    attendBy: fc.option(fc.integer({ min: 0, max: 2000 }).map(at)),
    firstAtSceneAt: fc.option(fc.integer({ min: 0, max: 2000 }).map(at)),
    openedAt: fc.integer({ min: 0, max: 2000 }).map(at),
  })
  fc.assert(
    fc.property(fc.uniqueArray(urgency, { selector: one => one.number }), list => {
      expect([...list].sort(byDanger)).toEqual([...list].reverse().sort(byDanger))
    }),
  )
})

import { expect, test } from 'vitest'
import { type KeptOrder, orderKept } from './order-kept.ts'

const day = Temporal.PlainDate.from
const TODAY = day('2026-11-30')
const order = (change: Partial<KeptOrder> = {}): KeptOrder => ({
  madeOn: day('2026-11-16'),
  endedOn: null,
  reviewed: null,
  ...change,
})

test.each<[string, KeptOrder, string]>([
  ['without an end', order(), '2036-11-16'],
  ['that ends in a year', order({ endedOn: day('2027-11-15') }), '2037-11-15'],
  ['that ended', order({ endedOn: day('2016-02-29') }), '2026-03-01'],
  [
    'that was kept for longer',
    order({ endedOn: day('2016-01-01'), reviewed: { on: TODAY, keepUntil: day('2027-01-01') } }),
    '2027-01-01',
  ],
  [
    'without an end, that was kept for longer',
    order({ reviewed: { on: TODAY, keepUntil: day('2028-01-01') } }),
    '2028-01-01',
  ],
  [
    'that ended after it was looked at',
    order({ endedOn: day('2026-12-24'), reviewed: { on: TODAY, keepUntil: day('2028-01-01') } }),
    '2036-12-24',
  ],
])('an order %s is looked at on its day', (_, one, expected) => {
  expect(orderKept(one, TODAY).nextOn.toString()).toBe(expected)
})

test('a force’s own period decides it', () => {
  expect(orderKept(order(), TODAY, [{ id: '2', clearYears: 3, everyYears: 4 }]).nextOn.toString()).toBe('2030-11-16')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../platform/time.ts'
import { joinMeasure, telephonyMeasures } from './further-measures.ts'
import { periodTo } from './period.ts'
import { leftInAll, type TelephonyCounts, type WaitCounts } from './telephony-counts.ts'
import { telephonyRows } from './telephony-figures.ts'

const PERIOD = periodTo(readTime('2026-11-23T10:00')!)
const NONE: WaitCounts = {
  tellable: 0,
  cannotTell: 0,
  underTen: 0,
  tenToSixty: 0,
  sixtyAndOver: 0,
  meanSeconds: null,
  medianSeconds: null,
  p90Seconds: null,
}
const WAITED: WaitCounts = {
  tellable: 90,
  cannotTell: 4,
  underTen: 60,
  tenToSixty: 25,
  sixtyAndOver: 5,
  meanSeconds: 14.26,
  medianSeconds: 6,
  p90Seconds: 1234.5,
}
const COUNTS: TelephonyCounts = {
  offered: 120,
  answered: 94,
  toRing: 3,
  stillWaiting: 2,
  waits: { wait: WAITED, 'wait-after-message': { ...WAITED, cannotTell: 10 }, 'wait-in-queue': NONE },
  left: {
    ivr: { left: 9, recontacted: 1, lost: 8 },
    queue: { left: 10, recontacted: 4, lost: 6 },
    ring: { left: 2, recontacted: 2, lost: 0 },
  },
}
const row = (id: string) => telephonyRows('101', COUNTS).find(one => one.id === id)
const figure = (id: string) => telephonyMeasures('101', COUNTS, PERIOD).find(one => one.id === `telephony-${id}`)

test.each([
  ['101-wait-bands', '60, 25, 5', 90, 4],
  ['101-wait-mean', '14.3 s', 90, 4],
  ['101-wait-median', '6 s', 90, 4],
  ['101-wait-p90', '1,234.5 s', 90, 4],
  ['101-wait-after-message-median', '6 s', 90, 10],
  ['101-left-ivr', '9, 8', 120, 2],
  ['101-left-queue', '10, 6', 120, 2],
  ['101-left-ring', '2, 0', 120, 2],
  ['101-lost', '21, 7, 14', 120, 2],
  ['101-to-ring', '3', 120, 2],
])('the table says %s: %s', (id, said, n, cannotTell) => {
  expect(row(id)).toMatchObject({ said, n, cannotTell })
  expect(row(id)?.source).not.toBe('')
})

test('a meaning that no call has both stamps of has no row, and a call nobody can time is no quick one', () => {
  expect(telephonyRows('101', COUNTS).some(one => one.id.startsWith('101-wait-in-queue'))).toBe(false)
  const untold = { ...COUNTS, waits: { ...COUNTS.waits, wait: { ...NONE, cannotTell: 7 } } }
  expect(telephonyRows('101', untold).some(one => one.id === '101-wait-bands')).toBe(false)
  expect(telephonyMeasures('101', untold, PERIOD).find(one => one.id.endsWith('101-wait-under-10'))).toMatchObject({
    value: null,
    n: 0,
    cannotTell: 7,
  })
})

test.each([
  ['101-wait-under-10', 60, 90, 'count'],
  ['101-wait-10-to-60', 25, 90, 'count'],
  ['101-wait-60-and-over', 5, 90, 'count'],
  ['101-wait-mean', 14.26, 90, 'seconds'],
  ['101-wait-p90', 1234.5, 90, 'seconds'],
  ['101-wait-in-queue-median', null, 0, 'seconds'],
  ['101-left-queue', 10, 120, 'count'],
  ['101-lost-queue', 6, 120, 'count'],
  ['101-left', 21, 120, 'count'],
  ['101-recontacted', 7, 120, 'count'],
  ['101-lost', 14, 120, 'count'],
  ['101-to-ring', 3, 120, 'count'],
])('a program reads %s: %s', (id, value, n, unit) => {
  expect(figure(id)).toMatchObject({ value, n, unit, baseline: null, period: { from: '2026-10-27', to: '2026-11-23' } })
})

test('every id is there once, for both lines', () => {
  const ids = (['999', '101'] as const).flatMap(line => telephonyMeasures(line, COUNTS, PERIOD).map(one => one.id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('whoever left either reached us again or is lost, at each stage and in all', () => {
  const left = fc.tuple(fc.nat(50), fc.nat(50)).map(([back, lost]) => ({ left: back + lost, recontacted: back, lost }))
  fc.assert(
    fc.property(left, left, left, (ivr, queue, ring) => {
      const counts = { ...COUNTS, left: { ivr, queue, ring } }
      const value = (what: string) =>
        telephonyMeasures('999', counts, PERIOD).find(one => one.id === `telephony-999-${what}`)!.value!
      expect(value('recontacted') + value('lost')).toBe(value('left'))
      expect(value('left-ivr') + value('left-queue') + value('left-ring')).toBe(leftInAll(counts).left)
    }),
  )
})

test.each([
  [{ joined: 0, undone: 0 }, null],
  [{ joined: 80, undone: 0 }, 0],
  [{ joined: 80, undone: 2 }, 2.5],
  [{ joined: 3000, undone: 1 }, 0.1],
  [{ joined: 3000, undone: 2999 }, 99.9],
])('of %j joins, %s percent were undone', (joins, value) => {
  expect(joinMeasure(joins, PERIOD)).toMatchObject({ id: 'event-joins-undone', value, n: joins.joined })
})

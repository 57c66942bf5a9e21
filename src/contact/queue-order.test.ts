import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADE_CODES } from '../platform/force/vocabulary.ts'
import { CHANNEL_CODES } from './channels.ts'
import { byDangerThenAge, readDanger, type Waiting } from './waiting-danger.ts'

const START = Temporal.Instant.from('2026-11-23T03:00:00Z')

const anyone: fc.Arbitrary<Waiting> = fc.record<Waiting>({
  channel: fc.constantFrom(...CHANNEL_CODES),
  offeredAt: fc.nat(7200).map(seconds => START.subtract({ seconds })),
  happening: fc.constant(null),
  emergencyWords: fc.constantFrom([], ['a weapon']),
  highHarm: fc.constantFrom([], ['stalking']),
  callerNumber: fc.constantFrom(null, '+447700900123'),
  placeKnown: fc.boolean(),
  held: fc.constantFrom(null, 'a 999 call that gave up'),
  silent55: fc.constantFrom(null, true, false),
  callBack: fc.option(fc.record({ failed: fc.nat(3), vulnerable: fc.boolean() }), { nil: null }),
  earlier: fc.record({
    count: fc.nat(300),
    lastDay: fc.nat(50),
    vulnerable: fc.boolean(),
    fastestGrade: fc.option(fc.constantFrom(...GRADE_CODES)),
  }),
})
const queue = (people: readonly Waiting[]) =>
  people.map(one => ({ one, offeredAt: one.offeredAt, danger: readDanger(one) })).toSorted(byDangerThenAge)

test('a 999 call is never behind a 101 call, however long that has waited, unless the rule of silence or 55 lifts it too', () => {
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 30 }), people => {
      const order = queue(people).map(({ one }) => one)
      const last999 = order.findLastIndex(one => one.channel === '999')
      const plain101 = order.findIndex(one => one.channel === '101' && !one.held && !one.silent55)
      if (last999 >= 0 && plain101 >= 0) expect(last999).toBeLessThan(plain101)
    }),
  )
})

test('nothing that is known of a caller moves them down', () => {
  fc.assert(
    fc.property(anyone, one => {
      const unknown = readDanger({
        channel: one.channel,
        offeredAt: one.offeredAt,
        happening: null,
        emergencyWords: [],
        callerNumber: null,
        placeKnown: false,
        earlier: { count: 0, lastDay: 0, vulnerable: false, fastestGrade: null },
      })
      expect(readDanger(one).place).toBeLessThanOrEqual(unknown.place)
    }),
  )
})

test('a failed call-back to somebody vulnerable is above every new 101 call of which no danger is known', () => {
  fc.assert(
    fc.property(anyone, fc.array(anyone, { maxLength: 20 }), (one, others) => {
      const called: Waiting = { ...one, channel: '101', callBack: { failed: 1, vulnerable: true } }
      const fresh = others.map(
        (other): Waiting => ({
          ...other,
          channel: '101',
          emergencyWords: [],
          highHarm: [],
          held: null,
          silent55: null,
          callBack: null,
          earlier: { count: 0, lastDay: 0, vulnerable: false, fastestGrade: null },
        }),
      )
      expect(queue([...fresh, called])[0]?.one).toBe(called)
    }),
  )
})

test('everybody who waits is listed once, with what the order is made of in words', () => {
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 40 }), people => {
      const order = queue(people)
      expect(order).toHaveLength(people.length)
      expect(new Set(order.map(({ one }) => one))).toEqual(new Set(people))
      for (const { danger } of order) if (danger.place < 2) expect(danger.known).not.toEqual([])
    }),
  )
})

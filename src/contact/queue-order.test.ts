import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADE_CODES } from '../platform/force/vocabulary.ts'
import { CHANNEL_CODES, isEmergencyLine } from './channels.ts'
import { byDangerThenAge, readDanger, type Waiting } from './waiting-danger.ts'

const START = Temporal.Instant.from('2026-11-23T03:00:00Z')

const anyone: fc.Arbitrary<Waiting> = fc.record<Waiting>({
  channel: fc.constantFrom(...CHANNEL_CODES),
  offeredAt: fc.nat(7200).map(seconds => START.subtract({ seconds })),
  happening: fc.constantFrom('yes', 'no', 'not-sure', null),
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

/** Nobody of `first` is behind anybody of `later`, whatever else is known of either and however long they have waited. */
function alwaysBefore(first: (one: Waiting) => boolean, later: (one: Waiting) => boolean, among = anyone) {
  fc.assert(
    fc.property(fc.array(among, { maxLength: 30 }), people => {
      const order = queue(people).map(({ one }) => one)
      const last = order.findLastIndex(first)
      const next = order.findIndex(one => later(one) && !first(one))
      if (last >= 0 && next >= 0) expect(last).toBeLessThan(next)
    }),
  )
}
const happeningNow = (one: Waiting) => one.happening === 'yes' && ['online', 'web-chat'].includes(one.channel)

test('a ringing 999 call is before everybody who is on no emergency line', () => {
  alwaysBefore(
    one => one.channel === '999',
    one => !isEmergencyLine(one.channel),
  )
})

test('an online report or a chat that says it is happening now is before every other waiting contact but an emergency line', () => {
  alwaysBefore(happeningNow, one => one.happening !== 'yes' && !isEmergencyLine(one.channel))
})

test('somebody vulnerable who could not be reached is before every new 101 call, whatever its number brought before', () => {
  const ordinary = anyone.map((one): Waiting => ({ ...one, held: null, silent55: null }))
  alwaysBefore(
    one => one.callBack?.vulnerable === true && one.callBack.failed > 0,
    one => one.channel === '101' && one.callBack === null && one.happening !== 'yes',
    ordinary,
  )
})

test('nothing that is known of a caller moves them down', () => {
  fc.assert(
    fc.property(anyone, one => {
      const unknown = readDanger({
        channel: one.channel,
        offeredAt: one.offeredAt,
        happening: one.happening === 'yes' ? null : one.happening,
        emergencyWords: [],
        callerNumber: null,
        placeKnown: false,
        earlier: { count: 0, lastDay: 0, vulnerable: false, fastestGrade: null },
      })
      expect(readDanger(one).place).toBeLessThanOrEqual(unknown.place)
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

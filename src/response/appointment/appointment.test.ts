import fc from 'fast-check'
import { expect, test } from 'vitest'
import { london } from '../../platform/time.ts'
import { type AgreeAsk, agreeAppointment, ENDED, endAppointment, slotsFrom, standingOf } from './appointment.ts'
import { appointmentPackOn } from './appointment-pack.ts'

const NOW = Temporal.Instant.from('2026-11-23T09:30:00Z')
const PACK = appointmentPackOn(Temporal.PlainDate.from('2026-11-23'))
const at = (time: string) => Temporal.Instant.from(time)
const ASK: AgreeAsk = {
  now: NOW,
  pack: PACK,
  incident: { grade: 'scheduled', closed: false, attended: false, attendBy: at('2026-11-24T09:30:00Z') },
  stands: false,
  missedUnassessed: false,
  notSafeToRing: false,
  taken: 0,
  startsAt: at('2026-11-23T14:00:00Z'),
  how: 'in-this-call',
  safeToCome: 'yes',
}
const of = (change: Partial<AgreeAsk['incident']>) => ({ incident: { ...ASK.incident, ...change } })

test.each<[string, Partial<AgreeAsk>, string]>([
  ['a time today', {}, 'ok'],
  ['immediate is never put off', of({ grade: 'immediate' }), 'not-scheduled'],
  ['nor priority', of({ grade: 'priority' }), 'not-scheduled'],
  ['closed', of({ closed: true }), 'incident-closed'],
  ['somebody has been there', of({ attended: true }), 'attended'],
  ['one stands already', { stands: true }, 'has-one'],
  ['the one before was missed, risk not looked at since', { missedUnassessed: true }, 'assess-first'],
  ['not safe that we come', { safeToCome: 'no' }, 'not-safe-to-come'],
  ['nobody asked whether it is', { safeToCome: 'not-known' }, 'not-safe-to-come'],
  ['rung, though it was said not to be safe', { how: 'rung', notSafeToRing: true }, 'not-safe-to-ring'],
  ['in this call, though ringing is not safe', { notSafeToRing: true }, 'ok'],
  ['a minute that nobody offers', { startsAt: at('2026-11-23T14:01:00Z') }, 'not-a-slot'],
  ['an hour that has passed', { startsAt: at('2026-11-23T08:00:00Z') }, 'not-a-slot'],
  ['full', { taken: PACK.together }, 'slot-full'],
  ['later than promised', { startsAt: at('2026-11-24T10:00:00Z') }, 'later-than-promised'],
  [
    'later, because nobody can be sent',
    { startsAt: at('2026-11-24T10:00:00Z'), theirWish: 'no units available before' },
    'later-than-promised',
  ],
  [
    'later, because they asked for it',
    { startsAt: at('2026-11-24T10:00:00Z'), theirWish: 'She is at work until then' },
    'ok',
  ],
])('agreeing a time: %s', (_, change, ends) => {
  const decided = agreeAppointment({ ...ASK, ...change })
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(ends)
})

test('a slot lasts as it says, begins at London’s own hours on the day the clocks change, and a full one is not offered', () => {
  const before = at('2026-10-24T17:00:00Z')
  const slots = slotsFrom(before, PACK, () => 0)
  const starts = slots.map(one => london(one.startsAt).toPlainDateTime().toString())
  // Clocks go back in the night to Sunday 25 October: eight is eight, an hour later for everybody.
  expect(starts.slice(0, 3)).toEqual(['2026-10-24T20:00:00', '2026-10-25T08:00:00', '2026-10-25T10:00:00'])
  expect(slots[1]!.startsAt).toEqual(at('2026-10-25T08:00:00Z'))
  expect(slots[0]!.startsAt).toEqual(at('2026-10-24T19:00:00Z'))
  for (const one of slots) expect(one.endsAt.since(one.startsAt).total('hours')).toBe(PACK.hours)
  const eight = slots[1]!.startsAt
  const some = slotsFrom(before, PACK, start => (start.equals(eight) ? PACK.together : 1))
  expect(some.map(one => one.startsAt)).not.toContainEqual(eight)
  expect(some[0]!.left).toBe(PACK.together - 1)
})

test('whatever is offered may be agreed, and is never sooner than its notice or later than its limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 366 * 24 * 60 }), minutes => {
      const now = at('2026-01-01T00:00:00Z').add({ minutes })
      const slots = slotsFrom(now, PACK, () => 0)
      expect(slots.length).toBeGreaterThan(0)
      for (const { startsAt } of slots) {
        expect(startsAt.since(now).total('minutes')).toBeGreaterThanOrEqual(PACK.noticeMinutes)
        expect(startsAt.since(now).total('hours')).toBeLessThanOrEqual(PACK.aheadHours)
        expect(agreeAppointment({ ...ASK, now, startsAt, ...of({ attendBy: null }) }).ok).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

const SLOT = { startsAt: at('2026-11-23T14:00:00Z'), endsAt: at('2026-11-23T16:00:00Z'), ended: null }
test.each([
  ['before it', null, '2026-11-23T13:59:00Z', 'upcoming'],
  ['during it', null, '2026-11-23T15:00:00Z', 'now'],
  ['in its last second', null, '2026-11-23T16:00:00Z', 'now'],
  ['after it', null, '2026-11-23T16:00:01Z', 'missed'],
  ['somebody came', '2026-11-23T15:59:00Z', '2026-11-23T18:00:00Z', 'kept'],
  ['somebody came early', '2026-11-23T13:00:00Z', '2026-11-23T18:00:00Z', 'kept'],
  ['somebody came late', '2026-11-23T16:30:00Z', '2026-11-23T18:00:00Z', 'kept-late'],
])('how it stands: %s', (_, arrived, now, stands) => {
  expect(standingOf(SLOT, arrived ? at(arrived) : null, at(now))).toBe(stands)
})

test('what was ended stands as that, and having nobody to send ends nothing', () => {
  for (const ended of ENDED) expect(standingOf({ ...SLOT, ended }, null, at('2026-11-24T00:00:00Z'))).toBe(ended)
  expect(endAppointment({ ended: 'we-moved', why: 'No officers available' }).ok).toBe(false)
  expect(endAppointment({ ended: 'we-moved', why: 'The road is shut by snow until tomorrow' }).ok).toBe(true)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import type { BankHolidays } from '../../platform/working-days.ts'
import { askBy, limitationWarning, mayAskForReview } from './eligible.ts'
import { decideReview, notIndependent, type Officer, takeRequest } from './request.ts'
import { REVIEW_SCHEMES } from './review-rules.ts'

const at = (text: string) => readTime(text)!
const HOLIDAYS: BankHolidays = {
  dates: new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29']),
  lastKnownYear: 2028,
  source: 'test',
}
const INTERVIEWED = [{ interviewed: true, charged: false }]

test.each([
  [15, INTERVIEWED, null],
  [10, INTERVIEWED, null],
  [21, INTERVIEWED, null],
  [17, [{ interviewed: false, charged: false }, ...INTERVIEWED], null],
  [15, [{ interviewed: false, charged: false }], 'nobody-interviewed'],
  [15, [], 'nobody-interviewed'],
  [15, [...INTERVIEWED, { interviewed: true, charged: true }], 'charged'],
  [1, INTERVIEWED, 'charged'],
  [9, INTERVIEWED, 'prosecutor'],
  [3, INTERVIEWED, 'out-of-court'],
  [8, INTERVIEWED, 'out-of-court'],
  [22, INTERVIEWED, 'out-of-court'],
  [16, INTERVIEWED, 'withdrew'],
  [14, [], 'withdrew'],
  [18, INTERVIEWED, 'enquiries-stopped'],
  [20, INTERVIEWED, 'passed-on'],
])('outcome %i, suspects %j: not covered because %j', (code, suspects, because) => {
  const right = mayAskForReview({ code, suspects })
  expect(right.eligible ? null : right.because).toBe(because)
  if (!right.eligible) expect(right.words.length).toBeGreaterThan(10)
})

test.each([
  ['2026-11-30T10:00', '2027-02-28'],
  ['2026-08-31T10:00', '2026-11-30'],
  ['2028-11-30T10:00', '2029-02-28'],
  ['2027-11-29T10:00', '2028-02-29'],
  ['2026-12-31T23:30', '2027-03-31'],
])('told %s: may ask by %s', (told, last) => expect(askBy(at(told))?.toString()).toBe(last))

const ELIGIBLE = { eligible: true } as const
const ask = { words: 'My neighbour saw him do it', requestedAt: at('2026-12-23T10:00') }

test('clocks run from when it was asked: ten working days to acknowledge, thirty to decide, over Christmas', () => {
  const taken = takeRequest(ask, ELIGIBLE, at('2026-11-01T10:00'), HOLIDAYS)
  expect(taken.ok && [taken.value.acknowledgeBy?.toString(), taken.value.completeBy?.toString()]).toEqual([
    '2027-01-11T23:59:59Z',
    '2027-02-08T23:59:59Z',
  ])
})

test.each([
  ['on the last day', '2027-03-23T23:59', undefined, 'taken'],
  ['a day late, no reason', '2027-03-24T00:01', undefined, 'late'],
  ['a day late, with a reason', '2027-03-24T00:01', 'She was in hospital until Monday', 'taken'],
])('%s: %s', (_, requestedAt, lateReason, expected) => {
  const taken = takeRequest(
    { ...ask, requestedAt: at(requestedAt), lateReason },
    ELIGIBLE,
    at('2026-12-23T10:00'),
    HOLIDAYS,
  )
  expect(taken.ok ? 'taken' : taken.refusal.code).toBe(expected)
  if (taken.ok && lateReason) expect(taken.value.lateReason).toBe(lateReason)
})

test('who was never told has no last day; what is not covered is taken, with its reason and without a clock', () => {
  expect(takeRequest({ ...ask, requestedAt: at('2027-12-01T10:00') }, ELIGIBLE, null, HOLIDAYS).ok).toBe(true)
  const right = mayAskForReview({ code: 18, suspects: [] })
  expect(takeRequest(ask, right, null, HOLIDAYS)).toMatchObject({
    ok: true,
    value: { excluded: 'enquiries stopped without a suspect', acknowledgeBy: null, completeBy: null },
  })
  expect(takeRequest({ ...ask, requestedAt: at('2028-12-20T10:00') }, ELIGIBLE, null, HOLIDAYS).ok).toBe(false)
})

const REVIEWER: Officer = {
  id: 'r',
  name: 'R',
  team: 'elsewhere',
  role: 'supervisor',
  rank: 'inspector',
  disabled: false,
}
const INVOLVED = [
  { id: 'p', team: 'here' },
  { id: 'd', team: null },
  { id: null, team: null },
]
test.each<[string, Partial<Officer>, boolean]>([
  ['an inspector from elsewhere', {}, true],
  ['a chief inspector', { rank: 'chief-inspector' }, true],
  ['without a team, as they are without one', { team: null }, true],
  ['a sergeant', { rank: 'sergeant' }, false],
  ['police staff', { rank: null }, false],
  ['an investigator of rank', { role: 'investigator' }, false],
  ['who has left', { disabled: true }, false],
  ['who proposed it', { id: 'p' }, false],
  ['who agreed it', { id: 'd' }, false],
  ['from the team of who proposed it', { team: 'here' }, false],
])('may review: %s', (_, change, expected) => {
  const one = { ...REVIEWER, ...change }
  expect(notIndependent(one, INVOLVED) === undefined).toBe(expected)
  const decided = decideReview(
    { decision: 'upheld', reason: 'Every account was weighed and the recording is dark' },
    one,
    one.id,
    INVOLVED,
  )
  expect(decided.ok).toBe(expected)
})

test('nobody but the reviewer decides, and never without a reason', () => {
  const decide = (id: string, reason: string) =>
    decideReview({ decision: 'overturned', reason }, { ...REVIEWER, id }, 'r', INVOLVED)
  expect(decide('x', 'The neighbour was never asked what she saw').ok).toBe(false)
  expect(decide('r', 'Upheld').ok).toBe(false)
  expect(decide('r', 'The neighbour was never asked what she saw').ok).toBe(true)
})

test.each([
  ['assault-without-injury', null, '2026-05-24T10:00', '2026-11-23T10:00', 'from 24 November 2026 at the latest'],
  ['assault-without-injury', null, '2026-05-23T10:00', '2026-11-23T10:00', 'months have passed since it was reported'],
  ['assault-without-injury', '2026-06-01', '2026-11-20T10:00', '2026-11-23T10:00', 'from 1 December 2026, so'],
  ['assault-without-injury', '2026-05-20', '2026-11-20T10:00', '2026-11-23T10:00', 'passed since it happened'],
  ['assault-without-injury', '2026-08-31', '2026-09-01T10:00', '2027-02-27T10:00', 'from 28 February 2027, so'],
  ['stalking', '2020-05-23', '2020-05-23T10:00', '2026-11-23T10:00', undefined],
])('limitation of %s, happened %s, reported %s, on %s', (offence, happenedOn, reported, now, said) => {
  const warning = limitationWarning(offence, { reportedAt: at(reported), happenedOn }, at(now))
  if (said) expect(warning).toContain(said)
  else expect(warning).toBeUndefined()
})

test('the scheme is dated and sourced, and a last day is never before the day one was told', () => {
  for (const one of REVIEW_SCHEMES) expect(one.source).toMatch(/^.*http/)
  fc.assert(
    fc.property(fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }), seconds => {
      const told = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
      const days = told.toZonedDateTimeISO('Europe/London').toPlainDate().until(askBy(told)!).days
      expect(days).toBeGreaterThanOrEqual(89)
      expect(days).toBeLessThanOrEqual(92)
    }),
  )
})

import { expect, test } from 'vitest'
import { readTime } from '../platform/time.ts'
import { nextReviewDue } from './next-review.ts'
import { type Cadence, cadenceFor, REVIEW_CADENCES, reviewDue } from './review-cadence.ts'
import { RISK_LEVELS } from './risk.ts'

const at = (text: string) => readTime(text)!
const RECORDED = at('2026-11-20T10:00')
const NONE = { recordedAt: RECORDED, nextDueAt: null, reviewedAt: null, happenedAt: null }

test('every risk has one cadence on every day, and says whose it is', () => {
  for (const risk of RISK_LEVELS) {
    const rows = REVIEW_CADENCES.filter(one => one.risk === risk)
    expect(rows.length, risk).toBeGreaterThan(0)
    expect(rows.at(-1)!.to).toBeNull()
    for (const [n, one] of rows.slice(1).entries()) expect(one.from).toBe(rows[n]!.to)
    for (const one of rows) expect([one.source.length > 20, one.firstHours > 0]).toEqual([true, true])
  }
})

test.each<[string, object, 'high' | 'low', string]>([
  ['the first', {}, 'low', '2026-11-23T10:00'],
  [
    'as the last set it',
    { nextDueAt: at('2026-12-10T10:00'), reviewedAt: at('2026-11-21T10:00') },
    'low',
    '2026-12-10T10:00',
  ],
  [
    'an arrest in a risky case',
    { nextDueAt: at('2026-12-10T10:00'), reviewedAt: at('2026-11-21T10:00'), happenedAt: at('2026-11-22T08:00') },
    'high',
    '2026-11-23T08:00',
  ],
  [
    'an arrest in one that is not',
    { nextDueAt: at('2026-12-10T10:00'), reviewedAt: at('2026-11-21T10:00'), happenedAt: at('2026-11-22T08:00') },
    'low',
    '2026-12-10T10:00',
  ],
  [
    'an arrest that was reviewed since',
    { nextDueAt: at('2026-12-10T10:00'), reviewedAt: at('2026-11-22T09:00'), happenedAt: at('2026-11-22T08:00') },
    'high',
    '2026-12-10T10:00',
  ],
  ['an arrest never puts a review off', { happenedAt: at('2026-11-23T09:00') }, 'high', '2026-11-23T10:00'],
])('the next review: %s', (_, change, risk, due) => {
  expect(reviewDue({ ...NONE, ...change }, cadenceFor(risk, RECORDED)).due.toString()).toBe(at(due).toString())
})

test('a force that reviews more often adds rows from a day on; what was recorded before keeps its own', () => {
  const often: Cadence = { ...REVIEW_CADENCES[0]!, from: '2026-12-01', firstHours: 24, days: [3], thenEveryDays: 7 }
  const table = [{ ...REVIEW_CADENCES[0]!, to: '2026-12-01' }, often]
  expect(cadenceFor('high', at('2026-11-30T23:59'), table).firstHours).toBe(72)
  expect(cadenceFor('high', at('2026-12-01T00:00'), table)).toBe(often)
  expect(nextReviewDue(at('2026-12-01T10:00'), at('2026-12-04T12:00'), often).toString()).toBe(
    at('2026-12-11T10:00').toString(),
  )
})

import { expect, test } from 'vitest'
import { refuse } from '../../platform/outcome.ts'
import type { BankHolidays } from '../../platform/working-days.ts'
import { NO_CRIME_RULES, type Telling, tellBy, tellReporter } from './telling.ts'

const at = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/London').toInstant()
const NONE: BankHolidays = { dates: new Set(['2026-12-25', '2026-12-28']), lastKnownYear: 2026, source: 'test' }

test.each([
  ['five working days', '2026-11-23T10:00', false, '2026-11-30T23:59:59'],
  ['one where the risk is high', '2026-11-23T10:00', true, '2026-11-24T23:59:59'],
  ['over a weekend', '2026-11-27T10:00', true, '2026-11-30T23:59:59'],
  ['over Christmas', '2026-12-24T10:00', true, '2026-12-29T23:59:59'],
  ['past the holidays that are known: now', '2026-12-30T10:00', false, '2026-12-30T10:00'],
])('told by: %s', (_, decided, high, due) =>
  expect(tellBy(at(decided), high, NONE).toString()).toBe(at(due).toString()),
)

test('the rules have no gap, and each has its source', () => {
  for (const [n, rule] of NO_CRIME_RULES.entries()) {
    expect(rule.source.length).toBeGreaterThan(20)
    expect(rule.highRiskDays).toBeLessThanOrEqual(rule.days)
    expect(rule.to).toBe(NO_CRIME_RULES[n + 1]?.from ?? null)
  }
})

const TOLD: Telling = {
  how: 'in-person',
  at: at('2026-11-23T11:00'),
  words: 'The coats were in the stock room; she is content',
}
const BEFORE = { decidedAt: at('2026-11-23T10:00:40'), crimeSince: false, told: false }
const NOT_SAFE = refuse('not-safe-to-ring', 'Ringing would put them in danger', 'safeToRing')
test.each<[string, Partial<Telling>, Partial<typeof BEFORE>, boolean, string]>([
  ['in person', {}, {}, false, 'accepted'],
  ['in person, where ringing is not safe', {}, {}, true, 'accepted'],
  ['rung where it is not safe', { how: 'phone' }, {}, true, 'not-safe'],
  ['written to where it is not safe', { how: 'in-writing' }, {}, true, 'not-safe'],
  ['rung where it is safe', { how: 'phone' }, {}, false, 'accepted'],
  ['not told, and why', { how: 'not-told', words: 'No name or number was given' }, {}, true, 'accepted'],
  ['not told, without why', { how: 'not-told', words: 'n/a' }, {}, false, 'needs-words'],
  ['told, without words', { words: 'Told' }, {}, false, 'needs-words'],
  ['before it was decided', { at: at('2026-11-23T09:59') }, {}, false, 'before-it-happened'],
  ['within the minute in which it was decided', { at: at('2026-11-23T10:00') }, {}, false, 'accepted'],
  ['told already', {}, { told: true }, false, 'told-already'],
  ['recorded as a crime since', {}, { crimeSince: true }, false, 'recorded-since'],
])('%s', (_, change, before, unsafe, expected) => {
  const told = tellReporter({ ...TOLD, ...change }, { ...BEFORE, ...before }, unsafe ? NOT_SAFE : undefined)
  expect(told.ok ? 'accepted' : told.refusal.code).toBe(expected)
})

import { expect, test } from 'vitest'
import { EMERGENCY_RULES, type EmergencyAsk, emergencyClock, emergencyRuleOn } from './emergency-clock.ts'

const AT = Temporal.Instant.from('2026-11-23T03:00:00Z')
const rule = emergencyRuleOn(Temporal.PlainDate.from('2026-11-23'))
const BARE: EmergencyAsk = {
  grade: 'immediate',
  gradedAt: AT,
  place: null,
  settlementId: null,
  incidentType: null,
  assessed: false,
}
const whats = (ask: Partial<EmergencyAsk>, seconds = 0) =>
  emergencyClock({ ...BARE, ...ask }, rule, AT.add({ seconds }))?.missing.map(one => one.what)

test('every missing field is asked for, each until it is there', () => {
  expect(whats({})).toEqual(['where', 'which town or village', 'what it is', 'THRIVE'])
  expect(whats({ place: 'The park', assessed: true })).toEqual(['which town or village', 'what it is'])
  expect(whats({ place: 'x', settlementId: 'y', incidentType: 'z', assessed: true })).toBeUndefined()
})

test.each([
  ['no grade yet', { grade: null, gradedAt: null }],
  ['another grade', { grade: 'priority' as const }],
])('%s has no such clock', (_, ask) => expect(whats(ask)).toBeUndefined())

test.each([
  [0, false],
  [119, false],
  [120, true],
  [3600, true],
])('after %i seconds it is over: %s', (seconds, over) => {
  const clock = emergencyClock(BARE, rule, AT.add({ seconds }))!
  expect(clock.over).toBe(over)
  expect(clock.dueAt.toString()).toBe('2026-11-23T03:02:00Z')
})

test('there is one rule on every day, with its source', () => {
  for (const day of ['2026-01-01', '2026-11-23', '2031-06-01'])
    expect(EMERGENCY_RULES.filter(one => one.from <= day && (one.to === null || day < one.to))).toHaveLength(1)
  for (const { source, minutes } of EMERGENCY_RULES) expect([source.length > 20, minutes > 0]).toEqual([true, true])
})

import { expect, test } from 'vitest'
import { GRADE_CODES } from '../../platform/force/vocabulary.ts'
import { alarmPackOn } from './alarm-rules.ts'
import { alarmsOf } from './alarms.ts'
import { delayPolicyOn } from './delay-policy.ts'
import { TARGET_WATCHES } from './target-watch.ts'
import { ago, NOW, WELL } from './test-watched.ts'
import type { Watched } from './watched.ts'

const DAY = Temporal.PlainDate.from('2026-11-23')

test('editions follow one another; nobody at risk is told of later, and nobody after the end', () => {
  const inOrder = TARGET_WATCHES.toSorted((a, b) => a.from.localeCompare(b.from))
  for (const [n, one] of inOrder.entries()) {
    expect(one.to).toBe(inOrder[n + 1]?.from ?? null)
    for (const grade of GRADE_CODES) {
      const { part, atRisk } = one.warn[grade]
      expect([grade, atRisk <= part, part < 1, atRisk > 0]).toEqual([grade, true, true, true])
    }
  }
})

const HOURS = 60
const scheduled = (hours: number, more: Partial<Watched> = {}): string[] => {
  const since = ago(hours * HOURS)
  const target = { startedAt: since, dueAt: since.add({ hours: 24 }) }
  const one = { ...WELL, waitsSince: since, assessedAt: ago(1), callerContactedAt: ago(1), target, ...more }
  return alarmsOf(one, alarmPackOn(DAY), delayPolicyOn(DAY), NOW).map(alarm => alarm.rule)
}

test.each<[string, number, Partial<Watched>, string[]]>([
  ['nobody known to be at risk, 12 hours on', 12, {}, []],
  ['the last fifth of its day', 19.3, {}, ['near-target']],
  ['somebody vulnerable, half its day on', 12, { vulnerable: true }, ['near-target']],
  ['somebody vulnerable, before that', 11.9, { vulnerable: true }, []],
  [
    'graded below what is known',
    12,
    { belowFloor: true, floor: { grade: 'priority', because: 'x' } },
    ['below-floor', 'near-target'],
  ],
  ['over its day', 24, {}, ['over-target']],
  ['over its day, somebody there', 30, { attended: true }, []],
])('a scheduled contact: %s', (_, hours, more, expected) => {
  expect(scheduled(hours, more)).toEqual(expected)
})

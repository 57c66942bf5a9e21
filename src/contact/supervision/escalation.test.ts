import { expect, test } from 'vitest'
import { ALARM_IDS } from './alarm-rules.ts'
import { ESCALATIONS, isTheirs, risen, stepsOn } from './escalation.ts'
import { ago, NOW } from './test-watched.ts'

const DAY = Temporal.PlainDate.from('2026-11-23')
const STEPS = [
  { minutes: 10, duty: 'duty-inspector' },
  { minutes: 20, duty: 'control-room-manager' },
] as const

test('every kind has a way up, later each time, that ends with whoever keeps it; each row has its source', () => {
  for (const kind of ['restricted-waits', ...ALARM_IDS] as const) {
    const steps = stepsOn(DAY, kind)
    expect([kind, steps.at(-1)?.duty]).toEqual([kind, 'control-room-manager'])
    expect(steps.map(one => one.minutes)).toEqual([...new Set(steps.map(one => one.minutes))].toSorted((a, b) => a - b))
    expect(steps[0]!.minutes).toBeGreaterThan(0)
  }
  expect(ESCALATIONS.filter(one => !one.source || !one.confidence)).toEqual([])
  expect(stepsOn(Temporal.PlainDate.from('2018-12-31'), 'nobody-sent')).toEqual([])
})

test.each([
  [0, 0, 'supervisor', 'duty-inspector', 10],
  [9.9, 0, 'supervisor', 'duty-inspector', 10],
  [10, 1, 'duty-inspector', 'control-room-manager', 20],
  [20, 2, 'control-room-manager', undefined, undefined],
  [600, 2, 'control-room-manager', undefined, undefined],
])('waited %f minutes: rung %i, %s', (minutes, rung, duty, next, at) => {
  const up = risen(STEPS, ago(minutes), NOW)
  expect([up.rung, up.duty, up.next?.duty]).toEqual([rung, duty, next])
  if (at !== undefined) expect(up.next!.at.equals(ago(minutes).add({ minutes: at }))).toBe(true)
})

test('it comes up to whoever holds the duty by a right given by name', () => {
  expect(isTheirs('duty-inspector', { rights: ['incident-manager'] })).toBe(true)
  expect(isTheirs('duty-inspector', { rights: [] })).toBe(false)
  expect(isTheirs('supervisor', { rights: ['incident-manager'] })).toBe(false)
})

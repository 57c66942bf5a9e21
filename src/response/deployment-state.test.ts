import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incidentState, lastStamp, moveOn, STEPS, type Stamps, type Step, stepOf } from './deployment-state.ts'

const at = (minute: number) => Temporal.Instant.from('2026-11-23T10:00:00Z').add({ minutes: minute })
const stamps = (assigned: number, enRoute?: number, atScene?: number, cleared?: number): Stamps => ({
  assignedAt: at(assigned),
  enRouteAt: enRoute === undefined ? null : at(enRoute),
  atSceneAt: atScene === undefined ? null : at(atScene),
  clearedAt: cleared === undefined ? null : at(cleared),
})

test.each([
  ['on the way', stamps(0), 'en-route', 1, stamps(0, 1)],
  ['there', stamps(0, 1), 'at-scene', 9, stamps(0, 1, 9)],
  ['clear', stamps(0, 1, 9), 'cleared', 40, stamps(0, 1, 9, 40)],
  [
    'straight to the scene: no time is made up for the way',
    stamps(0),
    'at-scene',
    9,
    { ...stamps(0), atSceneAt: at(9) },
  ],
  ['stood down before setting off', stamps(0), 'cleared', 2, { ...stamps(0), clearedAt: at(2) }],
  ['told late', stamps(0), 'en-route', 0, stamps(0, 0)],
  ['twice', stamps(0, 1), 'en-route', 2, 'already-there'],
  ['back from the scene', stamps(0, 1, 9), 'en-route', 10, 'backwards'],
  ['anything after clear', stamps(0, 1, 9, 40), 'at-scene', 50, 'backwards'],
  ['before it was assigned', stamps(5), 'en-route', 4, 'out-of-order'],
  ['at the scene before it set off', stamps(0, 5), 'at-scene', 3, 'out-of-order'],
] as const)('a unit moves on: %s', (_, from, to, minute, expected) => {
  const outcome = moveOn({ stamps: from, callsign: 'HN-A1', to, at: at(minute) })
  expect(outcome.ok ? outcome.value : outcome.refusal.code).toEqual(expected)
})

test('whatever is told, steps never go back, times stay in order, and nothing stamped is ever changed', () => {
  const tell = fc.record({
    to: fc.constantFrom(...STEPS.slice(1)) as fc.Arbitrary<Exclude<Step, 'assigned'>>,
    minute: fc.integer({ min: -10, max: 100 }),
  })
  fc.assert(
    fc.property(fc.array(tell, { maxLength: 12 }), told => {
      let now = stamps(0)
      for (const { to, minute } of told) {
        const outcome = moveOn({ stamps: now, callsign: 'HN-A1', to, at: at(minute) })
        if (!outcome.ok) continue
        const next = outcome.value
        expect(STEPS.indexOf(stepOf(next))).toBeGreaterThan(STEPS.indexOf(stepOf(now)))
        expect(Temporal.Instant.compare(lastStamp(next), lastStamp(now))).toBeGreaterThanOrEqual(0)
        for (const key of ['assignedAt', 'enRouteAt', 'atSceneAt', 'clearedAt'] as const)
          if (now[key]) expect(next[key]).toBe(now[key])
        now = next
      }
    }),
  )
})

test.each([
  [[], 'open'],
  [['assigned'], 'assigned'],
  [['cleared', 'en-route'], 'assigned'],
  [['assigned', 'at-scene'], 'at-scene'],
  [['cleared', 'cleared'], 'open'],
] as const)('an incident whose units are %j is %s', (steps, expected) => {
  expect(incidentState(steps)).toBe(expected)
})

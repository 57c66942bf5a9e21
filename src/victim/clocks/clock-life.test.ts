import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CLOCK_ACTS,
  CLOCK_STATES,
  type ClockState,
  type ClockTimes,
  isOpen,
  mayFollow,
  STEPS,
  stateOf,
} from './clock-life.ts'

const at = (text: string) => Temporal.Instant.from(text)
const DUE = at('2026-11-24T23:59:59Z')
const NONE: ClockTimes = { dueAt: DUE, metAt: null, voidAt: null }

test.each<[string, Partial<ClockTimes>, string, ClockState]>([
  ['its event is still to come', { eventAt: at('2026-11-24T00:00:00Z') }, '2026-11-23T00:00:00Z', 'pending'],
  ['a second over', {}, '2026-11-25T00:00:00Z', 'breached'],
  [
    'paused',
    { pausedAt: at('2026-11-23T00:00:00Z'), pausedUntil: at('2026-12-01T00:00:00Z') },
    '2026-11-30T00:00:00Z',
    'paused',
  ],
  [
    'a pause that ran out, after its day',
    { pausedAt: at('2026-11-23T00:00:00Z'), pausedUntil: at('2026-12-01T00:00:00Z') },
    '2026-12-01T00:00:00Z',
    'breached',
  ],
  [
    'told while paused and in time',
    {
      pausedAt: at('2026-11-23T00:00:00Z'),
      pausedUntil: at('2026-12-01T00:00:00Z'),
      metAt: at('2026-11-24T00:00:00Z'),
    },
    '2026-11-24T00:00:00Z',
    'met',
  ],
  [
    'told while paused, after its day',
    {
      pausedAt: at('2026-11-23T00:00:00Z'),
      pausedUntil: at('2026-12-01T00:00:00Z'),
      metAt: at('2026-11-29T00:00:00Z'),
    },
    '2026-11-29T00:00:00Z',
    'remedied',
  ],
  ['handed over', { transferredAt: at('2026-11-23T00:00:00Z') }, '2027-11-25T00:00:00Z', 'transferred'],
  ['no limit in the Code', { dueAt: null, noDueReason: null }, '2027-11-25T00:00:00Z', 'running'],
  ['no day that could be worked out', { dueAt: null, noDueReason: 'not known' }, '2026-11-25T00:00:00Z', 'no-limit'],
])('a clock, %s', (_, change, now, state) => {
  expect(stateOf({ ...NONE, ...change }, at(now))).toBe(state)
})

test('every state is named, and every step leads to one', () => {
  expect(Object.keys(STEPS).sort()).toEqual([...CLOCK_STATES].sort())
  for (const steps of Object.values(STEPS)) for (const to of Object.values(steps)) expect(CLOCK_STATES).toContain(to)
})

test.each([
  ['met', []],
  ['remedied', []],
  ['void', []],
  ['transferred', []],
  ['breached', ['answer', 'void', 'transfer']],
] as const)('out of %s lead only %j', (state, acts) => {
  expect(Object.keys(STEPS[state]).sort()).toEqual([...acts].sort())
  expect(isOpen(state)).toBe(acts.length > 0)
})

test('whatever is done in whatever order: late is never met, paused is never met by waiting, and an end is an end', () => {
  const acts = fc.array(fc.constantFrom(...CLOCK_ACTS), { maxLength: 20 })
  fc.assert(
    fc.property(fc.constantFrom<ClockState>('pending', 'running'), acts, (first, given) => {
      let state = first
      let wasLate = false
      for (const act of given) {
        const next = mayFollow(state, act)
        if (!next.ok) continue
        expect(isOpen(state)).toBe(true)
        if (next.value === 'met') expect([wasLate, act]).toEqual([false, 'answer'])
        if (state === 'paused') expect(['running', 'met', 'void', 'transferred']).toContain(next.value)
        wasLate ||= next.value === 'breached'
        if (next.value === 'remedied') expect(wasLate).toBe(true)
        state = next.value
      }
      // What was late can end as done late, void or handed over, and no other way.
      if (wasLate) expect(['breached', 'remedied', 'void', 'transferred']).toContain(state)
    }),
    { numRuns: 1_000 },
  )
})

const instant = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
  .map(ms => Temporal.Instant.fromEpochMilliseconds(ms))
const maybe = fc.option(instant, { nil: null })

test('time alone takes only the steps that the table knows, and never one out of an end', () => {
  const clock = fc.record({
    dueAt: maybe,
    noDueReason: fc.constantFrom(null, 'not known'),
    metAt: maybe,
    voidAt: maybe,
    eventAt: maybe,
    pausedAt: instant,
    pausedUntil: maybe,
    transferredAt: maybe,
  })
  fc.assert(
    fc.property(clock, instant, instant, (one, a, b) => {
      const [early, later] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a]
      const [from, to] = [stateOf(one, early), stateOf(one, later)]
      if (from === to) return
      expect(isOpen(from)).toBe(true)
      // Nothing is met, void or handed over by waiting.
      expect(['running', 'no-limit', 'paused', 'breached']).toContain(to)
      if (from === 'breached') expect(to).toBe('breached')
    }),
    { numRuns: 1_000 },
  )
})

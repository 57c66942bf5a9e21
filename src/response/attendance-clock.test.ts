import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GradeSet } from '../platform/force/policy.ts'
import { type ClockStart, GRADE_CODES } from '../platform/force/vocabulary.ts'
import { londonDay } from '../platform/time.ts'
import { readDueClock } from '../platform/views/due-clock.ts'
import { attendanceState, gradeSetOn, startAttendance } from './attendance-clock.ts'

const at = (text: string) => Temporal.Instant.from(text)

function set(
  id: string,
  from: string,
  to: string | null,
  clockStart: ClockStart,
  minutes: Partial<Record<string, [number, number]>>,
): GradeSet {
  return {
    id,
    label: id,
    from,
    to,
    grades: [...GRADE_CODES].reverse().map((code, n) => ({
      code,
      label: code,
      rank: n + 1,
      urbanMinutes: minutes[code]?.[0] ?? null,
      ruralMinutes: minutes[code]?.[1] ?? null,
      compliancePct: null,
      clockStart,
      clockStop: code === 'resolve' ? 'resolved' : 'first-resource-at-scene',
      source: 'a test',
    })),
  }
}

const MINUTES = { immediate: [15, 20], priority: [60, 60], scheduled: [1440, 1440] } as const
const ANSWERED = set('answered', '2019-01-01', '2026-10-26', 'contact-answered', MINUTES as never)
const CREATED = set('created', '2026-10-26', '2027-01-01', 'incident-created', { immediate: [10, 15] })
const DISPATCHED = set('dispatched', '2027-01-01', null, 'resource-dispatched', MINUTES as never)
const SETS = [ANSWERED, CREATED, DISPATCHED]

function start(
  grade: 'immediate' | 'priority' | 'scheduled' | 'resolve',
  ruralUrban: 'urban' | 'rural',
  contactAt: string,
  openedAt: string,
  dispatchedAt?: string,
) {
  const outcome = startAttendance(SETS, {
    grade,
    ruralUrban,
    moments: { contactAt: at(contactAt), openedAt: at(openedAt), dispatchedAt: dispatchedAt ? at(dispatchedAt) : null },
  })
  if (!outcome.ok) return outcome.refusal.code
  const { gradeSet, startedAt, attendBy } = outcome.value
  return [gradeSet, startedAt?.toString() ?? null, attendBy?.toString() ?? null]
}

test.each([
  [
    'a town, from the answer',
    'immediate',
    'urban',
    '2026-06-01T10:00:00Z',
    '2026-06-01T10:04:00Z',
    undefined,
    ['answered', '2026-06-01T10:00:00Z', '2026-06-01T10:15:00Z'],
  ],
  [
    'the country has longer',
    'immediate',
    'rural',
    '2026-06-01T10:00:00Z',
    '2026-06-01T10:04:00Z',
    undefined,
    ['answered', '2026-06-01T10:00:00Z', '2026-06-01T10:20:00Z'],
  ],
  [
    'no attendance is promised',
    'resolve',
    'urban',
    '2026-06-01T10:00:00Z',
    '2026-06-01T10:04:00Z',
    undefined,
    ['answered', '2026-06-01T10:00:00Z', null],
  ],
  [
    'a day over the night the clocks go back is 1440 minutes',
    'scheduled',
    'urban',
    '2026-10-24T12:00:00Z',
    '2026-10-24T12:01:00Z',
    undefined,
    ['answered', '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'],
  ],
  [
    'answered under one set, opened under the next: the one it started under',
    'immediate',
    'urban',
    '2026-10-25T23:58:00Z',
    '2026-10-26T00:02:00Z',
    undefined,
    ['answered', '2026-10-25T23:58:00Z', '2026-10-26T00:13:00Z'],
  ],
  [
    'the set that starts at opening',
    'immediate',
    'urban',
    '2026-11-01T10:00:00Z',
    '2026-11-01T10:04:00Z',
    undefined,
    ['created', '2026-11-01T10:04:00Z', '2026-11-01T10:14:00Z'],
  ],
  [
    'a grade to which the set gives no minutes',
    'priority',
    'urban',
    '2026-11-01T10:00:00Z',
    '2026-11-01T10:04:00Z',
    undefined,
    ['created', '2026-11-01T10:04:00Z', null],
  ],
  [
    'nobody sent yet: no start, no promise running',
    'immediate',
    'urban',
    '2027-02-01T10:00:00Z',
    '2027-02-01T10:04:00Z',
    undefined,
    ['dispatched', null, null],
  ],
  [
    'sent: the clock starts there',
    'immediate',
    'urban',
    '2027-02-01T10:00:00Z',
    '2027-02-01T10:04:00Z',
    '2027-02-01T10:30:00Z',
    ['dispatched', '2027-02-01T10:30:00Z', '2027-02-01T10:45:00Z'],
  ],
  [
    'no set at all that day',
    'immediate',
    'urban',
    '2018-06-01T10:00:00Z',
    '2018-06-01T10:04:00Z',
    undefined,
    'no-grade-set',
  ],
] as const)('the clock of an incident: %s', (_, grade, ruralUrban, contactAt, openedAt, dispatchedAt, expected) => {
  expect(start(grade, ruralUrban, contactAt, openedAt, dispatchedAt)).toEqual(expected)
})

test("the day a set ends is the next set's, in London days", () => {
  expect(gradeSetOn(SETS, Temporal.PlainDate.from('2026-10-25'))?.id).toBe('answered')
  expect(gradeSetOn(SETS, Temporal.PlainDate.from('2026-10-26'))?.id).toBe('created')
})

const DUE = {
  startedAt: at('2026-06-01T10:00:00Z'),
  attendBy: at('2026-06-01T10:15:00Z'),
  firstAtSceneAt: null,
  closedAt: null,
  promised: true,
}

test.each([
  ['just started', {}, '2026-06-01T10:00:00Z', 'running'],
  ['a second before the last quarter', {}, '2026-06-01T10:11:14Z', 'running'],
  ['the last quarter', {}, '2026-06-01T10:11:15Z', 'near'],
  ['the very moment it is due', {}, '2026-06-01T10:15:00Z', 'near'],
  ['a second past', {}, '2026-06-01T10:15:01Z', 'breached'],
  ['there in time', { firstAtSceneAt: at('2026-06-01T10:15:00Z') }, '2026-06-01T12:00:00Z', 'met'],
  ['there late', { firstAtSceneAt: at('2026-06-01T10:15:01Z') }, '2026-06-01T12:00:00Z', 'met-late'],
  [
    'closed in time with nobody there is never met',
    { closedAt: at('2026-06-01T10:05:00Z') },
    '2026-06-01T12:00:00Z',
    'nobody-went',
  ],
  ['closed late with nobody there', { closedAt: at('2026-06-01T11:05:00Z') }, '2026-06-01T12:00:00Z', 'breached'],
  ['nothing promised', { startedAt: null, attendBy: null, promised: false }, '2026-06-01T12:00:00Z', 'no-target'],
  [
    'promised, but its clock starts with somebody sent',
    { startedAt: null, attendBy: null },
    '2026-06-01T12:00:00Z',
    'not-started',
  ],
  [
    'promised, never sent, closed',
    { startedAt: null, attendBy: null, closedAt: at('2026-06-01T11:05:00Z') },
    '2026-06-01T12:00:00Z',
    'nobody-went',
  ],
] as const)('how the promise stands: %s', (_, change, now, expected) => {
  expect(attendanceState({ ...DUE, ...change }, at(now))).toBe(expected)
})

const moment = fc.integer({ min: 0, max: 200_000_000 }).map(seconds => at('2020-01-01T00:00:00Z').add({ seconds }))

test('closing never meets a promise, whenever it happens', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 3000 }), moment, moment, (startedAt, minutes, closedAt, now) => {
      const state = attendanceState(
        { startedAt, attendBy: startedAt.add({ minutes }), firstAtSceneAt: null, closedAt, promised: true },
        now,
      )
      expect(['breached', 'nobody-went']).toContain(state)
    }),
  )
})

test('the rule and the page say the same of an open incident', () => {
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: -60, max: 300_000 }),
      fc.boolean(),
      (startedAt, minutes, after, arrived) => {
        const attendBy = startedAt.add({ minutes })
        const now = startedAt.add({ seconds: Math.max(0, after) })
        const met = arrived ? now : null
        expect(attendanceState({ startedAt, attendBy, firstAtSceneAt: met, closedAt: null, promised: true }, now)).toBe(
          readDueClock({ due: attendBy, started: startedAt, met }, now).state,
        )
      },
    ),
  )
})

test("the set that a clock keeps was in force when that clock started, and its minutes are that set's", () => {
  const grade = fc.constantFrom(...GRADE_CODES)
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 0, max: 7200 }),
      fc.option(fc.integer({ min: 0, max: 7200 }), { nil: null }),
      grade,
      fc.constantFrom('urban' as const, 'rural' as const),
      (contactAt, wait, sent, code, ruralUrban) => {
        const openedAt = contactAt.add({ seconds: wait })
        const dispatchedAt = sent === null ? null : openedAt.add({ seconds: sent })
        const outcome = startAttendance(SETS, {
          grade: code,
          ruralUrban,
          moments: { contactAt, openedAt, dispatchedAt },
        })
        if (!outcome.ok) throw new Error(outcome.refusal.message)
        const { gradeSet, startedAt, attendBy } = outcome.value
        const kept = SETS.find(one => one.id === gradeSet)!
        // Only where two sets disagree over the seam between them can a clock be under a set that its start is not in.
        const seam = londonDay(contactAt).toString() !== londonDay(dispatchedAt ?? openedAt).toString()
        if (startedAt && !seam) expect(gradeSetOn(SETS, londonDay(startedAt))?.id).toBe(kept.id)
        const row = kept.grades.find(one => one.code === code)!
        const minutes = code === 'resolve' ? null : ruralUrban === 'urban' ? row.urbanMinutes : row.ruralMinutes
        expect(attendBy?.epochMilliseconds ?? null).toBe(
          startedAt && minutes !== null ? startedAt.epochMilliseconds + minutes * 60_000 : null,
        )
      },
    ),
  )
})

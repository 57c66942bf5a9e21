import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmPackOn } from './alarm-rules.ts'
import { alarmsOf } from './alarms.ts'
import { delayPolicyOn } from './delay-policy.ts'
import { ago, NOW, WELL } from './test-watched.ts'
import type { Watched } from './watched.ts'

const DAY = Temporal.PlainDate.from('2026-11-23')
const alarms = (change: Partial<Watched>) => alarmsOf({ ...WELL, ...change }, alarmPackOn(DAY), delayPolicyOn(DAY), NOW)
const rules = (change: Partial<Watched>) => alarms(change).map(one => one.rule)
const priority = (minutes: number, more: Partial<Watched> = {}): Partial<Watched> => ({
  grade: 'priority',
  waitsSince: ago(minutes),
  gradedAt: ago(minutes),
  assessedAt: ago(minutes),
  target: { startedAt: ago(minutes), dueAt: ago(minutes).add({ minutes: 60 }) },
  ...more,
})

test.each<[string, Partial<Watched>, string[]]>([
  ['nothing wrong', {}, []],
  ['999 waiting for 30 s', { stage: 'waiting', danger: 0, offeredAt: ago(0.5), grade: null, target: null }, []],
  [
    '999 waiting for 2 min',
    { stage: 'waiting', danger: 0, offeredAt: ago(2), grade: null, target: null },
    ['waiting-in-danger'],
  ],
  [
    '101 waiting for 2 min, no danger known',
    { stage: 'waiting', danger: 2, offeredAt: ago(2), grade: null, target: null },
    [],
  ],
  ['lost while in danger', { stage: 'lost', danger: 1, lostAt: ago(0), grade: null, target: null }, ['lost-in-danger']],
  ['not graded for 4 min', { grade: null, takenAt: ago(4), assessedAt: ago(1), target: null }, []],
  ['not graded for 6 min', { grade: null, takenAt: ago(6), assessedAt: ago(1), target: null }, ['not-graded']],
  ['a line closed 4 minutes ago, risk not looked at since', { lineClosedAt: ago(4) }, []],
  ['a line closed 6 minutes ago, risk not looked at since', { lineClosedAt: ago(6) }, ['line-closed']],
  ['a reply by text of half a minute', { textUnsentAt: ago(0.5) }, []],
  ['a reply by text of two minutes, not known to be sent', { textUnsentAt: ago(2) }, ['text-not-sent']],
  ['an interpreter asked for two minutes ago', { interpreterWanted: { since: ago(2), because: 'Polish' } }, []],
  [
    'an interpreter asked for four minutes ago',
    { interpreterWanted: { since: ago(4), because: 'Polish' } },
    ['interpreter-wanted'],
  ],
  [
    'a time was agreed and nobody came',
    { stage: 'unattended', appointmentMissed: { since: ago(1), because: 'the risk is to be looked at again' } },
    ['appointment-missed'],
  ],
  ['not assessed for 11 min', { assessedAt: null, takenAt: ago(11) }, ['not-assessed']],
  [
    'below its floor',
    { belowFloor: true, floor: { grade: 'immediate', because: 'a weapon is there' } },
    ['below-floor'],
  ],
  [
    'immediate six minutes ago, where is not known',
    {
      grade: 'immediate',
      gradedAt: ago(6),
      waitsSince: ago(6),
      unknown: ['where'],
      resourced: true,
      target: { startedAt: ago(6), dueAt: ago(-9) },
    },
    ['fields-after-immediate'],
  ],
  [
    'immediate, just now, nobody sent: the inspector at once',
    { grade: 'immediate', waitsSince: ago(0), target: { startedAt: ago(0), dueAt: ago(-15) } },
    ['nobody-sent'],
  ],
  ['priority at 19 minutes', priority(19), []],
  ['priority at 20 minutes', priority(20), ['nobody-sent']],
  ['priority at 48 minutes: the last fifth', priority(48), ['nobody-sent', 'near-target']],
  ['priority at 48 minutes, somebody on the way', priority(48, { resourced: true }), ['near-target']],
  ['priority at 60 minutes', priority(60), ['over-target', 'nobody-sent', 'assess-again', 'contact-caller-again']],
  [
    'priority at 90, assessed and rung 10 minutes ago',
    priority(90, { assessedAt: ago(10), callerContactedAt: ago(10) }),
    ['over-target', 'nobody-sent'],
  ],
  ['priority at 90, somebody there', priority(90, { attended: true }), []],
  ['scheduled for 3.5 hours', { waitsSince: ago(210), assessedAt: ago(210) }, ['assess-again']],
  [
    'scheduled for 25 hours, looked at an hour ago',
    { waitsSince: ago(1500), assessedAt: ago(60), target: { startedAt: ago(1500), dueAt: ago(60) } },
    ['over-target', 'contact-caller-again'],
  ],
  ['a task late', { overdueTasks: [{ what: 'Tell the school', who: 'the handler', dueAt: ago(1) }] }, ['task-overdue']],
  [
    'a second reader would have gone faster',
    { secondRead: { grade: 'immediate', at: ago(1) } },
    ['second-read-faster'],
  ],
  [
    'ended long ago, far over its time: only the second reader speaks',
    priority(9000, { stage: 'past', secondRead: { grade: 'immediate', at: ago(1) } }),
    ['second-read-faster'],
  ],
  ['a second reader would have gone slower', { secondRead: { grade: 'resolve', at: ago(1) } }, []],
])('%s', (_, change, expected) => {
  expect(rules(change)).toEqual(expected)
})

test.each([
  [20, 'the dispatcher'],
  [40, 'the district sergeant'],
  [59, 'the district sergeant'],
  [60, 'the control-room manager'],
])('priority with nobody sent for %i minutes is for %s', (minutes, who) => {
  expect(alarms(priority(minutes)).find(one => one.rule === 'nobody-sent')?.because).toContain(`${who} must know`)
})

test('several late tasks are one alarm, since the first of them, and it says how many', () => {
  const late = (minutes: number) => ({ what: `Task of ${minutes}`, who: 'the handler', dueAt: ago(minutes) })
  expect(alarms({ overdueTasks: [late(5), late(50), late(9)] })).toEqual([
    { rule: 'task-overdue', since: ago(50), because: 'Task of 50, for the handler, and 2 more' },
  ])
})

test('waiting longer never takes an alarm away, and regrading slower never restarts the wait', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }), (minutes, more) => {
      const had = new Set(rules(priority(minutes)))
      const later = new Set(rules(priority(minutes + more)))
      // Near its target becomes over its target: the only change of name.
      if (had.delete('near-target')) expect(later.has('near-target') || later.has('over-target')).toBe(true)
      expect([...had].filter(rule => !later.has(rule))).toEqual([])
    }),
  )
})

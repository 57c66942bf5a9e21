import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OpenCase } from '../open-case.ts'
import { LOOK_MOST_DAYS, ORDER_DECISIONS, reviewOrder } from './order-review.ts'
import { type OrderLook, orderLookTask } from './order-review-task.ts'

const at = (text: string) => Temporal.Instant.from(`${text}Z`)
const NOW = at('2026-11-23T10:00')
const ORDER = {
  madeAt: at('2026-11-01T09:00'),
  servedAt: at('2026-11-01T12:00'),
  expiresAt: at('2027-01-11T00:00'),
  endedAt: null,
}
const ASK = {
  decision: 'vary' as const,
  risk: 'He moved two streets away and was seen at her school',
  reason: 'He waits at her school, where it lets him stand',
  wanted: 'She wants the school in it',
  lookOn: '2026-12-07',
}

test.each<[string, object, object, boolean, string]>([
  ['asks a court to change it', {}, {}, false, 'accepted'],
  ['keeps it, and asks nobody', { decision: 'keep', wanted: undefined }, {}, false, 'accepted'],
  ['asks for longer', { decision: 'extend' }, {}, false, 'accepted'],
  ['asks for longer, of one without an end', { decision: 'extend' }, { expiresAt: null }, true, 'no-end'],
  ['lets one without an end run out', { decision: 'lapse' }, { expiresAt: null }, true, 'no-end'],
  ['lets it run out, not being a supervisor', { decision: 'lapse', lookOn: undefined }, {}, false, 'needs-supervisor'],
  ['lets it run out', { decision: 'lapse', lookOn: undefined }, {}, true, 'accepted'],
  ['asks to end it, not being a supervisor', { decision: 'discharge' }, {}, false, 'needs-supervisor'],
  ['asks to end it', { decision: 'discharge' }, {}, true, 'accepted'],
  [
    'asks to end it, and nobody heard whom it protects',
    { decision: 'discharge', wanted: ' ' },
    {},
    true,
    'needs-wanted',
  ],
  ['says nothing of the risk', { risk: 'n/a' }, {}, true, 'needs-risk'],
  ['says nothing of why', { reason: 'as above' }, {}, true, 'needs-reason'],
  ['sets no day', { lookOn: undefined }, {}, true, 'needs-day'],
  ['sets today', { lookOn: '2026-11-23' }, {}, true, 'needs-day'],
  ['sets a day in half a year', { lookOn: '2027-05-01' }, { expiresAt: null }, true, 'too-late'],
  ['sets its last day', { lookOn: '2027-01-10' }, {}, true, 'accepted'],
  ['sets the day after its last', { lookOn: '2027-01-11' }, {}, true, 'after-end'],
  ['is of one that has run out', {}, { expiresAt: at('2026-11-23T00:00') }, true, 'ran-out'],
  ['is of one that was ended', {}, { endedAt: at('2026-11-20T00:00') }, true, 'ended'],
])('a look at an order that %s', (_, ask, order, supervises, expected) => {
  const read = reviewOrder({ ...ASK, ...ask }, { ...ORDER, ...order }, { supervises }, NOW)
  expect(read.ok ? 'accepted' : read.refusal.code).toBe(expected)
})

test('whatever is decided, protection ends by nobody’s word but a supervisor’s, and every look but the last sets another in time', () => {
  const day = fc
    .integer({ min: -5, max: 200 })
    .map(n => Temporal.PlainDate.from('2026-11-23').add({ days: n }).toString())
  fc.assert(
    fc.property(fc.constantFrom(...ORDER_DECISIONS), day, fc.boolean(), (decision, lookOn, supervises) => {
      const read = reviewOrder({ ...ASK, decision, lookOn }, ORDER, { supervises }, NOW)
      if (!read.ok) return
      if (!supervises) expect(['keep', 'vary', 'extend']).toContain(decision)
      if (decision === 'lapse') expect(read.value.lookOn).toBeNull()
      else expect(read.value.lookOn! > '2026-11-23' && read.value.lookOn! <= '2027-01-10').toBe(true)
    }),
  )
})

const CASE: OpenCase = {
  crimeId: 'c',
  caseId: 'k',
  number: 7,
  offence: 'stalking',
  incidentType: 'stalking',
  ownerId: null,
  ownerName: null,
  recordedAt: at('2026-06-01T10:00'),
  triage: 'low',
  enhanced: false,
}
const look = (change: Partial<OrderLook>) =>
  orderLookTask(
    {
      ...CASE,
      orderId: 'p',
      orderKind: 'spo',
      againstName: 'Casey Sample',
      madeAt: at('2026-08-01T08:00'),
      servedAt: at('2026-08-01T09:00'),
      expiresAt: null,
      courtHours: null,
      courtAskedAt: null,
      decided: null,
      reviewedAt: null,
      lookOn: null,
      changedAt: null,
      ...change,
    },
    { words: { offences: [], incidentTypes: [] }, now: NOW, reviewer: true },
  )
const day = (n: number) => at('2026-11-23T09:00').subtract({ hours: 24 * n })

test.each<[string, Partial<OrderLook>, string | undefined]>([
  ['never looked at for three months', {}, 'It was served'],
  ['served last week, at a low risk', { servedAt: day(7) }, undefined],
  ['served 22 days ago, at a low risk', { servedAt: day(22) }, undefined],
  ['served 22 days ago, at a high one', { servedAt: day(22), triage: 'high' }, 'It was served'],
  ['not served', { servedAt: null }, undefined],
  ['about to end before a look is due', { expiresAt: at('2026-10-31T00:00') }, undefined],
  ['looked at, and the day is far', { decided: 'keep', reviewedAt: day(9), lookOn: '2026-12-20' }, undefined],
  [
    'looked at, and the day has come',
    { decided: 'keep', reviewedAt: day(60), lookOn: '2026-11-20' },
    'Somebody looked',
  ],
  ['asked of a court', { decided: 'vary', reviewedAt: day(14), lookOn: '2026-11-25' }, 'a court is asked to change it'],
  [
    'asked of a court, which changed it since',
    { decided: 'vary', reviewedAt: day(14), lookOn: '2026-11-25', changedAt: day(5) },
    undefined,
  ],
  [
    'changed by a court three months ago',
    { decided: 'vary', reviewedAt: day(99), lookOn: '2026-09-01', changedAt: day(90) },
    'A court changed it',
  ],
  ['left to run out', { decided: 'lapse', reviewedAt: day(80), expiresAt: at('2027-06-01T00:00') }, undefined],
])('an order %s', (_, change, said) => {
  const task = look(change)
  if (said === undefined) expect(task).toBeUndefined()
  else expect(task!.why).toContain(said)
})

test('no order that runs is unseen for longer than the most, unless it was left to run out', () => {
  const task = look({ servedAt: day(LOOK_MOST_DAYS) })!
  expect(task.due.toString()).toBe('2026-11-23T09:00:00Z')
})

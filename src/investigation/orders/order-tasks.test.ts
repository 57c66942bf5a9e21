import { expect, test } from 'vitest'
import type { OpenCase } from '../open-case.ts'
import { type NoCrimeWait, noCrimeTasks } from './no-crime-task.ts'
import { endsTask, notAskedTask, notServedTask, type OrderWait, tellTask } from './order-tasks.ts'

const at = (text: string) => Temporal.Instant.from(`${text}Z`)
const NOW = at('2026-11-23T10:00')
const viewing = { words: { offences: [], incidentTypes: [] }, now: NOW, reviewer: true }
const one: OpenCase = {
  crimeId: 'c',
  caseId: 'k',
  number: 7,
  offence: 'stalking',
  incidentType: 'stalking',
  ownerId: 'o',
  ownerName: 'Ioana',
  recordedAt: at('2026-11-22T10:00'),
  triage: 'high',
  enhanced: false,
}
const order = (change: Partial<OrderWait> = {}): OrderWait => ({
  ...one,
  orderId: 'p',
  orderKind: 'spo',
  againstName: 'Casey Sample',
  madeAt: at('2026-11-23T08:00'),
  servedAt: at('2026-11-23T09:00'),
  expiresAt: null,
  courtHours: null,
  courtAskedAt: null,
  ...change,
})

test.each([
  ['high risk', 'high', '2026-11-23T10:00:00Z'],
  ['low risk', 'low', '2026-11-25T10:00:00Z'],
] as const)('whether an order is asked for is decided sooner where the risk is high: %s', (_, triage, due) => {
  expect(notAskedTask({ ...one, triage, before: false }, viewing).due.toString()).toBe(due)
})

test('an order is served within hours, and never later than it runs out', () => {
  expect(notServedTask(order({ servedAt: null }), viewing).due.toString()).toBe('2026-11-23T12:00:00Z')
  const short = order({ servedAt: null, triage: 'low', expiresAt: at('2026-11-23T20:00') })
  expect(notServedTask(short, viewing).due.toString()).toBe('2026-11-23T20:00:00Z')
})

test.each([
  ['until further order', order(), undefined],
  ['long to run', order({ expiresAt: at('2026-12-08T00:00') }), undefined],
  ['fourteen days left', order({ expiresAt: at('2026-12-07T10:00') }), 'runs out'],
  ['run out', order({ expiresAt: at('2026-11-23T00:00') }), 'has run out'],
  ['run out long ago', order({ expiresAt: at('2026-11-01T00:00') }), undefined],
  ['a notice for a court', order({ courtHours: 48 }), 'A court must hear'],
  ['a notice that a court was asked about', order({ courtHours: 48, courtAskedAt: NOW }), undefined],
])('%s', (_, wait, said) => {
  const task = endsTask(wait, viewing)
  if (said === undefined) expect(task).toBeUndefined()
  else expect(task?.what).toContain(said)
})

test('the court’s hours run from the service and cannot be put off past them', () => {
  const task = endsTask(order({ courtHours: 48 }), viewing)!
  expect([task.due, task.hardEnd?.at].map(String)).toEqual(['2026-11-25T09:00:00Z', '2026-11-25T09:00:00Z'])
  const late = endsTask(order({ courtHours: 48, servedAt: at('2026-11-20T09:00') }), viewing)!
  expect(late).toMatchObject({ hardEnd: null, fixed: expect.stringContaining('cannot wait') })
})

test('a victim is told by a person', () => {
  const task = tellTask({ ...one, tellingId: 't', orderKind: 'spo', told: 'varied', since: NOW, dueAt: NOW }, viewing)
  expect(task.what).toBe('Tell the victim: the stalking protection order was changed')
  expect(task.why).toContain('never by a message')
})

const alone = (change: Partial<NoCrimeWait> = {}): NoCrimeWait => ({
  ...order(),
  ownerId: null,
  ownerName: null,
  triage: null,
  incidentType: '',
  incidentNumber: null,
  breachId: null,
  brokenAt: null,
  toldAt: null,
  ...change,
})

test.each<[string, Partial<NoCrimeWait>, string[]]>([
  ['served, long to run', {}, []],
  ['not served', { servedAt: null }, ['order-unserved:p']],
  ['not served, and run out', { servedAt: null, expiresAt: at('2026-11-23T00:00') }, ['order-ends:p']],
  [
    'not served, and about to end',
    { servedAt: null, expiresAt: at('2026-11-30T00:00') },
    ['order-unserved:p', 'order-ends:p'],
  ],
  ['about to end', { expiresAt: at('2026-12-01T00:00') }, ['order-ends:p']],
  ['broken, nobody has decided', { breachId: 'b', brokenAt: NOW, toldAt: NOW }, ['order-breach:b']],
  [
    'broken after its end',
    { expiresAt: at('2026-11-22T00:00'), breachId: 'b', brokenAt: NOW, toldAt: NOW },
    ['order-ends:p', 'order-breach:b'],
  ],
])('an order that no crime led to, %s', (_, change, keys) => {
  const tasks = noCrimeTasks(alone(change), viewing)
  expect(tasks.map(one => one.key)).toEqual(keys)
  for (const one of tasks)
    expect([one.kind, one.crimeId, one.owner, one.of, one.risk.level]).toEqual([
      'order-no-crime',
      null,
      null,
      'On file',
      'not-known',
    ])
})

test('one that came with an incident is named by it, with the risk that was assessed', () => {
  const [task] = noCrimeTasks(
    alone({ servedAt: null, incidentNumber: 12, incidentType: 'domestic', triage: 'high' }),
    viewing,
  )
  expect([task!.of, task!.offence, task!.risk.level]).toEqual(['Incident 12', 'domestic', 'high'])
})

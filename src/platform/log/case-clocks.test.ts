import { expect, test } from 'vitest'
import { caseClocks } from './case-clocks.ts'

const at = (text: string) => Temporal.Instant.from(text)
const fact = (kind: string, when: string, body: object) => ({ kind, at: at(when), body })
const OPENED = fact('incident-opened', '2026-11-23T10:02:00Z', {
  incidentId: 'i',
  number: 12,
  clockStartedAt: '2026-11-23T10:00:00Z',
  attendBy: '2026-11-23T10:15:00Z',
})
const clocks = (...facts: ReturnType<typeof fact>[]) =>
  caseClocks(facts).map(({ name, met, paused }) => [name, met?.toString() ?? null, paused?.toString() ?? null])

test.each([
  ['running', [], [null, null]],
  [
    'met by being there',
    [fact('resource-at-scene', '2026-11-23T10:10:00Z', { incidentId: 'i' })],
    ['2026-11-23T10:10:00Z', null],
  ],
  [
    "not by another incident's unit",
    [fact('resource-at-scene', '2026-11-23T10:10:00Z', { incidentId: 'other' })],
    [null, null],
  ],
  [
    'stopped, not met, by closing',
    [fact('incident-closed', '2026-11-23T10:12:00Z', { incidentId: 'i' })],
    [null, '2026-11-23T10:12:00Z'],
  ],
] as const)('the promise to attend: %s', (_, then, [met, paused]) => {
  expect(clocks(OPENED, ...then)).toEqual([['Attend incident 12', met, paused]])
})

test('a promise that starts with somebody sent, and one that nobody made', () => {
  const opened = fact('incident-opened', '2026-11-23T10:02:00Z', {
    incidentId: 'i',
    number: 12,
    clockStartedAt: null,
    attendBy: null,
  })
  expect(clocks(opened)).toEqual([])
  expect(
    clocks(
      opened,
      fact('resource-assigned', '2026-11-23T10:20:00Z', { incidentId: 'i', attendBy: '2026-11-23T10:35:00Z' }),
    ),
  ).toHaveLength(1)
})

test('reviews replace each other and end with the outcome; lines end when ended; evidence goes before the line is due', () => {
  const review = (when: string, nextDueAt: string) => fact('review-made', when, { crimeId: 'c', nextDueAt })
  const line = fact('line-of-enquiry-added', '2026-11-23T10:02:00Z', {
    lineId: 'l',
    dueAt: '2026-11-30T10:00:00Z',
    perishesAt: '2026-11-24T10:00:00Z',
  })
  const all = [
    review('2026-11-23T12:00:00Z', '2026-11-30T12:00:00Z'),
    review('2026-11-24T12:00:00Z', '2026-12-01T12:00:00Z'),
    line,
  ]
  expect(caseClocks(all).map(({ name, due }) => [name, due.toString()])).toEqual([
    ['Next review', '2026-12-01T12:00:00Z'],
    ['Evidence that will be lost', '2026-11-24T10:00:00Z'],
  ])
  const after = [
    ...all,
    fact('line-of-enquiry-ended', '2026-11-24T09:00:00Z', { lineId: 'l' }),
    fact('outcome-agreed', '2026-11-25T09:00:00Z', { crimeId: 'c' }),
  ]
  expect(caseClocks(after)).toEqual([])
})

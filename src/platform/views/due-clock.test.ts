import { expect, test } from 'vitest'
import { type DueClock, readDueClock } from './due-clock.ts'

const NOW = '2026-12-24T12:00:00Z'

test.each<[string, DueClock | string, string, string, string]>([
  ['plenty of time', '2026-12-24T14:00:00Z', 'running', 'Due in 2 h', 'by 14:00'],
  ['tomorrow', '2026-12-25T14:00:00Z', 'running', 'Due in 1 day 2 h', 'by tomorrow at 14:00'],
  ['the last hour', '2026-12-24T12:59:00Z', 'near', 'Due soon, in 59 min', 'by 12:59'],
  [
    'the last quarter',
    { due: '2026-12-24T12:03:00Z', started: '2026-12-24T11:50:00Z' },
    'near',
    'Due soon, in 3 min',
    'by 12:03',
  ],
  [
    'before the last quarter',
    { due: '2026-12-24T12:10:00Z', started: '2026-12-24T11:50:00Z' },
    'running',
    'Due in 10 min',
    'by 12:10',
  ],
  ["the force's own warning", { due: '2026-12-24T14:00:00Z', near: 'PT3H' }, 'near', 'Due soon, in 2 h', 'by 14:00'],
  ['the very second', NOW, 'near', 'Due soon, in 0 s', 'by 12:00'],
  ['late', '2026-12-24T11:56:00Z', 'breached', 'Late by 4 min', 'was due 11:56'],
  ['met', { due: '2026-12-24T11:00:00Z', met: '2026-12-24T10:50:00Z' }, 'met', 'Met today at 10:50', 'due 11:00'],
  [
    'met on the second',
    { due: '2026-12-24T11:00:00Z', met: '2026-12-24T11:00:00Z' },
    'met',
    'Met today at 11:00',
    'due 11:00',
  ],
  [
    'met late is late',
    { due: '2026-12-24T11:00:00Z', met: '2026-12-24T11:12:00Z' },
    'met-late',
    'Met late, by 12 min',
    'was due 11:00',
  ],
  [
    'paused is not met',
    { due: '2026-12-24T11:00:00Z', paused: '2026-12-24T10:40:00Z' },
    'paused',
    'Paused, not met',
    '20 min left when it stopped',
  ],
  [
    'paused too late',
    { due: '2026-12-24T11:00:00Z', paused: '2026-12-24T11:10:00Z' },
    'breached',
    'Late by 10 min',
    'was due 11:00',
  ],
  ['a day', '2026-12-29T23:59:59Z', 'running', 'Due in 5 days', 'by Tuesday 29 December'],
  ['the day itself', '2026-12-24T23:59:59Z', 'near', 'Due soon, today', 'by Thursday 24 December'],
  ['the day before', '2026-12-25T23:59:59Z', 'running', 'Due tomorrow', 'by Friday 25 December'],
  ['the day after', '2026-12-23T23:59:59Z', 'breached', 'Late by 1 day', 'was due Wednesday 23 December'],
  [
    'nothing but a due time',
    { due: '2026-12-24T14:00:00Z', met: null, paused: null, started: null, near: null },
    'running',
    'Due in 2 h',
    'by 14:00',
  ],
])('a promise with a time on it: %s', (_, clock, state, text, detail) => {
  expect(readDueClock(clock, NOW)).toMatchObject({ state, text, detail })
})

test('each state has a letter of its own', () => {
  const faces = [
    readDueClock('2026-12-24T14:00:00Z', NOW),
    readDueClock('2026-12-24T12:10:00Z', NOW),
    readDueClock('2026-12-24T11:00:00Z', NOW),
    readDueClock({ due: '2026-12-24T14:00:00Z', paused: NOW }, NOW),
    readDueClock({ due: '2026-12-24T14:00:00Z', met: NOW }, NOW),
    readDueClock({ due: '2026-12-24T11:00:00Z', met: NOW }, NOW),
  ]
  expect(new Set(faces.map(face => face.letter)).size).toBe(6)
})

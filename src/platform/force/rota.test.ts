import { expect, test } from 'vitest'
import { firstGap } from './check-cover.ts'
import { dutiesAt, dutyOn } from './rota.ts'
import type { ShiftPattern } from './staffing.ts'

const PATTERN: ShiftPattern = {
  id: 'rooms',
  name: 'Rooms',
  anchor: '2024-01-01',
  times: [
    { code: 'day', label: 'Day', start: '07:00', end: '19:00' },
    { code: 'night', label: 'Night', start: '19:00', end: '07:00' },
  ],
  cycle: ['day', 'day', 'night', 'night', 'rest', 'rest', 'rest', 'rest'],
  teams: [0, 2, 4, 6].map(offset => ({ team: `team-${offset}`, offset })),
}

const on = (day: string, team = 'team-0') => {
  const duty = dutyOn(PATTERN, team, Temporal.PlainDate.from(day))
  return duty && `${duty.shift} ${duty.from} ${duty.to}`
}

test.each([
  ['2024-01-01', 'team-0', 'day 2024-01-01T07:00:00Z 2024-01-01T19:00:00Z'],
  ['2024-01-03', 'team-0', 'night 2024-01-03T19:00:00Z 2024-01-04T07:00:00Z'],
  ['2024-01-05', 'team-0', undefined],
  ['2024-01-01', 'team-2', 'night 2024-01-01T19:00:00Z 2024-01-02T07:00:00Z'],
  ['2024-01-01', 'nobody', undefined],
  // The anchor sets the phase only: eight days earlier is the same day of the cycle.
  ['2023-12-24', 'team-0', 'day 2023-12-24T07:00:00Z 2023-12-24T19:00:00Z'],
  ['2023-12-31', 'team-0', undefined],
])('on %s %s works %s', (day, team, expected) => expect(on(day, team)).toBe(expected))

test.each([
  ['clocks forward, 11 hours', '2024-03-30', 11],
  ['clocks back, 13 hours', '2024-10-26', 13],
  ['any other night', '2024-06-01', 12],
])('a night shift is as long as the night is: %s', (_, day, hours) => {
  const date = Temporal.PlainDate.from(day)
  const nights = PATTERN.teams
    .flatMap(({ team }) => dutyOn(PATTERN, team, date) ?? [])
    .filter(duty => duty.shift === 'night')
  expect(nights.map(({ from, to }) => from.until(to, { largestUnit: 'hours' }).hours)).toEqual([hours])
})

test('one of the four teams is on at every hour of a year, both clock changes among them', () => {
  const start = Temporal.Instant.from('2024-01-01T00:00Z')
  const wrong = Array.from({ length: 366 * 24 }, (_, n) => start.add({ hours: n })).filter(
    at => dutiesAt({ shifts: [PATTERN] }, at).length !== 1,
  )
  expect(wrong.map(String)).toEqual([])
})

test.each([
  ['all four teams', ['team-0', 'team-2', 'team-4', 'team-6'], undefined],
  ['one team fewer', ['team-0', 'team-2', 'team-4'], { day: '2024-01-03', from: '07:00', to: '19:00' }],
  ['nobody', [], { day: '2024-01-01', from: '00:00', to: '24:00' }],
])('gaps in cover: %s', (_, teams, expected) => expect(firstGap({ shifts: [PATTERN] }, teams)).toEqual(expected))

test('duties begin with their first second and end before their last', () => {
  const codes = (at: string) =>
    dutiesAt({ shifts: [PATTERN] }, Temporal.Instant.from(at)).map(duty => `${duty.team} ${duty.shift}`)
  expect(codes('2024-01-01T06:59:59Z')).not.toEqual(codes('2024-01-01T07:00:00Z'))
  expect(codes('2024-01-01T07:00:00Z')).toEqual(['team-0 day'])
  expect(codes('2024-01-01T18:59:59Z')).toEqual(['team-0 day'])
  expect(codes('2024-01-01T19:00:00Z')).toEqual(['team-2 night'])
})

test('a shift that ends at the minute it starts lasts a whole day', () => {
  const round: ShiftPattern = {
    ...PATTERN,
    times: [{ code: 'day', label: 'Day', start: '07:00', end: '07:00' }],
    cycle: ['day'],
  }
  const duty = dutyOn(round, 'team-0', Temporal.PlainDate.from('2024-06-01'))
  expect(duty && `${duty.from} ${duty.to}`).toBe('2024-06-01T06:00:00Z 2024-06-02T06:00:00Z')
  expect(firstGap({ shifts: [round] }, ['team-0'])).toBeUndefined()
})

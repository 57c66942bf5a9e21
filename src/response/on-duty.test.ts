import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Force } from '../platform/force/force.ts'
import { readDemonstrationForce } from '../platform/force/read-force.ts'
import { dutiesAt } from '../platform/force/rota.ts'
import { readTime } from '../platform/time.ts'
import { dutyOf, teamsOnDuty } from './on-duty.ts'

let force: Force
beforeAll(async () => {
  force = await readDemonstrationForce()
})

const ROTA = {
  shifts: [
    {
      id: 'nights',
      name: 'Nights',
      anchor: '2024-01-01',
      times: [
        { code: 'night', label: 'Night', start: '21:00', end: '07:00' },
        { code: 'early', label: 'Early', start: '06:30', end: '16:00' },
      ],
      cycle: ['night', 'rest', 'early'],
      teams: [
        { team: 'a', offset: 0 },
        { team: 'b', offset: 1 },
        { team: 'c', offset: 2 },
      ],
    },
  ],
} as unknown as Pick<Force, 'shifts'>

/** On 1 January a works the night and c the early turn; on 2 January c the night and b the early turn. */
const at = (text: string) => readTime(text)!
const on = (when: Temporal.Instant) => [...teamsOnDuty(ROTA, when).keys()].sort()

test.each([
  ['an hour before the night', '2024-01-01T20:59', []],
  ['the first minute', '2024-01-01T21:00', ['a']],
  ["after midnight it is still last night's duty", '2024-01-02T02:00', ['a']],
  ['the morning they overlap', '2024-01-02T06:45', ['a', 'b']],
  ['the end is not on duty', '2024-01-02T07:00', ['b']],
  ['between the turns', '2024-01-02T16:00', []],
] as const)('who is on: %s', (_, when, expected) => {
  expect(on(at(when))).toEqual(expected)
})

test('a unit is on when its team is, and one without a team never is', () => {
  const teams = teamsOnDuty(ROTA, at('2024-01-01T22:00'))
  expect(dutyOf(teams, { teamId: 'a' })?.to.toString()).toBe('2024-01-02T07:00:00Z')
  expect(dutyOf(teams, { teamId: 'b' })).toBeUndefined()
  expect(dutyOf(teams, { teamId: null })).toBeUndefined()
})

test.each([
  ['the clocks go back: eleven hours', '2026-10-24T21:00', '2026-10-25T07:00', 11],
  ['the clocks go forward: nine hours', '2027-03-27T21:00', '2027-03-28T07:00', 9],
] as const)('a night on which %s', (_, from, to, hours) => {
  const [start, end] = [at(from), at(to)]
  expect((end.epochMilliseconds - start.epochMilliseconds) / 3_600_000).toBe(hours)
  const team = on(start)[0]!
  const duty = teamsOnDuty(ROTA, start).get(team)
  expect([duty?.from.toString(), duty?.to.toString()]).toEqual([start.toString(), end.toString()])
  for (let minute = 0; minute < hours * 60; minute += 10) expect(on(start.add({ minutes: minute }))).toContain(team)
})

test('both half past ones of 25 October 2026 are on the same night duty', () => {
  const first = Temporal.Instant.from('2026-10-25T00:30:00Z')
  const second = Temporal.Instant.from('2026-10-25T01:30:00Z')
  expect(on(first)).toEqual(on(second))
  expect(on(first)).toHaveLength(1)
})

test('it says the same as the rota itself, at any moment', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 * 365 * 24 * 60 }), minutes => {
      const when = at('2026-01-01T00:00').add({ minutes })
      const teams = teamsOnDuty(force, when)
      const duties = dutiesAt(force, when)
      expect([...teams.keys()].sort()).toEqual([...new Set(duties.map(duty => duty.team))].sort())
      for (const duty of duties)
        expect(Temporal.Instant.compare(teams.get(duty.team)!.to, duty.to)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 60 },
  )
})

test('every base of the demonstration has a response unit on duty at any moment of two years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 * 365 * 24 * 60 }), minutes => {
      const teams = teamsOnDuty(force, at('2026-01-01T00:00').add({ minutes }))
      for (const base of force.bases)
        expect(
          force.resources.some(
            unit => unit.base === base.id && unit.kind === 'response' && dutyOf(teams, { teamId: unit.team }),
          ),
        ).toBe(true)
    }),
    { numRuns: 60 },
  )
})

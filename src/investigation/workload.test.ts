import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Force } from '../platform/force/force.ts'
import { workloads } from './workload.ts'

const FORCE = JSON.parse(readFileSync(new URL('../../seeds/force.json', import.meta.url), 'utf8')) as Force
const person = (id: string, team: string | null) => ({ id, name: `Person ${id}`, role: 'investigator', team })
const PEOPLE = [
  person('a', 'burton-investigation'),
  person('b', 'leek-investigation'),
  person('c', 'leek-investigation'),
  person('d', 'leek-response-a'),
  person('e', 'burton-response-a'),
  person('f', 'control-1'),
  person('g', null),
]
const carried = (ownerId: string, n: number, triage: 'high' | 'low') => ({
  ownerId,
  offence: 'shoplifting',
  incidentType: 'theft',
  triage,
  enhanced: false,
  n,
})

test('the nearest investigation team first, then the others, then the response of that ground; who carries least stands first', () => {
  const teams = workloads(PEOPLE, [carried('b', 3, 'low'), carried('b', 2, 'high')], FORCE, 'leek')
  expect(teams.map(team => [team.team, team.near])).toEqual([
    ['Leek investigation', true],
    ['Burton investigation', false],
    ['Leek response A', false],
    ['Burton response A', false],
    ['No team', false],
  ])
  expect(teams[0]?.people.map(one => [one.id, one.open])).toEqual([
    ['c', 0],
    ['b', 5],
  ])
  expect(teams[0]?.people[1]?.risk).toEqual({ high: 2, 'not-known': 0, medium: 0, low: 3 })
})

test('a team that does not investigate is not offered, until somebody in it carries a case', () => {
  const names = (cases: ReturnType<typeof carried>[]) => workloads(PEOPLE, cases, FORCE).map(team => team.people[0]?.id)
  expect(names([])).not.toContain('f')
  expect(names([carried('f', 1, 'low')])).toContain('f')
})

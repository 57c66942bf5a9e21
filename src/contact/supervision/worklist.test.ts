import { expect, test } from 'vitest'
import type { Standing } from './alarm-owner.ts'
import { ago, WELL } from './test-watched.ts'
import type { WallRow } from './wall.ts'
import { loadsOf, worklistOf } from './worklist.ts'

const alarm = (change: Partial<Standing>): Standing => ({
  rule: 'not-graded',
  since: ago(9),
  because: 'where',
  raisedAt: ago(9),
  state: 'unowned',
  rung: 0,
  duty: 'supervisor',
  whose: 'a supervisor',
  waitsFrom: ago(9),
  next: null,
  owner: null,
  answered: null,
  ...change,
})
const row = (number: number, handlerId: string | null, ...alarms: Standing[]): WallRow => ({
  ...WELL,
  number,
  handlerId,
  alarms,
  alone: null,
})
const owned = (by: string, rung = 0) => alarm({ state: 'owned', rung, owner: { by, byName: by, takenAt: ago(2) } })
const ROWS = [
  row(1, 'theirs', alarm({})),
  row(2, 'ours', alarm({})),
  row(3, 'ours', owned('me', 1)),
  row(4, 'ours', owned('another')),
  row(5, null, alarm({ rung: 2 })),
  row(6, 'ours', alarm({ state: 'quiet' })),
]
const teamOf = (handlerId: string) => ({ ours: 'contact-1', theirs: 'contact-2' })[handlerId] ?? null
const ME = { id: 'me', name: 'Me', team: 'contact-1' }

test('mine, then my team’s, then nobody’s; another’s and what was answered are not on it', () => {
  expect(worklistOf(ROWS, ME, teamOf).map(one => [one.number, one.why])).toEqual([
    [3, 'yours'],
    [2, 'team'],
    [5, 'nobodys'],
    [1, 'nobodys'],
  ])
})

test('somebody whom nobody is with comes before an older alarm that rose higher', () => {
  const rows = [row(1, null, alarm({ rung: 2 })), { ...row(2, null, alarm({})), alone: 'waiting' as const }]
  expect(worklistOf(rows, ME, teamOf).map(one => one.number)).toEqual([2, 1])
})

test('whatever nobody owns is on somebody’s list, and on everybody’s who has no team', () => {
  expect(worklistOf(ROWS, { ...ME, id: 'new', team: null }, teamOf).map(one => one.number)).toEqual([5, 1, 2])
})

test('what has come up to the duty I hold is before my team’s, another’s silence too; without the duty it is nobody’s', () => {
  const up = (change: Partial<Standing>) => alarm({ rung: 1, duty: 'duty-inspector', ...change })
  const silent = up({ state: 'owned', owner: { by: 'another', byName: 'Another', takenAt: ago(30) } })
  const rows = [row(1, 'ours', alarm({})), row(2, 'theirs', up({})), row(3, 'theirs', silent)]
  const listed = (me: typeof ME & { rights?: 'incident-manager'[] }) =>
    worklistOf(rows, me, teamOf).map(one => [one.number, one.why])
  expect(listed({ ...ME, rights: ['incident-manager'] })).toEqual([
    [2, 'up'],
    [3, 'up'],
    [1, 'team'],
  ])
  expect(listed(ME)).toEqual([
    [1, 'team'],
    [2, 'nobodys'],
  ])
})

test('items overdue for each supervisor, by name and not by number', () => {
  const people = [ME, { id: 'another', name: 'Another', team: null }, { id: 'free', name: 'Free', team: 'control-1' }]
  expect(loadsOf(ROWS, people, teamOf, team => `Team ${team}`)).toEqual([
    { id: 'another', name: 'Another', teamName: null, owned: 1, overdue: 0, team: 0 },
    { id: 'me', name: 'Me', teamName: 'Team contact-1', owned: 1, overdue: 1, team: 1 },
  ])
})

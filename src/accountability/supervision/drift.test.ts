import { expect, test } from 'vitest'
import { adviceTally, gradeTallies, lateDowngrades, promptTally, upgradeTally } from './drift.ts'
import type { GradeChangeSeen } from './drift-changes.ts'
import { driftCsv } from './supervision-csv.ts'
import { shownTally } from './tally.ts'

const AT = Temporal.Instant.from('2026-11-23T03:00:00Z')
const change = (contactId: string, more: Partial<GradeChangeSeen> = {}): GradeChangeSeen => ({
  contactId,
  caseId: 'k',
  number: 1,
  at: AT,
  by: 'x',
  role: 'dispatcher',
  team: 'control-1',
  from: 'priority',
  to: 'scheduled',
  reason: 'r',
  approved: true,
  approvedBy: 'S',
  trigger: 'delay',
  handlerId: 'h',
  answeredAt: AT,
  ruralUrban: 'urban',
  direction: 'slower',
  clock: 'last-fifth',
  afterHandler: true,
  week: '2026-11-23',
  ...more,
})

test('changes by role, why, week and team; a contact changed twice is one contact', () => {
  const changes = [
    change('a'),
    change('a'),
    change('b', {
      role: 'supervisor',
      trigger: null,
      team: null,
      direction: 'faster',
      clock: 'no-clock',
      approved: false,
      afterHandler: false,
    }),
  ]
  const [role, why, team] = gradeTallies(changes, new Map([['control-1', 'Control team 1']]))
  expect(role!.rows.map(row => [row.label, ...row.cells.map(cell => cell.n)])).toEqual([
    ['Dispatcher', 0, 1, 1, 0, 1, 1],
    ['Supervisor', 1, 0, 0, 0, 0, 0],
  ])
  expect(why!.rows.map(row => row.label)).toEqual(['Nobody has got there yet', 'Not assessed before the change'])
  expect(team!.rows.map(row => row.label)).toEqual(['2026-11-23, Control team 1', '2026-11-23, no team'])
  expect(role!.rows[0]!.cells[1]!.contacts).toEqual(['a'])
})

test('late downgrades of all that had a clock', () => {
  const changes = [
    change('a'),
    change('b', { clock: 'after-target' }),
    change('c', { clock: 'no-clock' }),
    change('d', { clock: 'before-last-fifth' }),
    change('e', { direction: 'faster' }),
  ]
  expect(lateDowngrades(changes)).toEqual({ near: 1, late: 1, all: 3, noClock: 1 })
})

test('a question answered "unknown" is not answered, and a contact that nobody assessed was not asked', () => {
  const answers = {
    caller: 'yes',
    subject: 'no',
    children: 'unknown',
    adultsAtRisk: 'no',
    othersInHousehold: 'no',
    weapon: 'unknown',
    immediacy: 'cannot-tell',
    risk: 'low',
  }
  const { rows } = promptTally([
    { contactId: 'a', answers },
    { contactId: 'b', answers: null },
  ])
  const of = (label: RegExp) => rows.find(row => label.test(row.label))!.cells.map(cell => cell.n)
  expect([of(/caller/), of(/child/), of(/weapon/), of(/How soon/)]).toEqual([
    [1, 0, 1],
    [0, 1, 1],
    [0, 1, 1],
    [0, 1, 1],
  ])
})

test('advice of which nothing is recorded is not advice given', () => {
  const { rows } = adviceTally([
    { contactId: 'a', card: 'c', label: 'Card', state: 'given' },
    { contactId: 'b', card: 'c', label: 'Card', state: null },
    { contactId: 'd', card: 'c', label: 'Card', state: 'not-safe-now' },
  ])
  expect(rows).toHaveLength(1)
  expect(rows[0]!.cells.map(cell => cell.n)).toEqual([1, 0, 1, 0, 1])
})

test('small numbers are hidden on the page and in the file, and nothing is a nothing', () => {
  const many = Array.from({ length: 12 }, (_, n) =>
    change(`m${n}`, { clock: n < 3 ? 'last-fifth' : 'before-last-fifth' }),
  )
  const [role] = gradeTallies(many, new Map())
  const shown = shownTally(role!)
  expect(shown.rows[0]!.cells[0]!.n).toBe(0)
  expect(shown.rows[0]!.cells[2]!.n).toBeNull()
  const csv = driftCsv([shown], { from: '2026-11-01', to: '2026-11-28', figuresAre: 'synthetic' })
  expect(csv).toContain('"Slower, in the last fifth of the clock",too small to show,')
  expect(csv).not.toMatch(/last fifth of the clock",3,/)
  expect(csv.split('\r\n')).toHaveLength(1 + 6 + 1)
})

test('why grades were raised: every code of the list, a code that is on no list by its own name, and who said it', () => {
  const rows = upgradeTally([
    { contactId: 'a', code: 'linked', byRule: true },
    { contactId: 'b', code: 'linked', byRule: false },
    { contactId: 'b', code: 'linked', byRule: false },
    { contactId: 'c', code: 'of-old', byRule: true },
  ]).rows.map(row => [row.label, ...row.cells.map(cell => cell.n)])
  expect(rows).toContainEqual(['Another report of the same event or person', 1, 1])
  expect(rows).toContainEqual(['of-old', 1, 0])
  expect(rows).toContainEqual(['Waiting longer is not safe', 0, 0])
})

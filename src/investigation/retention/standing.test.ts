import { beforeAll, expect, test } from 'vitest'
import type { Force } from '../../platform/force/force.ts'
import { readDemonstrationForce } from '../../platform/force/read-force.ts'
import { REVIEW_GROUPS } from './review-groups.ts'
import { type KeptCase, type KeptCrime, standingOf } from './standing.ts'

let force: Force
beforeAll(async () => {
  force = await readDemonstrationForce()
})

const day = (text: string) => Temporal.PlainDate.from(text)
const TODAY = day('2026-11-30')
const crime = (over: Partial<KeptCrime> = {}): KeptCrime => ({
  crimeId: 'one',
  number: 7,
  offence: 'shoplifting',
  incidentType: null,
  state: 'closed',
  outcomeCode: 18,
  cancelled: false,
  suspects: 0,
  underTen: false,
  ...over,
})
const kept = (over: Partial<KeptCase> = {}): KeptCase => ({
  caseId: 'one',
  endedOn: day('2020-03-01'),
  crimes: [crime()],
  others: [],
  births: [],
  reviewed: null,
  ...over,
})
const stands = (over: Partial<KeptCase>) => standingOf(kept(over), force, TODAY)
const told = (over: Partial<KeptCase>) => {
  const { id, nextOn } = stands(over)
  return [id, nextOn?.toString() ?? null]
}

test.each<[string, Partial<KeptCase>, string, string | null]>([
  ['no crime was recorded', { crimes: [] }, '4', '2026-03-01'],
  ['a shop theft, nobody found', {}, '4', '2026-03-01'],
  ['a shop theft, charged', { crimes: [crime({ outcomeCode: 1, suspects: 1 })] }, '3', '2026-03-01'],
  ['a rape, charged', { crimes: [crime({ offence: 'rape', outcomeCode: 1, suspects: 1 })] }, '1', '2030-03-01'],
  ['a rape, nobody found', { crimes: [crime({ offence: 'rape', outcomeCode: 18 })] }, '4-grave', '2040-03-01'],
  [
    'an assault, victim withdrew, suspect named',
    { crimes: [crime({ offence: 'assault-with-injury', outcomeCode: 16, suspects: 1 })] },
    '2',
    '2030-03-01',
  ],
  [
    'a shop theft in a domestic incident, suspect named',
    { crimes: [crime({ incidentType: 'domestic', outcomeCode: 15, suspects: 1 })] },
    '2',
    '2030-03-01',
  ],
  [
    'a cancelled crime',
    { crimes: [crime({ offence: 'rape', outcomeCode: null, cancelled: true })] },
    '4',
    '2026-03-01',
  ],
  [
    'two crimes: the graver counts',
    { crimes: [crime({ outcomeCode: 1, suspects: 1 }), crime({ offence: 'stalking', outcomeCode: 1, suspects: 1 })] },
    '1',
    '2030-03-01',
  ],
  [
    'an offence that the file no longer knows is taken for grave',
    { crimes: [crime({ offence: 'of-old', suspects: 1 })] },
    '1',
    '2030-03-01',
  ],
  [
    'somebody under ten',
    { crimes: [crime({ offence: 'arson-endangering-life', outcomeCode: 11, suspects: 1 })] },
    '4',
    '2026-03-01',
  ],
  ['anything of it open', { endedOn: null, crimes: [crime({ state: 'open', outcomeCode: null })] }, '4', null],
] as const)('%s', (_, over, id, nextOn) => {
  expect(told(over)).toEqual([id, nextOn])
})

test('what a group means follows the crime: reclassified, opened again, its outcome superseded', () => {
  const closed = { crimes: [crime({ offence: 'assault-without-injury', outcomeCode: 18 })] }
  expect(told(closed)).toEqual(['4-grave', '2040-03-01'])
  // Reclassified to what is worse, and somebody found.
  expect(told({ crimes: [crime({ offence: 'assault-with-intent', outcomeCode: 1, suspects: 1 })] })[0]).toBe('1')
  // Opened again: not reviewed while it is worked on, and not on the old day afterwards.
  expect(told({ endedOn: null, crimes: [crime({ state: 'open', outcomeCode: null })] })[1]).toBeNull()
  const reviewed = { on: day('2026-03-02'), keepUntil: day('2027-03-02') }
  expect(told({ reviewed })[1]).toBe('2027-03-02')
  expect(told({ reviewed, endedOn: day('2026-06-01') })[1]).toBe('2032-06-01')
})

test('another case of who is suspected raises it, and says which and why; a victim’s never does, being no suspect', () => {
  const other = {
    caseId: 'two',
    endedOn: day('2022-05-05'),
    births: [],
    crimes: [crime({ number: 9, offence: 'rape', outcomeCode: 1, suspects: 1 })],
  }
  const standing = stands({ others: [other] })
  expect([standing.id, standing.nextOn?.toString()]).toEqual(['1', '2032-05-05'])
  expect(standing.because.at(-1)).toBe('Raised to group 1: somebody suspected here is suspected in crime 9 too')
  // As grave a matter again: its clear period has not passed in either. A lighter one changes nothing.
  const again = { ...other, crimes: [crime({ number: 9, outcomeCode: 1, suspects: 1 })] }
  const theft = [crime({ outcomeCode: 1, suspects: 1 })]
  expect(told({ crimes: theft, others: [again] })).toEqual(['3', '2028-05-05'])
  expect(told({ crimes: [crime({ offence: 'rape', outcomeCode: 1, suspects: 1 })], others: [again] })).toEqual([
    '1',
    '2030-03-01',
  ])
  expect(told({ crimes: theft, others: [{ ...other, endedOn: null }] })).toEqual(['1', null])
})

test('what a child under ten did raises nothing, and is raised by nothing', () => {
  const child = [crime({ offence: 'rape', suspects: 1, underTen: true })]
  const grave = {
    caseId: 'two',
    endedOn: day('2022-05-05'),
    births: [],
    crimes: [crime({ offence: 'rape', outcomeCode: 1, suspects: 1 })],
  }
  expect(stands({ crimes: child, others: [grave] })).toMatchObject({ id: '4', careOfChild: true })
  expect(told({ others: [{ ...grave, crimes: child }] })[0]).toBe('4')
})

test('the first group ends when the youngest of those suspected would be so old; without births nobody guesses', () => {
  const crimes = [crime({ offence: 'rape', outcomeCode: 1, suspects: 2 })]
  expect(stands({ crimes, births: [day('1990-02-28'), day('2000-02-29')] }).until?.toString()).toBe('2100-03-01')
  expect(stands({ crimes }).until).toBeNull()
  expect(stands({ births: [day('1990-02-28')] }).until).toBeNull()
})

test('a force’s own periods stand instead of ours, and say so', () => {
  const own = [{ id: '4', clearYears: 7, everyYears: 3 }] as const
  const standing = standingOf(kept(), force, TODAY, own)
  expect([standing.nextOn?.toString(), standing.group.source]).toEqual(['2027-03-01', 'The force’s own file'])
})

test('every group has one row for every day, and each says whose figure it is', () => {
  for (const date of ['2019-01-01', '2024-02-29', '2026-11-30', '2060-01-01'])
    for (const id of ['1', '2', '3', '4', '4-grave'])
      expect([
        date,
        id,
        REVIEW_GROUPS.filter(one => one.id === id && one.from <= date && (one.to === null || date < one.to)).length,
      ]).toEqual([date, id, 1])
  for (const row of REVIEW_GROUPS) expect(row.source).toMatch(/proposal/i)
})

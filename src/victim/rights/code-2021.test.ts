import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHolidayTable } from '../../platform/holidays/holiday-table.ts'
import { readStartingBankHolidays } from '../../platform/holidays/starting-table.ts'
import { readTime } from '../../platform/time.ts'
import type { BankHolidays } from '../../platform/working-days.ts'
import { dutyOf, rightOf } from '../duty.ts'
import { packOn, RIGHT_EVENTS, RIGHTS_PACKS, type RightsPack } from '../rights-pack.ts'
import { RightsPackFile } from './pack-file.ts'
import { isLaw, type RightRow } from './right-row.ts'

const raw = (await readStartingBankHolidays()) as { 'england-and-wales': { events: { date: string }[] } }
const table = readHolidayTable(raw)
if (!table.ok) throw new Error(table.refusal.message)
const HOLIDAYS: BankHolidays = {
  dates: new Set(table.value.days.map(day => day.date)),
  lastKnownYear: table.value.lastYear,
  source: 'the starting table',
}
const CODE = RIGHTS_PACKS[0]!
const at = (text: string) => readTime(text)!
const day = (instant: Temporal.Instant | null) => instant?.toString() ?? null

/** The clock table of the standards, typed again by hand: rule, event, working days for the two standings. */
const TABLE: readonly [string, string, number | null, number | null][] = [
  ['R1.COMMS', 'contact', null, null],
  ['R2.RECORD', 'crime-decision', null, null],
  ['R2.INTERVIEW', 'victim-interview', null, null],
  ['R3.ACK', 'acknowledgement', null, null],
  ['R3.INFO', 'information', null, null],
  ['R4.NEEDS', 'needs-assessment', null, null],
  ['R4.REFER', 'referral', 2, 2],
  ['R5.COMP', 'compensation', null, null],
  ['R6.NOINV', 'no-investigation', 5, 1],
  ['R6.KEY', 'arrest', 5, 1],
  ['R6.KEY', 'interview', 5, 1],
  ['R6.KEY', 'release', 5, 1],
  ['R6.KEY', 'bail', 5, 1],
  ['R6.KEY', 'bail-change', 5, 1],
  ['R6.PREF', 'contact-preference', null, null],
  ['R6.NFA', 'no-further-action', 5, 1],
  ['R6.CHARGE', 'charge', 5, 1],
  ['R6.CHARGE', 'out-of-court-disposal', 5, 1],
  ['R6.CPS', 'prosecutor-decision', 5, 1],
  ['R7.VPS', 'personal-statement', null, null],
  ['R8.HEARING', 'hearing', 1, 1],
  ['R8.BAIL', 'court-bail', 5, 1],
  ['R8.WARRANT', 'warrant', 5, 1],
  ['R8.WITNESS', 'witness-needed', 1, 1],
  ['R9.OUTCOME', 'verdict', 1, 1],
  ['R9.SENTENCE', 'sentence', 1, 1],
  ['R9.APPEAL', 'appeal', 1, 1],
  ['R10.EXPENSES', 'expenses-claim', 10, 10],
  ['R10.PROPERTY', 'property-free', null, null],
  ['R11.VCS', 'contact-scheme', 10, 10],
  ['R11.VLO', 'liaison-contact', 20, 20],
  ['R12.COMPLAINT', 'complaint', 10, 10],
  ['VRR.ACK', 'review-request', 10, 10],
  ['VRR.DONE', 'review-decision', 30, 30],
]

test('the pack is the whole clock table, a row for each event, with its trigger, holder, evidence and source', () => {
  const rows = CODE.rows.map(row => [row.rule, row.event, row.standardDays, row.enhancedDays])
  const byEvent = (a: readonly unknown[], b: readonly unknown[]) => String(a[1]).localeCompare(String(b[1]))
  expect(rows.toSorted(byEvent)).toEqual([...TABLE].sort(byEvent))
  for (const row of CODE.rows) {
    expect(
      [row.starts, row.duty, row.name].every(text => text.length > 3),
      row.event,
    ).toBe(true)
    expect(row.evidence.length, row.event).toBeGreaterThan(0)
    expect(row.source.length, row.event).toBeGreaterThan(10)
  }
})

test('what nobody read is a proposal, never law', () => {
  const proposals = CODE.rows.filter(row => !isLaw(row)).map(row => row.event)
  expect(proposals).toEqual(['appeal', 'expenses-claim', 'property-free'])
  const late = CODE.rows.filter(row => isLaw(row) && !isLaw(row, true)).map(row => row.event)
  expect(late).toEqual(['charge', 'out-of-court-disposal', 'no-further-action'])
})

/** Event at, and the end of 1, 2 and 5 working days. The first three are the standards' own vectors. */
test.each([
  ['Christmas', '2026-12-24T10:00', '2026-12-29T23:59:59Z', '2026-12-30T23:59:59Z', '2027-01-05T23:59:59Z'],
  [
    'a Saturday, Boxing Day',
    '2026-12-26T10:00',
    '2026-12-29T23:59:59Z',
    '2026-12-30T23:59:59Z',
    '2027-01-05T23:59:59Z',
  ],
  ['before Easter', '2027-03-25T10:00', '2027-03-30T22:59:59Z', '2027-03-31T22:59:59Z', '2027-04-05T22:59:59Z'],
  [
    'a Friday at 23:59:59',
    '2026-11-20T23:59:59',
    '2026-11-23T23:59:59Z',
    '2026-11-24T23:59:59Z',
    '2026-11-27T23:59:59Z',
  ],
  ['midnight of a Monday', '2026-11-23T00:00', '2026-11-24T23:59:59Z', '2026-11-25T23:59:59Z', '2026-11-30T23:59:59Z'],
  ['03:00 of a Sunday', '2026-11-22T03:00', '2026-11-23T23:59:59Z', '2026-11-24T23:59:59Z', '2026-11-27T23:59:59Z'],
  [
    'the hour that never was',
    '2026-03-29T01:30',
    '2026-03-30T22:59:59Z',
    '2026-03-31T22:59:59Z',
    '2026-04-07T22:59:59Z',
  ],
  [
    'a Friday before the clocks go forward',
    '2027-03-19T12:00',
    '2027-03-22T23:59:59Z',
    '2027-03-23T23:59:59Z',
    '2027-03-30T22:59:59Z',
  ],
  [
    'the hour that was twice',
    '2026-10-25T01:30',
    '2026-10-26T23:59:59Z',
    '2026-10-27T23:59:59Z',
    '2026-10-30T23:59:59Z',
  ],
  [
    'a Friday before the clocks go back',
    '2026-10-23T12:00',
    '2026-10-26T23:59:59Z',
    '2026-10-27T23:59:59Z',
    '2026-10-30T23:59:59Z',
  ],
  [
    'two bank holidays in May',
    '2026-05-01T12:00',
    '2026-05-05T22:59:59Z',
    '2026-05-06T22:59:59Z',
    '2026-05-11T22:59:59Z',
  ],
  [
    'a late evening in summer, already tomorrow by an offset',
    '2026-07-10T23:30:00+01:00',
    '2026-07-13T22:59:59Z',
    '2026-07-14T22:59:59Z',
    '2026-07-17T22:59:59Z',
  ],
])('%s', (_, event, one, two, five) => {
  const arrest = dutyOf('arrest', at(event), HOLIDAYS)
  expect(arrest.ok && [day(arrest.value.standard), day(arrest.value.enhanced)]).toEqual([five, one])
  const refer = dutyOf('referral', at(event), HOLIDAYS)
  expect(refer.ok && [day(refer.value.standard), day(refer.value.enhanced)]).toEqual([two, two])
})

/** The same count written another way: all days of the table as text, struck off one by one, and summer time by its rule. */
const MS = 86_400_000
const struck = new Set(raw['england-and-wales'].events.map(one => one.date))
const open: string[] = []
for (let ms = Date.UTC(2021, 0, 1); ms <= Date.UTC(table.value.lastYear, 11, 31); ms += MS) {
  const text = new Date(ms).toISOString().slice(0, 10)
  if (!/^(Sat|Sun)/.test(new Date(ms).toUTCString()) && !struck.has(text)) open.push(text)
}
/** The last Sunday of a month at 01:00 UTC, when London's clocks change. */
const lastSunday = (year: number, month: number) => {
  const end = new Date(Date.UTC(year, month + 1, 0, 1))
  return end.getTime() - end.getUTCDay() * MS
}
const offset = (ms: number) => {
  const year = new Date(ms).getUTCFullYear()
  return ms >= lastSunday(year, 2) && ms < lastSunday(year, 9) ? 3_600_000 : 0
}
function independent(ms: number, days: number): string | null {
  const today = new Date(ms + offset(ms)).toISOString().slice(0, 10)
  const ahead = open.filter(text => text > today)[days - 1]
  if (!ahead) return null
  const utc = Date.parse(`${ahead}T23:59:59Z`)
  return new Date(utc - offset(utc)).toISOString().replace('.000Z', 'Z')
}

const limited = CODE.rows.filter(row => row.standardDays !== null)
const moment = fc.integer({ min: Date.UTC(2021, 3, 2), max: Date.UTC(2028, 10, 1) })
/** The days on which such a count goes wrong: around Christmas, Easter, and both changes of the clock. */
const awkward = fc
  .tuple(
    fc.constantFrom(
      ...[2021, 2022, 2023, 2024, 2025, 2026, 2027].flatMap(year => [
        Date.UTC(year, 11, 25),
        Date.UTC(year + 1, 0, 1),
        lastSunday(year + 1, 2),
        lastSunday(year, 9),
      ]),
      ...[Date.UTC(2026, 3, 3), Date.UTC(2027, 2, 26), Date.UTC(2028, 3, 14)],
    ),
    fc.integer({ min: -6 * 86_400, max: 6 * 86_400 }),
  )
  .map(([middle, seconds]) => middle + seconds * 1_000)

test.each([
  ['at any moment', moment],
  ['around Christmas, Easter and the changes of the clock', awkward],
])('every limit equals an independent count, %s', (_, moments) => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...limited), (ms, row: RightRow) => {
      const duty = dutyOf(row.event, Temporal.Instant.fromEpochMilliseconds(ms), HOLIDAYS)
      expect(duty.ok).toBe(true)
      if (!duty.ok) return
      expect(day(duty.value.standard)).toBe(independent(ms, row.standardDays!))
      expect(day(duty.value.enhanced)).toBe(independent(ms, row.enhancedDays!))
    }),
    { numRuns: 400 },
  )
})

test('past the last known year the answer is a refusal in words, never a guess', () => {
  const ms = fc.integer({ min: Date.UTC(2028, 11, 29), max: Date.UTC(2035, 0, 1) })
  fc.assert(
    fc.property(ms, fc.constantFrom(...limited), (when, row) => {
      const duty = dutyOf(row.event, Temporal.Instant.fromEpochMilliseconds(when), HOLIDAYS)
      expect(duty).toMatchObject({ ok: false, refusal: { code: 'past-known-bank-holidays' } })
    }),
  )
})

const LATER: RightsPack = {
  id: 'later',
  title: 'A later Code',
  from: '2027-04-01',
  to: null,
  knownFrom: at('2027-04-15T10:00'),
  rows: CODE.rows.map(row => (row.event === 'arrest' ? { ...row, rule: 'NEW.KEY', standardDays: 3 } : row)),
}

test('a later Code holds from its London day, and only for what was recorded after it was loaded', () => {
  const packs = [...RIGHTS_PACKS, LATER]
  const which = (event: string, known?: string) => {
    const found = rightOf('arrest', at(event), packs, known === undefined ? undefined : at(known))
    return found.ok && found.value.row.rule
  }
  expect(which('2027-03-31T23:59:59')).toBe('R6.KEY')
  expect(which('2027-04-01T00:00')).toBe('NEW.KEY')
  expect(which('2027-04-01T00:00', '2027-04-15T09:59')).toBe('R6.KEY')
  expect(which('2027-04-01T00:00', '2027-04-15T10:00')).toBe('NEW.KEY')
  expect(packOn(Temporal.PlainDate.from('2021-03-31'), packs)).toBeUndefined()
})

const FILE = {
  id: 'a-later-code',
  title: 'A later Code',
  from: '2027-04-01',
  source: 'Published somewhere',
  rows: [
    {
      rule: 'R6.NEW',
      event: 'plea',
      name: 'Plea',
      starts: 'A plea is entered',
      standardDays: 3,
      enhancedDays: 1,
      duty: 'tell the victim of a plea',
      read: 'read',
      source: 'Right 6, paragraph 12',
    },
  ],
}
const row = FILE.rows[0]!
test.each([
  ['a new event and other limits', {}, undefined],
  ['an end before its beginning', { to: '2027-03-31' }, 'to'],
  ['one event twice', { rows: [row, row] }, 'rows.1.event'],
  ['enhanced rights later than the others', { rows: [{ ...row, enhancedDays: 4 }] }, 'rows.0.enhancedDays'],
  ['a limit of no days', { rows: [{ ...row, standardDays: 0 }] }, 'rows.0.standardDays'],
  ['no source', { rows: [{ ...row, source: '' }] }, 'rows.0.source'],
  ['a key that nobody knows', { rows: [{ ...row, hours: 2 }] }, 'rows.0'],
  ['no rows', { rows: [] }, 'rows'],
])('a file with %s', (_, change, wrong) => {
  const read = RightsPackFile.safeParse({ ...FILE, ...change })
  expect(read.success ? undefined : read.error.issues[0]!.path.join('.')).toBe(wrong)
})

test('every event of the Code that the system comes with is one that can be asked for', () => {
  expect(new Set(RIGHT_EVENTS).size).toBe(TABLE.length)
})

import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readHolidayTable } from './holiday-table.ts'
import { readStartingBankHolidays } from './starting-table.ts'

const DATA = new URL('../../../../shared/data/bank-holidays/', import.meta.url)
const eight = (year: number) =>
  ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'].map(day => ({
    title: 'A holiday',
    date: `${year}-${day}`,
  }))
const published = (events: object[]) => ({
  'england-and-wales': { division: 'england-and-wales', events },
  scotland: { division: 'scotland', events: [] },
})
const british = ({ title, date }: { title: string; date: string }) => ({
  title,
  date: date.split('-').reverse().join('/'),
})

test.each([
  ["gov.uk's file", published(eight(2026))],
  [
    'the source of it',
    {
      divisions: {
        'common.nations.england-and-wales_slug': { title: 'x', slug: 'y', '2026': eight(2026).map(british) },
        'common.nations.scotland_slug': { '2026': [] },
      },
    },
  ],
  ['a plain list', eight(2026).map(({ date }) => ({ date, key: 'easter_monday', substitute: false }))],
])('%s is read', (_, json) => {
  const read = readHolidayTable(json)
  expect(read.ok && read.value.days.map(day => day.date)).toEqual(eight(2026).map(day => day.date))
  expect(read).toMatchObject({ ok: true, value: { firstYear: 2026, lastYear: 2026, division: 'england-and-wales' } })
})

test('keys become words, and a substitute day says so', () => {
  const read = readHolidayTable([...eight(2026).slice(1), { date: '2026-01-01', key: 'new_year', substitute: true }])
  expect(read.ok && read.value.days[0]).toEqual({ date: '2026-01-01', title: "New Year's Day (substitute day)" })
})

test.each([
  ['nothing', null, 'not-bank-holidays'],
  ['a word', 'holidays', 'not-bank-holidays'],
  ['an empty list', [], 'not-bank-holidays'],
  ['another division alone', { scotland: { events: eight(2026) } }, 'not-bank-holidays'],
  ['a year that is no list', { divisions: { 'england-and-wales': { '2026': 'eight' } } }, 'not-bank-holidays'],
  ['a day that never is', published([...eight(2026), { title: 'x', date: '2026-02-30' }]), 'bad-date'],
  ['a date the American way', published([...eight(2026), { title: 'x', date: '12/28/2026' }]), 'bad-date'],
  ['a day without a title', published([...eight(2026), { title: ' ', date: '2026-06-01' }]), 'bad-date'],
  ['an entry that is none', [...eight(2026), 7], 'bad-date'],
  ['a day twice', published([...eight(2026), { title: 'x', date: '2026-12-25' }]), 'repeated-date'],
  ['a year cut short', published([...eight(2026), ...eight(2027).slice(0, 3)]), 'incomplete-year'],
  ['a year left out', published([...eight(2026), ...eight(2028)]), 'missing-year'],
])('%s is refused', (_, json, code) => {
  const read = readHolidayTable(json)
  expect(read.ok ? 'accepted' : read.refusal.code).toBe(code)
})

test('the starting table is whole from 2019 to 2028, and knows the extra days', async () => {
  const read = readHolidayTable(await readStartingBankHolidays())
  expect(read).toMatchObject({
    ok: true,
    value: { firstYear: 2019, lastYear: 2028, source: expect.stringContaining('gov.uk') },
  })
  expect(
    read.ok &&
      ['2020-05-08', '2022-06-03', '2022-09-19', '2023-05-08'].every(date =>
        read.value.days.some(day => day.date === date),
      ),
  ).toBe(true)
})

// Runs where the shared data lies beside the repository; elsewhere the starting table is all there is to compare.
test.skipIf(!existsSync(DATA))(
  'the starting table has exactly the days of both published files (real data: needs ../shared/data)',
  async () => {
    const daysOf = (json: unknown) => {
      const read = readHolidayTable(json)
      return read.ok ? read.value.days.map(day => day.date) : read.refusal.code
    }
    const starting = daysOf(await readStartingBankHolidays())
    expect(starting).toHaveLength(83)
    for (const file of ['england-and-wales.json', 'bank-holidays.source.json'])
      expect(daysOf(JSON.parse(readFileSync(new URL(file, DATA), 'utf8')))).toEqual(starting)
  },
)

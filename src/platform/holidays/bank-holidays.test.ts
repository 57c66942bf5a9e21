import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemWho } from '../access/roles.ts'
import { type Connection, connect } from '../db/connect.ts'
import { inContext } from '../db/context.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/test-cluster.ts'
import { putBankHolidays, readBankHolidays } from './bank-holidays.ts'
import { readStartingBankHolidays } from './starting-table.ts'

let database: TestDatabase
let owner: pg.Pool
let app: Connection
beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  app = connect(database.appUrl, { max: 2 })
})
beforeEach(async () => {
  await owner.query('delete from platform.bank_holiday')
})
afterAll(async () => {
  await owner.end()
  await app.close()
  await database.drop()
})

const known = () => inContext(app.db, systemWho('test'), readBankHolidays)
const years = (...list: number[]) =>
  list.flatMap(year =>
    ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'].map(day => ({
      title: `Holiday ${day}`,
      date: `${year}-${day}`,
    })),
  )
const facts = async () =>
  (await owner.query("select count(*)::int as n from platform.fact where kind = 'bank-holidays-imported'")).rows[0].n

test('the starting table is put in place with its fact, and the second time changes nothing', async () => {
  const before = await facts()
  const json = await readStartingBankHolidays()
  expect(await putBankHolidays(owner, json)).toMatchObject({
    ok: true,
    value: { rows: 83, kept: 83, repeated: 0, removed: 0, lastKnownYear: 2028 },
  })
  const first = await known()
  expect(first.lastKnownYear).toBe(2028)
  expect(first.dates.size).toBe(83)
  expect(await putBankHolidays(owner, json)).toMatchObject({
    ok: true,
    value: { rows: 83, kept: 0, repeated: 83, removed: 0 },
  })
  expect(await known()).toEqual(first)
  expect(await facts()).toBe(before + 2)
})

test('a newer table moves a day, keeps the years it does not speak for, and knows further', async () => {
  await putBankHolidays(owner, years(2025, 2026))
  const moved = years(2026, 2027).map(day => (day.date === '2026-05-04' ? { ...day, date: '2026-05-08' } : day))
  expect(await putBankHolidays(owner, moved)).toMatchObject({
    ok: true,
    value: { rows: 16, kept: 9, repeated: 7, removed: 1, lastKnownYear: 2027 },
  })
  const { dates, lastKnownYear } = await known()
  expect([dates.has('2026-05-08'), dates.has('2026-05-04'), dates.has('2025-12-25'), lastKnownYear]).toEqual([
    true,
    false,
    true,
    2027,
  ])
})

test.each([
  ['ends earlier', () => years(2025, 2026), 'older-table'],
  ['is cut short', () => years(2025, 2026, 2027, 2028).slice(0, -3), 'incomplete-year'],
  ['is something else', () => ({ events: [] }), 'not-bank-holidays'],
])('a table that %s is refused in words and changes nothing', async (_, json, code) => {
  await putBankHolidays(owner, years(2025, 2026, 2027))
  const [before, told] = [await known(), await facts()]
  const put = await putBankHolidays(owner, json())
  expect(put).toMatchObject({ ok: false, refusal: { code, message: expect.stringMatching(/\w{3}/) } })
  expect(await known()).toEqual(before)
  expect(await facts()).toBe(told)
})

test('the app may read the table and not change it', async () => {
  await putBankHolidays(owner, years(2026))
  await expect(
    inContext(app.db, systemWho('test'), tx => tx.deleteFrom('platform.bank_holiday').execute()),
  ).rejects.toThrow(/permission denied/)
  expect((await known()).dates.size).toBe(8)
})

test('without a table, nothing is known', async () => {
  expect(await known()).toMatchObject({ lastKnownYear: 0, source: expect.stringContaining('no bank holidays') })
})

import { sql } from 'kysely'
import type pg from 'pg'
import type { Tx } from '../db/connect.ts'
import { STEADY } from '../db/steady.ts'
import { accept, type Outcome, refuse } from '../outcome.ts'
import type { BankHolidays } from '../working-days.ts'
import { type BadHolidays, DIVISION, type HolidayTable, readHolidayTable } from './holiday-table.ts'

export type HolidaysPut = { rows: number; kept: number; repeated: number; removed: number; lastKnownYear: number }
export type NoHolidays = BadHolidays | 'older-table'

/**
 * Puts a table of bank holidays in place of the known one, for the years it speaks for, in one transaction with its fact.
 * Only the owner's connection may: the app reads. Refused, and nothing changed, when the file is not whole or ends before
 * the known table does: clocks that were worked out could no longer be checked.
 */
export async function putBankHolidays(owner: pg.Pool, json: unknown): Promise<Outcome<HolidaysPut, NoHolidays>> {
  const read = readHolidayTable(json)
  if (!read.ok) return read
  const client = await owner.connect()
  try {
    await client.query('begin')
    const put = await replace(client, read.value)
    await client.query(put.ok ? 'commit' : 'rollback')
    return put
  } catch (fault) {
    await client.query('rollback').catch(() => undefined)
    throw fault
  } finally {
    client.release()
  }
}

async function replace(
  client: pg.PoolClient,
  { days, firstYear, lastYear, source }: HolidayTable,
): Promise<Outcome<HolidaysPut, 'older-table'>> {
  await client.query("select pg_advisory_xact_lock(hashtext('platform.bank_holiday'))")
  const before = (
    await client.query<{ date: string }>('select date::text from platform.bank_holiday where division = $1', [DIVISION])
  ).rows
  const known = before.reduce((last, { date }) => Math.max(last, Number(date.slice(0, 4))), 0)
  if (lastYear < known)
    return refuse(
      'older-table',
      `This file ends with ${lastYear}, and the bank holidays are known to the end of ${known} already: nothing was changed`,
    )

  // The day is what counts: a known day under another title is the same day.
  const had = new Set(before.map(({ date }) => date))
  const repeated = days.filter(({ date }) => had.has(date)).length
  const now = new Set(days.map(({ date }) => date))
  const removed = before.filter(({ date }) => Number(date.slice(0, 4)) >= firstYear && !now.has(date)).length
  await client.query(
    'delete from platform.bank_holiday where division = $1 and extract(year from date) between $2 and $3',
    [DIVISION, firstYear, lastYear],
  )
  await client.query(
    'insert into platform.bank_holiday (division, date, title, source) select $1, d.date, d.title, $2 from unnest($3::date[], $4::text[]) as d (date, title)',
    [DIVISION, source, days.map(({ date }) => date), days.map(({ title }) => title)],
  )
  const put = { rows: days.length, kept: days.length - repeated, repeated, removed, lastKnownYear: lastYear }
  await client.query(
    "select set_config('answerable.role', 'system', true), set_config('answerable.who', 'command:bank-holidays', true)",
  )
  await client.query(
    "select platform.record('bank-holidays-imported', null, null, platform.now(), 'command:bank-holidays', 'system', 'command', $1::jsonb)",
    [JSON.stringify({ ...put, division: DIVISION, source })],
  )
  return accept(put)
}

/** The table that every clock in working days is counted with. Without one, `lastKnownYear` is 0 and every clock refuses. */
export async function readBankHolidays(tx: Tx): Promise<BankHolidays> {
  const { rows } = await sql<{ date: string; source: string }>`
    select date::text as date, source from platform.bank_holiday where division = ${DIVISION} order by date ${sql.raw(STEADY)}`.execute(
    tx,
  )
  const last = rows.at(-1)
  return {
    dates: new Set(rows.map(({ date }) => date)),
    lastKnownYear: last ? Number(last.date.slice(0, 4)) : 0,
    source: last?.source ?? 'no bank holidays are known',
  }
}

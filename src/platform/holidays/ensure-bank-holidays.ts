import type pg from 'pg'
import { putBankHolidays } from './bank-holidays.ts'
import { readStartingBankHolidays } from './starting-table.ts'

/** A record without bank holidays can work out no duty: it starts with the table that comes with the software. */
export async function ensureBankHolidays(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ any: boolean }>('select exists (select from platform.bank_holiday) as any')
  if (rows[0]!.any) return
  const put = await putBankHolidays(owner, await readStartingBankHolidays())
  if (!put.ok) throw new Error(put.refusal.message)
}

import { readFile } from 'node:fs/promises'

const FILE = new URL('../../../seeds/bank-holidays.json', import.meta.url)

/** The table a new installation starts with (for `putBankHolidays`): a newer one is imported when gov.uk publishes it. */
export async function readStartingBankHolidays(): Promise<unknown> {
  return JSON.parse(await readFile(FILE, 'utf8'))
}

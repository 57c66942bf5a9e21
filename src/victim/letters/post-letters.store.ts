import type { Tx } from '../../platform/db/connect.ts'
import { readBankHolidays } from '../../platform/holidays/bank-holidays.ts'
import { holdCase, type Stamp } from '../../platform/log/record.ts'
import { workingDaysAfter } from '../../platform/working-days.ts'
import { letterGate } from './letter-gate.store.ts'
import { readLetter } from './letter-rows.store.ts'
import { considerLetterStep } from './letter-steps.ts'
import { postLetter, stopLetter } from './letter-work.store.ts'
import type { CameOf } from './print-letters.store.ts'

/**
 * Records that one was posted. The gate is asked as it is now: a plan that changed since it was printed stops it while it can still be taken out
 * of the tray. `days`: working days after which it counts as told; past the bank holidays that are known it never counts by itself.
 */
export async function recordPosted(
  tx: Tx,
  stamp: Stamp,
  messageId: string,
  { postedAt, days }: { postedAt: Temporal.Instant; days: number },
): Promise<CameOf | undefined> {
  const found = await readLetter(tx, messageId)
  if (!found) return undefined
  await holdCase(tx, found.caseId)
  const letter = (await readLetter(tx, messageId))!
  const { reference } = letter
  const not = (because: string): CameOf => ({ messageId, reference, became: 'not-done', because })
  const may = considerLetterStep(letter.steps, 'posted')
  if (!may.ok) return not(may.refusal.message)
  const printedAt = Temporal.Instant.from(letter.steps.findLast(one => one.step === 'printed')!.at)
  if (Temporal.Instant.compare(postedAt, printedAt) < 0) return not('It was not printed by then: look at the time')
  const gate = await letterGate(tx, letter.victimId, letter.address, stamp.at)
  if (!gate.ok) {
    await stopLetter(tx, stamp, letter, gate)
    return { messageId, reference, became: 'stopped', because: gate.because }
  }
  const counts = workingDaysAfter(postedAt, days, await readBankHolidays(tx))
  await postLetter(tx, stamp, letter, postedAt, counts.ok ? counts.value : null)
  return { messageId, reference, became: 'done', because: null }
}

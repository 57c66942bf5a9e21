import { createHash } from 'node:crypto'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, type Stamp } from '../../platform/log/record.ts'
import type { LetterSetup } from '../../platform/run/message-config.ts'
import { type LetterContent, letterContent } from './letter-content.ts'
import { letterGate } from './letter-gate.store.ts'
import { type LetterRow, readLetter, readWords } from './letter-rows.store.ts'
import { considerLetterStep } from './letter-steps.ts'
import { keepPage, keepStep, stopLetter } from './letter-work.store.ts'

/** What came of one of several: done, stopped because the plan no longer lets it go, or not done and why. */
export type CameOf = {
  messageId: string
  reference: string
  became: 'done' | 'stopped' | 'not-done'
  because: string | null
}

/** The letter as it stands, or as it would be printed now. */
export async function contentOf(
  tx: Tx,
  letter: LetterRow,
  setup: LetterSetup,
  at: Temporal.Instant,
  address = letter.address ?? letter.reach,
): Promise<LetterContent> {
  return letterContent({ ...letter, ...(await readWords(tx, letter, at)), address }, setup, at)
}

/** Prints one: the page is fixed now, the first time. The gate is asked again; what it does not let go is stopped, and says so. */
export async function printLetter(
  tx: Tx,
  stamp: Stamp,
  messageId: string,
  setup: LetterSetup,
  render: (letter: LetterContent) => string,
): Promise<CameOf | undefined> {
  const found = await readLetter(tx, messageId)
  if (!found) return undefined
  await holdCase(tx, found.caseId)
  const letter = (await readLetter(tx, messageId))!
  const { reference } = letter
  const may = considerLetterStep(letter.steps, 'printed')
  if (!may.ok) return { messageId, reference, became: 'not-done', because: may.refusal.message }
  const gate = await letterGate(tx, letter.victimId, letter.address, stamp.at)
  if (!gate.ok) {
    await stopLetter(tx, stamp, letter, gate)
    return { messageId, reference, became: 'stopped', because: gate.because }
  }
  const page = render(await contentOf(tx, letter, setup, stamp.at))
  await keepPage(tx, letter, page, createHash('sha256').update(page).digest('hex'))
  await keepStep(tx, stamp, letter, 'printed')
  return { messageId, reference, became: 'done', because: null }
}

import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { endLine } from '../line-of-enquiry.ts'
import { type Line, readLine, saveLineEnd } from '../lines.store.ts'
import type { PhoneCase } from './phone-case.store.ts'
import { meanwhileOf, type PhoneDeed, writtenTimes } from './phone-item.ts'
import { readPhoneNote, savePhoneNote, victimOf } from './phone-note.store.ts'

export type Given = { itemId: string; deed: PhoneDeed; words: string; writtenAt?: Temporal.Instant | undefined }
export type Kept = { caseId: string; itemId: string; again: boolean; says: string }

/** Takes one thing from a phone: once however often it comes, at the time it was written, and beside what somebody did meanwhile. */
export async function keepItem(tx: Tx, of: PhoneCase, given: Given, stamp: Stamp): Promise<Outcome<Kept, string>> {
  const kept = (again: boolean, says: string) => accept({ caseId: of.caseId, itemId: given.itemId, again, says })
  const before = await readPhoneNote(tx, given.itemId)
  if (before)
    return before.by === stamp.by.id && before.words === given.words
      ? kept(true, 'It was here already')
      : refuse('item-differs', 'Something else is kept under this reference already: write it again')
  const { deed } = given
  if ('victimId' in deed && !(await victimOf(tx, of.crimeId, deed.victimId)))
    return refuse('not-their-victim', 'This person is not recorded as a victim of this crime', 'what')
  const line = deed.kind === 'line-end' ? await readLine(tx, deed.lineId) : undefined
  if (deed.kind === 'line-end' && line?.crimeId !== of.crimeId)
    return refuse('no-such-line', 'This case has no such line of enquiry', 'what')
  if (line && deed.kind === 'line-end' && isThisEnd(line, given, stamp)) return kept(true, 'It was here already')

  const { happenedAt, claimedAt } = writtenTimes(given.writtenAt, stamp.at)
  const meanwhile = meanwhileOf(deed, of.state, line)
  if (line && deed.kind === 'line-end' && !meanwhile) {
    const end = endLine(line, { state: deed.ends, result: given.words })
    if (!end.ok) return end
    await saveLineEnd(tx, line, end.value, { ...stamp, at: happenedAt }, stamp.at)
    return kept(false, `The line “${line.objective}” is ended`)
  }
  await savePhoneNote(tx, of, { ...given, happenedAt, claimedAt, meanwhile }, stamp)
  if (meanwhile === 'line-ended' && line)
    return kept(
      false,
      `${line.endedByName ?? 'Somebody'} ended “${line.objective}” meanwhile: “${line.result}”. Both are kept, and they are told`,
    )
  if (meanwhile === 'closed')
    return kept(
      false,
      'The investigation was closed meanwhile. Yours is kept in it, nothing else was changed, and whoever has it is told',
    )
  return kept(false, 'It is in the case')
}

/** The same end, sent again after its first answer was lost. */
function isThisEnd(line: Line, given: Given, stamp: Stamp): boolean {
  return line.state !== 'open' && line.endedById === stamp.by.id && line.result === given.words
}

import { systemWho } from '../../platform/access/roles.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { holdCase } from '../../platform/log/record.ts'
import { questionFromPhone } from './from-phone.store.ts'

/** What a victim asked an officer who wrote it on a phone is a question like every other: its clock starts when it was written, however late it came. */
export const askedOnPhonesReader: Reader = {
  name: 'asked-on-phones',
  kinds: ['note-added'],
  handle: async (tx, fact) => {
    const { of: what, noteId } = fact.body
    if (what !== 'asked' || typeof noteId !== 'string' || !fact.caseId) return
    await holdCase(tx, fact.caseId)
    await questionFromPhone(tx, noteId, systemWho('asked-on-phones', 'reader'))
  },
}

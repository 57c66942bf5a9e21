import { systemWho } from '../../platform/access/roles.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { holdCase } from '../../platform/log/record.ts'
import { queueMessage } from '../messages/queue.store.ts'

/** Inside a letter or an email, where her plan lets one go; a text says only that something waits. */
const WORDS =
  'Something was changed in how your messages are opened: a key was asked for, or taken away. A new key opens nothing until somebody has spoken with you, alone. If it was not you, tell the person you have been dealing with, or ring 101. You can close your pages at once under Safety.'

/** A key asked for or taken away: she is told where her plan lets a word go to her by itself; a person speaks with her in any case. */
export const passkeyReader: Reader = {
  name: 'my-keys',
  kinds: ['portal-request-made'],
  handle: async (tx, fact) => {
    const { kind, requestId, victimId } = fact.body
    if ((kind !== 'passkey' && kind !== 'passkey-gone') || !fact.caseId) return
    await holdCase(tx, fact.caseId)
    const stamp = { at: fact.at, by: systemWho('my-keys', 'reader') }
    await queueMessage(tx, stamp, {
      purpose: 'reminder',
      thing: requestId,
      victimId,
      caseId: fact.caseId,
      words: WORDS,
    })
  },
}

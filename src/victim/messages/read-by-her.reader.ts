import { systemWho } from '../../platform/access/roles.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { holdCase, record } from '../../platform/log/record.ts'
import { readByHer } from './read-by-her.store.ts'

/**
 * A text says that there is news and nothing else, so that it tells her nothing when it arrives: she has been told when she opened her own pages after
 * that. Once for each update.
 */
export const readByHerReader: Reader = {
  name: 'read-by-her',
  kinds: ['portal-signed-in', 'portal-words-chosen'],
  handle: async (tx, fact) => {
    const { caseId } = fact
    if (!caseId) return
    await holdCase(tx, caseId)
    for (const { messageId, updateId, crimeId } of await readByHer(tx, fact.body.victimId, fact.at))
      await record(tx, {
        kind: 'victim-update-read',
        caseId,
        about: messageId,
        at: fact.at,
        by: systemWho('read-by-her', 'reader'),
        body: { messageId, updateId, crimeId, victimId: fact.body.victimId },
      })
  },
}

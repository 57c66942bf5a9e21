import { systemWho } from '../../platform/access/roles.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { holdCase } from '../../platform/log/record.ts'
import { lettersUnderWay, watchLetter } from './letter-watch.store.ts'

/**
 * Looks again at every letter that is on its way when what its safety rests on changes: the plan, what somebody said of a shared address, a suspect who
 * is named. Nobody has to remember that a letter lies in a tray.
 */
export const letterWatchReader: Reader = {
  name: 'letters-watched',
  kinds: ['safe-contact-recorded', 'contact-alert-looked-at', 'suspect-named', 'suspect-linked'],
  handle: async (tx, fact) => {
    if (!fact.caseId) return
    const victimId = typeof fact.body.victimId === 'string' ? fact.body.victimId : null
    const letters = await lettersUnderWay(tx, fact.caseId, victimId)
    if (letters.length === 0) return
    await holdCase(tx, fact.caseId)
    const stamp = { at: fact.recordedAt, by: systemWho('letters-watched', 'reader') }
    for (const id of letters) await watchLetter(tx, id, stamp)
  },
}

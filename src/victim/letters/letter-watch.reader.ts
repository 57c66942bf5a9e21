import { systemWho } from '../../platform/access/roles.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { holdCase } from '../../platform/log/record.ts'
import { homesOf, isOfPeople, LEARNT_OF_PEOPLE } from '../plan/touched.store.ts'
import { lettersToHomes, lettersUnderWay, watchLetter } from './letter-watch.store.ts'

/**
 * Looks again at every letter that is on its way when what its safety rests on changes: the plan, what somebody said of a shared address, a suspect who
 * is named, and a home that turns out to be somebody's. Nobody has to remember that a letter lies in a tray.
 */
export const letterWatchReader: Reader = {
  name: 'letters-watched',
  kinds: ['safe-contact-recorded', 'contact-alert-looked-at', 'suspect-named', 'suspect-linked', ...LEARNT_OF_PEOPLE],
  handle: async (tx, fact) => {
    const { caseId, body } = fact
    if (!caseId) return
    const victimId = typeof body.victimId === 'string' ? body.victimId : null
    const letters = isOfPeople(fact.kind)
      ? await lettersToHomes(tx, await homesOf(tx, caseId))
      : (await lettersUnderWay(tx, caseId, victimId)).map(id => ({ id, caseId }))
    const stamp = { at: fact.recordedAt, by: systemWho('letters-watched', 'reader') }
    for (const letter of letters) {
      await holdCase(tx, letter.caseId)
      await watchLetter(tx, letter.id, stamp)
    }
  },
}

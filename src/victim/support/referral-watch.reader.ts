import { systemWho } from '../../platform/access/roles.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { holdCase } from '../../platform/log/record.ts'
import { casesTouched, isOfPeople, LEARNT_OF_PEOPLE } from '../plan/touched.store.ts'
import { toldReferrals, watchReferrals } from './referral-watch.store.ts'

/** Looks again at what services were told of reaching victims, when a suspect is named, a number is learnt, or somebody turns out to live with somebody. */
export const referralWatchReader: Reader = {
  name: 'referrals-watched',
  kinds: ['suspect-named', 'suspect-linked', ...LEARNT_OF_PEOPLE],
  handle: async (tx, fact) => {
    if (!fact.caseId) return
    const cases = isOfPeople(fact.kind) ? await casesTouched(tx, fact.caseId) : [fact.caseId]
    const told = await toldReferrals(tx, cases, fact.recordedAt)
    if (told.length === 0) return
    const held = [...new Set(told.map(one => one.caseId))].toSorted()
    for (const caseId of held) await holdCase(tx, caseId)
    const still = await toldReferrals(tx, held, fact.recordedAt)
    await watchReferrals(tx, still, { at: fact.recordedAt, by: systemWho('referrals-watched', 'reader') })
  },
}

import { systemWho } from '../platform/access/roles.ts'
import type { Reader } from '../platform/log/reader.ts'
import { setBegunTasks } from './begun-tasks.store.ts'

/**
 * A pathway begins by a THRIVE answer, by the kind of what happened, by another pathway's answer or by the rule of silent calls. What it asks
 * for from its beginning (a referral of each child, a specialist, the risk conference) is set then, and does not wait for somebody
 * to answer one of its questions. A kind alone counts once somebody has graded or assessed: until then it is a first guess.
 */
export const pathwayTasksReader: Reader = {
  name: 'contact-pathway-tasks',
  kinds: ['contact-assessed', 'contact-graded', 'pathway-answered'],
  handleTogether: async (tx, facts) => {
    const by = systemWho('contact-pathway-tasks', 'reader')
    const newest = new Map(facts.map(fact => [String(fact.body.contactId), fact.recordedAt]))
    for (const [contactId, at] of newest) await setBegunTasks(tx, contactId, { at, by })
  },
}

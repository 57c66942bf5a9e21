import { systemWho } from '../../platform/access/roles.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { contactsOf, noticeAfterAttendance } from './encompass.store.ts'

/**
 * Operation Encompass begins with the attendance, whenever it is written down, and with whatever is learnt after it: that
 * children live there, that it is domestic, that another caller's contact belongs to it.
 */
export const encompassReader: Reader = {
  name: 'contact-encompass',
  kinds: ['resource-at-scene', 'pathway-answered', 'contact-assessed', 'contact-described', 'contact-attached'],
  handle: async (tx, fact) => {
    if (!fact.caseId) return
    // What is learnt later is dated when it was learnt; the attendance keeps its own time on the deployment.
    const stamp = { at: fact.recordedAt, by: systemWho('contact-encompass', 'reader') }
    for (const id of await contactsOf(tx, fact.caseId, fact.kind === 'resource-at-scene'))
      await noticeAfterAttendance(tx, id, stamp)
  },
}

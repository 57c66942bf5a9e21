import { systemWho } from '../platform/access/roles.ts'
import type { Reader } from '../platform/log/reader.ts'
import { deliverLocally } from './messages/local-outbox.store.ts'

/**
 * The local outbox of a rehearsal: a message is 'delivered' when it stands on the outbox page, and reaches nobody outside. A live
 * database leaves the queue to the sender (messages/send.jobs.ts). The cursor moves with the delivery, so that it is one however often
 * this is retried.
 */
export const outboxReader: Reader = {
  name: 'local-outbox',
  kinds: ['victim-message-queued'],
  handle: async (tx, fact) => {
    if (!fact.caseId) return
    const by = systemWho('local-outbox', 'reader')
    await deliverLocally(tx, { id: fact.body.messageId, caseId: fact.caseId }, { by })
  },
}

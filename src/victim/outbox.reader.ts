import { systemWho } from '../platform/access/roles.ts'
import type { Reader } from '../platform/log/reader.ts'
import { record } from '../platform/log/record.ts'
import { deliverLocally } from './outbox.store.ts'

/**
 * The local outbox: a message is 'delivered' when it stands on the outbox page, and reaches nobody outside. It is what a
 * demonstration and every exercise uses; a live provider is another port (issue 5) that this reader hands over to.
 * One message per update, whatever is retried: the cursor moves with the delivery.
 */
export const outboxReader: Reader = {
  name: 'local-outbox',
  kinds: ['victim-update-written'],
  handle: async (tx, fact) => {
    if (fact.body.told !== 'message' || !fact.caseId) return
    const message = await deliverLocally(tx, fact.body.updateId)
    if (!message) return
    await record(tx, {
      kind: 'victim-update-delivered',
      caseId: fact.caseId,
      about: message.id,
      at: message.deliveredAt,
      by: systemWho('local-outbox', 'reader'),
      body: {
        updateId: fact.body.updateId,
        messageId: message.id,
        victimId: fact.body.victimId,
        crimeId: fact.body.crimeId,
        state: 'delivered',
        port: 'local-outbox',
      },
    })
  },
}

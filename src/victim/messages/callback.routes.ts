import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { answerProblem, NOT_FOUND } from '../../platform/http/problems.ts'
import { bearer } from '../../platform/http/same-origin.ts'
import { eventOfStatus } from './message-state.ts'
import { caseOfMessage } from './messages.store.ts'
import { moveMessage } from './move.store.ts'

const Receipt = z.object({
  id: z.string().max(100),
  reference: z.uuid(),
  status: z.string().max(50),
  completed_at: z.string().max(40).nullish(),
})
const hash = (text: string) => createHash('sha256').update(text).digest()

/**
 * GOV.UK Notify's receipts. It repeats one that we did not answer, and they come in any order: the table of states makes each of
 * them harmless. Without our token the door is not there. What is not about a message of ours is answered alike, and does nothing.
 */
export function callbackRoutes(app: App, deps: Deps): void {
  app.post(
    '/api/notify/callbacks',
    {
      config: { can: 'use the public pages', fact: ['victim-message-moved', 'victim-update-delivered'] },
      schema: { hide: true },
    },
    async (req, reply) => {
      const token = bearer(req)
      if (!deps.callbackToken || !token || !timingSafeEqual(hash(token), hash(deps.callbackToken)))
        return answerProblem(req, reply, deps, 404, NOT_FOUND)
      const receipt = Receipt.safeParse(req.body)
      if (!receipt.success) return reply.code(204).send()
      const { id: providerId, reference: id, status } = receipt.data
      const event = eventOfStatus(status)
      const by = systemWho('notify', 'port')
      const moved = await inContext(deps.db, by, async tx => {
        const caseId = event && (await caseOfMessage(tx, id))
        if (!event || !caseId) return undefined
        const happenedAt = instant(receipt.data.completed_at)
        return moveMessage(
          tx,
          { at: deps.clock.now(), by },
          { id, caseId, event, providerId, happenedAt, code: status },
        )
      })
      if (moved) {
        deps.nudge()
        deps.changed(['victim-message-moved'])
      }
      return reply.code(204).send()
    },
  )
}

function instant(text: string | null | undefined): Temporal.Instant | null {
  try {
    return text ? Temporal.Instant.from(text) : null
  } catch {
    return null
  }
}

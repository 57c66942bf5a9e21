import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, notInFuture, optionalText, time } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { adviceDue } from './advice-clocks.ts'
import { readEnds, readForSending } from './case-for-charging.store.ts'
import { inTurn, toRequest } from './in-turn.store.ts'
import { send } from './ready.ts'
import { MEANWHILE } from './standing.ts'

const SendChargingRequest = z.object({
  sentAt: time.optional(),
  reference: optionalText(100),
  despite: optionalText(5_000),
  after: z.coerce.number().int().optional(),
})

/** Sending it: what is missing is said first. */
export function sendRoute(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'send-charging-request',
    summary: 'Send a request to whoever decides; what is missing is said first',
    path: '/charging/:id/sent',
    params: CaseParams,
    body: SendChargingRequest,
    can: 'plan investigations',
    fact: 'charging-sent',
    act: inTurn('sent', async ({ tx, crime, one, now }, body) => {
      const sentAt = body.sentAt ?? now
      const future = notInFuture(sentAt, now, 'sentAt')
      if (future) return future
      const ready = send(one.draft, await readForSending(tx, crime, one, deps.force), body.despite, now, londonDay(now))
      if (!ready.ok) return ready
      const ends = await readEnds(tx, crime, one.suspectId, one.draft, now)
      return accept({
        words: one.draft.decider === 'police' ? 'Put to the police decider' : 'Sent to the prosecutor',
        at: sentAt,
        dueAt: adviceDue(one.draft.held, sentAt, ends),
        reference: body.reference ?? null,
        detail: ready.value,
      })
    }),
    next: toRequest,
    conflicts: { charging_step_in_turn: MEANWHILE },
  })
}

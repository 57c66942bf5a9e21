import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, note, notInFuture, optionalText, time } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import { chargeSuspect } from './charge-suspect.store.ts'
import { inTurn, toRequest } from './in-turn.store.ts'
import { MEANWHILE } from './standing.ts'

const RecordCharge = z.object({
  chargedAt: time,
  words: optionalText(5_000),
  after: z.coerce.number().int().optional(),
})
const WithdrawChargingRequest = z.object({
  words: note('Say why it is withdrawn'),
  after: z.coerce.number().int().optional(),
})

/** How it ends: charged, or withdrawn. */
export function chargingEndRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'record-charge',
    summary: 'Record that they were charged: the event of the suspect with it, for every victim of the crime',
    path: '/charging/:id/charged',
    params: CaseParams,
    body: RecordCharge,
    can: 'record suspect events',
    fact: ['charging-charged', 'suspect-event-recorded'],
    act: inTurn('charged', async ({ tx, crime, one, now, stamp }, body) => {
      const future = notInFuture(body.chargedAt, now, 'chargedAt')
      if (future) return future
      const charged = await chargeSuspect(tx, crime, one, { at: body.chargedAt, now, force: deps.force }, stamp)
      if (!charged.ok) return charged
      return accept({
        words: body.words ?? one.draft.offences.join('; '),
        at: body.chargedAt,
        detail: { eventId: charged.value.eventId },
      })
    }),
    next: toRequest,
    conflicts: { charging_step_in_turn: MEANWHILE },
  })

  action(app, deps, {
    name: 'withdraw-charging-request',
    summary: 'Withdraw a request, with why',
    path: '/charging/:id/withdrawn',
    params: CaseParams,
    body: WithdrawChargingRequest,
    can: 'plan investigations',
    fact: 'charging-withdrawn',
    act: inTurn('withdrawn', async (_, body: z.output<typeof WithdrawChargingRequest>) =>
      saysSomething(body.words, 2)
        ? accept({ words: body.words })
        : refuse('needs-words', 'Say why it is withdrawn', 'words'),
    ),
    next: toRequest,
    conflicts: { charging_step_in_turn: MEANWHILE },
  })
}

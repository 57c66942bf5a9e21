import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, note, notInFuture, optionalText, time } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { readColleague } from '../allocation.store.ts'
import { rankOf } from '../rank-of.ts'
import { ADVICE_CODES, adviceKind } from './advice.ts'
import { inTurn, toRequest } from './in-turn.store.ts'
import { MEANWHILE } from './standing.ts'
import { takeAdvice } from './step-rules.ts'

const RecordChargingAdvice = z.object({
  advice: z.enum(ADVICE_CODES, { error: 'Choose what was decided' }),
  words: note('Say why'),
  decidedBy: optionalText(200),
  decidedAt: time.optional(),
  reference: optionalText(100),
  after: z.coerce.number().int().optional(),
})

/** What was decided, by whom, and why. */
export function adviceRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'record-charging-advice',
    summary: 'Record what was decided: charge, no charge because, or out of court',
    path: '/charging/:id/advice',
    params: CaseParams,
    body: RecordChargingAdvice,
    can: 'record suspect events',
    fact: 'charging-advised',
    act: inTurn('advised', async ({ tx, one, who, now }, body) => {
      const decidedAt = body.decidedAt ?? now
      const future = notInFuture(decidedAt, now, 'decidedAt')
      if (future) return future
      const me = await readColleague(tx, who.id)
      const by = { id: who.id, role: who.role, rank: rankOf(deps.force.staff, me?.collar) }
      const wrote = one.steps.filter(item => item.kind === 'drafted' || item.kind === 'sent').map(item => item.by)
      const taken = takeAdvice(body, { decider: one.draft.decider, by: [one.by, ...wrote] }, by)
      if (!taken.ok) return taken
      const { charge } = adviceKind(body.advice)
      return accept({
        words: body.words,
        charge,
        at: decidedAt,
        dueAt: now.add({ hours: charge && one.draft.held === 'custody' ? 1 : 24 }),
        reference: body.reference ?? null,
        detail: { advice: body.advice, decidedBy: body.decidedBy ?? me?.name ?? who.name },
      })
    }),
    next: toRequest,
    conflicts: { charging_step_in_turn: MEANWHILE },
  })
}

import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, note } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { inTurn, toRequest } from './in-turn.store.ts'
import { MEANWHILE } from './standing.ts'
import { nextEscalation } from './step-rules.ts'

const AppealChargingAdvice = z.object({
  words: note('Say what the advice passed over, or got wrong'),
  after: z.coerce.number().int().optional(),
})

/** Asking that advice be looked at again, one step up at a time. */
export function appealRoute(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'appeal-charging-advice',
    summary: 'Ask that advice be looked at again, one step up at a time',
    path: '/charging/:id/appeal',
    params: CaseParams,
    body: AppealChargingAdvice,
    can: 'plan investigations',
    fact: 'charging-appealed',
    act: inTurn('appealed', async ({ one, now }, body) => {
      const up = nextEscalation(one.steps.filter(item => item.kind === 'appealed').length, body.words)
      if (!up.ok) return up
      return accept({
        words: body.words,
        dueAt: now.add({ hours: 24 * up.value.days }),
        detail: { level: up.value.level },
      })
    }),
    next: toRequest,
    conflicts: { charging_step_in_turn: MEANWHILE },
  })
}

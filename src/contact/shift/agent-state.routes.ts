import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { optionalText } from '../../platform/http/fields.ts'
import { record } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { noteAgents } from './agent-state.store.ts'
import { OWN_STATES } from './agent-state.ts'

/** What I am doing, said by myself. */
export function agentStateRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'set-own-state',
    summary: 'What I am doing: free, not ready and why, on written contacts, on a break, in training, off',
    path: '/queue/my-state',
    body: z.object({
      state: z.enum(OWN_STATES, { error: 'Choose what you are doing' }),
      reason: optionalText(200),
    }),
    can: 'take contacts',
    fact: 'agent-state-set',
    act: async (tx, { body, who, stamp }) => {
      const { state } = body
      if (state === 'not-ready' && !body.reason) return refuse('reason-first', 'Say why you are not ready', 'reason')
      const reason = state === 'not-ready' ? body.reason : undefined
      const handler = { id: who.id, name: who.name }
      await noteAgents(tx, [{ handler, state, reason, contactId: null, at: stamp.at, setBy: 'person' }])
      await record(tx, { ...stamp, caseId: null, kind: 'agent-state-set', body: { state } })
      return accept({ state })
    },
    next: () => '/queue',
  })
}

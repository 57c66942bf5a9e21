import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, note, optionalText, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { readVictim } from '../victims.store.ts'
import { accessOf } from './invite.store.ts'
import { readCallsKnownSafe } from './known-safe.store.ts'
import { requestKey } from './passkey-page.store.ts'
import { settleKey } from './passkey-settle.store.ts'
import { portalTasks } from './portal-tasks.store.ts'
import { readRequest, settleRequest } from './request.store.ts'
import { considerSettling, REQUESTS, SETTLED_AS } from './request.ts'
import { turnPortal } from './turn.store.ts'

const Params = CaseParams.extend({ requestId: uuid })

/** What victims ask for on their own pages, settled by a person; and everything there that waits. */
export function portalRequestsRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'list-victims-pages-tasks',
    summary: 'What waits for a person on victims’ own pages: questions, requests, locked and frozen pages',
    path: '/victims/their-pages',
    can: 'see victim care',
    reads: 'victims',
    view: 'victim/portal/tasks.njk',
    title: 'Victims’ own pages',
    load: async (tx, { now }) => ({ tasks: await portalTasks(tx, now) }),
  })

  action(app, deps, {
    name: 'settle-victims-request',
    summary:
      'Settle what was asked on a victim’s own page, after speaking with them, alone, where it would change how they are reached',
    path: '/victims/:id/my-pages/requests/:requestId',
    params: Params,
    body: z.object({
      as: z.enum(SETTLED_AS, { error: 'Say what they said' }),
      how: z.preprocess(value => (value === '' ? undefined : value), z.enum(['phone', 'in-person']).optional()),
      rang: optionalText(40),
      words: note('Say in words what they said, or what was done'),
    }),
    can: 'write updates to victims',
    fact: ['portal-request-settled', 'portal-frozen', 'portal-key-confirmed', 'portal-key-ended'],
    view: 'victim/portal/settle.njk',
    title: 'What was asked',
    load: async (tx, { params }) => {
      const victim = await readVictim(tx, params.id)
      const request = victim && (await readRequest(tx, params.id, params.requestId))
      if (!victim || !request) return undefined
      const calls = await readCallsKnownSafe(tx, params.id, request.at)
      return {
        victim,
        caseId: victim.caseId,
        request,
        row: REQUESTS[request.kind],
        calls,
        key: await requestKey(tx, request),
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const request = await readRequest(tx, params.id, params.requestId)
      if (!request) return undefined
      const settle = considerSettling(request, body, await readCallsKnownSafe(tx, params.id, request.at))
      if (!settle.ok) return settle
      const key = await settleKey(tx, request, victim, settle.value, stamp)
      if (!key.ok) return key
      await settleRequest(tx, request, victim.caseId, settle.value, stamp)
      const access = await accessOf(tx, params.id)
      // Somebody else is in there: nobody is, until a person has spoken with her.
      if (settle.value.as === 'was-not-her' && access)
        await turnPortal(
          tx,
          { ...victim, ...access },
          { turn: 'frozen', words: 'Something was asked on their pages and it was not them' },
          stamp,
        )
      return accept({ caseId: victim.caseId, requestId: request.id, as: settle.value.as })
    },
    next: (_value, { params }) => `/victims/${params.id}/my-pages/requests/${params.requestId}`,
  })
}

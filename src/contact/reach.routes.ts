import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, optionalText, text, uuid } from '../platform/http/fields.ts'
import { acceptCandidate } from './location.store.ts'
import { closeLostCaller, tryRingBack } from './ring-back.store.ts'
import { RING_RESULTS, SAFE_TO_RING } from './ring-back.ts'

/** How a caller is reached again: where they are, and ringing them back. */
export function reachRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'accept-location',
    summary: 'The handler accepts one of the places the caller may be; the others are kept',
    path: '/contacts/:id/locations/:candidate/accept',
    params: CaseParams.extend({ candidate: uuid }),
    body: z.object({}),
    can: 'triage contacts',
    fact: 'contact-location-accepted',
    act: (tx, { params, stamp }) => acceptCandidate(tx, params.id, params.candidate, stamp),
    next: ({ contactId }) => `/contacts/${contactId}`,
  })

  action(app, deps, {
    name: 'try-ring-back',
    summary: 'A try to ring back a lost caller, or one who waits to be rung: whether it was safe, and how it went',
    path: '/contacts/:id/ring-attempts',
    params: CaseParams,
    body: z.object({
      safeToRing: z.enum(SAFE_TO_RING, { error: 'Could ringing put them in danger? Answer that first' }),
      result: z.enum(RING_RESULTS, { error: 'Say how it went' }),
      note: optionalText(2000),
    }),
    can: 'take contacts',
    fact: ['contact-ring-back-tried', 'contact-taken'],
    act: (tx, { params, body, who, stamp }) => tryRingBack(tx, params.id, body, { who, force: deps.force }, stamp),
    next: ({ contactId, open }) => (open ? `/contacts/${contactId}` : '/queue#lost-h'),
  })

  action(app, deps, {
    name: 'close-lost-caller',
    summary: 'Take a lost caller off the list, with the reason; never one that is held immediate',
    path: '/contacts/:id/lost/close',
    params: CaseParams,
    body: z.object({ why: text(2000, 'Say why nobody needs to ring them any more') }),
    can: 'take contacts',
    fact: 'contact-lost-closed',
    act: (tx, { params, body, stamp }) => closeLostCaller(tx, params.id, body.why, stamp),
    next: () => '/queue#lost-h',
  })
}

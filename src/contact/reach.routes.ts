import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, notInFuture, optionalText, text, uuid, yesNo } from '../platform/http/fields.ts'
import { record } from '../platform/log/record.ts'
import { accept, refuse } from '../platform/outcome.ts'
import { noteAgents } from './agent-state.store.ts'
import { OWN_STATES } from './agent-state.ts'
import { screenForCallBack } from './call-back.store.ts'
import { holdContact, workOn } from './contact.store.ts'
import { acceptCandidate } from './location.store.ts'
import { moment } from './moment.ts'
import { closeLostCaller, tryRingBack } from './ring-back.store.ts'
import { RING_RESULTS, SAFE_TO_RING } from './ring-back.ts'

const Answers = z.record(z.string().max(40), z.enum(['yes', 'no', 'unknown']))

/** How a caller is reached again: where they are, ringing them back, and keeping their place to be rung. */
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
    act: (tx, { params, body, who, stamp }) => tryRingBack(tx, params.id, body, who, stamp),
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

  action(app, deps, {
    name: 'screen-call-back',
    summary: 'The switch asks whether a caller may keep their place and be rung; answers not given count as not known',
    path: '/telephony/call-backs',
    body: z.object({ callId: text(100), at: moment, answers: Answers.default({}), agreed: yesNo.default(false) }),
    can: 'send telephony events',
    fact: ['contact-call-back-offered', 'contact-call-back-agreed'],
    act: async (tx, { body, now, stamp }) => {
      const late = notInFuture(body.at, now, 'at')
      if (late) return late
      const known = await tx
        .selectFrom('contact.contact')
        .select('id')
        .where('call_id', '=', body.callId)
        .executeTakeFirst()
      const contact = known && (await holdContact(tx, known.id))
      if (!contact)
        return refuse('call-not-known', 'This call is not known yet: send its offered event first', 'callId')
      return screenForCallBack(tx, contact, body, deps.force, stamp)
    },
    next: ({ contactId }) => `/contacts/${contactId}`,
  })

  action(app, deps, {
    name: 'offer-call-back',
    summary: 'A handler asks the risk questions of a caller who could be rung later, and keeps their place',
    path: '/contacts/:id/call-back',
    params: CaseParams,
    body: z.looseObject({}),
    can: 'triage contacts',
    fact: ['contact-call-back-offered', 'contact-call-back-agreed'],
    act: (tx, { params, body, stamp }) =>
      workOn(tx, params.id, async contact => {
        const given = Answers.safeParse(body)
        if (!given.success) return refuse('invalid', 'Answer each question with yes, no or not known')
        const said = await screenForCallBack(
          tx,
          contact,
          { answers: given.data, agreed: true, at: stamp.at },
          deps.force,
          stamp,
        )
        // Kept in the record either way; a handler is told why not, and goes on with the call.
        return said.ok ? accept(said.value) : said
      }),
    next: ({ contactId, agreed }) => (agreed ? '/queue' : `/contacts/${contactId}#call-back`),
  })

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

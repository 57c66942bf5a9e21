import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, notInFuture, text, yesNo } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { workOn } from '../contact.store.ts'
import { moment } from '../moment.ts'
import { holdCallContact, screenForCallBack } from './call-back.store.ts'

const Answers = z.record(z.string().max(40), z.enum(['yes', 'no', 'unknown']))

/** Keeping a caller's place, to be rung: asked by the switch, or by a handler. */
export function callBackRoutes(app: App, deps: Deps): void {
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
      const contact = await holdCallContact(tx, body.callId)
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
}

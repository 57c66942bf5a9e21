import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, optionalText, text } from '../platform/http/fields.ts'
import { workOn } from './contact.store.ts'
import { decideWithPartner, screenRingBack, setMissingLevel } from './decisions.store.ts'
import { moment } from './moment.ts'
import { YES_NO_UNKNOWN } from './thrive.ts'

const params = CaseParams

/** What pathways ask before nobody goes, each by itself. */
export function decisionsRoutes(app: App, deps: Deps): void {
  const backToCall = (_: object, { params: { id } }: { params: { id: string } }) => `/contacts/${id}`

  action(app, deps, {
    name: 'record-partner-decision',
    summary: 'Right Care Right Person: who at which partner accepted it, when, and what the caller was told',
    path: '/contacts/:id/partner-decision',
    params,
    body: z.object({
      partner: text(200, 'Name the partner'),
      acceptedBy: text(200, 'Name the person there who accepted it'),
      acceptedAt: moment.optional(),
      callerTold: text(2000, 'Write what the caller was told'),
    }),
    can: 'triage contacts',
    fact: 'partner-accepted',
    next: backToCall,
    status: 201,
    act: (tx, { params: { id }, body, stamp }) =>
      workOn(tx, id, contact =>
        decideWithPartner(tx, contact, { ...body, acceptedAt: body.acceptedAt ?? stamp.at }, stamp),
      ),
  })

  action(app, deps, {
    name: 'set-missing-level',
    summary: 'The level of risk of a missing person: set by a handler, endorsed or amended by an incident manager',
    path: '/contacts/:id/missing-level',
    params,
    body: z.object({ level: text(40, 'Choose a level of risk'), reasons: optionalText(2000) }),
    can: 'triage contacts',
    fact: 'missing-level-set',
    next: backToCall,
    status: 201,
    act: (tx, { params: { id }, body, stamp }) => workOn(tx, id, contact => setMissingLevel(tx, contact, body, stamp)),
  })

  action(app, deps, {
    name: 'screen-ring-back',
    summary: 'Before any ring-back: would ringing put them in danger?',
    path: '/contacts/:id/ring-screen',
    params,
    body: z.object({
      endangers: z.enum(YES_NO_UNKNOWN, { error: 'Answer yes, no or not known' }),
      words: optionalText(1000),
    }),
    can: 'triage contacts',
    fact: 'ring-back-screened',
    next: backToCall,
    status: 201,
    act: (tx, { params: { id }, body, stamp }) => workOn(tx, id, contact => screenRingBack(tx, contact, body, stamp)),
  })
}

import { z } from 'zod'
import { letIn, liftRestriction } from '../platform/access/letting-in.ts'
import { readRestriction } from '../platform/access/restriction.ts'
import { holds } from '../platform/access/rights.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, note, optionalText, text } from '../platform/http/fields.ts'
import { accept, refuse } from '../platform/outcome.ts'
import { holdContact, workOn } from './contact.store.ts'
import { answerPoliceNamed } from './police-named.store.ts'
import { YES_NO_UNKNOWN } from './thrive.ts'

export const PoliceNamedBody = z.object({
  answer: z.enum(YES_NO_UNKNOWN, { error: 'Answer yes, no or not known' }),
  words: optionalText(1000),
  staffId: optionalText(40),
  name: optionalText(200),
})

const params = CaseParams
const ONLY_STANDARDS = {
  code: 'not-permitted-here',
  message: 'Only professional standards or an incident manager decides who may know of this',
} as const

/** A report that names anyone who works for the police: restricted at once, opened to people by name, lifted with a reason. */
export function restrictedRoutes(app: App, deps: Deps): void {
  const { force } = deps
  const backToCall = (_: object, { params: { id } }: { params: { id: string } }) => `/contacts/${id}`

  action(app, deps, {
    name: 'answer-police-named',
    summary: 'Say whether it names anyone who works for the police: a yes restricts the case in that transaction',
    path: '/contacts/:id/police-named',
    params,
    body: PoliceNamedBody,
    can: 'triage contacts',
    fact: ['police-named-answered', 'contact-restricted', 'restricted-officer-named'],
    next: backToCall,
    status: 201,
    act: (tx, { params: { id }, body, stamp }) =>
      workOn(tx, id, contact => answerPoliceNamed(tx, contact, body, force, stamp)),
  })

  action(app, deps, {
    name: 'let-in',
    summary: 'Let one more person know of a restricted case, by name',
    path: '/contacts/:id/let-in',
    params,
    body: z.object({ username: text(60, 'Write the user name of the person who may know') }),
    can: 'see cases',
    fact: 'restricted-person-let-in',
    next: backToCall,
    act: async (tx, { params: { id }, body, stamp, who }) => {
      const contact = await holdContact(tx, id)
      if (!contact || !(await readRestriction(tx, contact.case_id))) return undefined
      if (!holds(who, 'professional-standards') && !holds(who, 'incident-manager'))
        return refuse(ONLY_STANDARDS.code, ONLY_STANDARDS.message)
      const let_ = await letIn(tx, contact.case_id, body.username, stamp)
      return let_ ? accept(let_) : refuse('unknown-account', 'Nobody signs in by this name', 'username')
    },
  })

  action(app, deps, {
    name: 'lift-restriction',
    summary: 'End a restriction, with why: professional standards alone',
    path: '/contacts/:id/lift-restriction',
    params,
    body: z.object({ why: note('Say why nobody who works for the police is part of this') }),
    can: 'see cases',
    fact: 'restriction-lifted',
    next: backToCall,
    act: async (tx, { params: { id }, body, stamp, who }) => {
      const contact = await holdContact(tx, id)
      if (!contact || !(await readRestriction(tx, contact.case_id))) return undefined
      if (!holds(who, 'professional-standards')) return refuse(ONLY_STANDARDS.code, ONLY_STANDARDS.message)
      await liftRestriction(tx, contact.case_id, body.why, stamp)
      return accept({ contactId: id, lifted: true })
    },
  })
}

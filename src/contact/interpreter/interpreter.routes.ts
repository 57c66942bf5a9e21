import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, optionalText, yesNo } from '../../platform/http/fields.ts'
import { workOn } from '../contact.store.ts'
import { sayInterpreter } from './interpreter.store.ts'
import { INTERPRETER_STATES, INTERPRETER_WAYS } from './interpreter.ts'

/** An interpreter for somebody on a contact, by a program; the call screen says the same with its own buttons. */
export function interpreterRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'say-interpreter',
    summary: 'Somebody needs an interpreter, one joined, none was found, or none is needed: each is kept',
    path: '/contacts/:id/interpreter',
    params: CaseParams,
    body: z.object({
      state: z.enum(INTERPRETER_STATES, { error: 'Say whether one is needed, joined, was not found or is not needed' }),
      language: optionalText(60),
      way: z.enum(INTERPRETER_WAYS, { error: 'Say how the interpreter joined' }).optional(),
      who: optionalText(200),
      independent: yesNo.optional(),
      why: optionalText(1000),
    }),
    can: 'triage contacts',
    fact: ['interpreter-said', 'log-line-added'],
    status: 201,
    act: (tx, { params: { id }, body, stamp }) => workOn(tx, id, contact => sayInterpreter(tx, contact, body, stamp)),
    next: ({ contactId }) => `/contacts/${contactId}`,
  })
}

import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text } from '../../platform/http/fields.ts'
import { workOn } from '../contact.store.ts'
import { CHAT_WORDS_MOST } from './chat.ts'
import { handlerSays } from './chat-handler.store.ts'

/** The handler's side of a chat, in the contact's own screen. */
export function chatAnswerRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'answer-chat',
    summary: 'A handler answers the visitor; both sides’ words are kept',
    path: '/contacts/:id/chat',
    params: CaseParams,
    can: 'triage contacts',
    body: z.object({ chatWords: text(CHAT_WORDS_MOST, 'Write an answer first') }),
    fact: 'contact-chat-said',
    act: (tx, { params, body, stamp }) =>
      workOn(tx, params.id, contact => handlerSays(tx, contact, body.chatWords, stamp)),
    next: (_value, { params }) => `/contacts/${params.id}#chat`,
  })

  action(app, deps, {
    name: 'close-chat',
    summary: 'A handler ends the conversation; the contact itself stays open',
    path: '/contacts/:id/chat/close',
    params: CaseParams,
    can: 'triage contacts',
    body: z.object({}),
    fact: 'contact-chat-left',
    act: (tx, { params, stamp }) => workOn(tx, params.id, contact => handlerSays(tx, contact, undefined, stamp)),
    next: (_value, { params }) => `/contacts/${params.id}#chat`,
  })
}

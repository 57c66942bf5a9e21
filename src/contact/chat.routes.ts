import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, text } from '../platform/http/fields.ts'
import { handlerSays, readVisitorChat, startChat, visitorSays } from './chat.store.ts'
import { CHAT_COOKIE, CHAT_WORDS_MOST, ChatStart, ChatWords, chatStanding } from './chat.ts'
import { workOn } from './contact.store.ts'

const KEEP_ALIVE_MS = 15_000
/** What may concern a visitor; the stream says only 'look again'. */
const CONCERNS = /^contact-(chat-|taken|ended|transferred)/

/** A conversation in writing: the visitor without an account, the handler in the contact's own screen. */
export function chatRoutes(app: App, deps: Deps): void {
  // The secret is made when the page is first opened, so that no answer of ours ever holds it.
  app.addHook('onRequest', async (req, reply) => {
    const { url } = req.routeOptions
    const whole = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const
    if (url === '/chat' && req.method === 'GET' && !req.cookies[CHAT_COOKIE])
      reply.setCookie(CHAT_COOKIE, randomBytes(32).toString('base64url'), whole)
    if (url === '/chat/new' && req.method === 'POST') reply.clearCookie(CHAT_COOKIE, whole)
  })

  const load: Parameters<typeof action>[2]['load'] = async (tx, { cookies }) => {
    const chat = await readVisitorChat(tx, cookies[CHAT_COOKIE])
    return { chat: chat ?? null, standing: chat ? chatStanding(chat) : null }
  }
  const view = 'contact/chat.njk'
  const title = 'Write to us'

  action(app, deps, {
    name: 'start-chat',
    summary: 'Begin a conversation in writing; the first question is whether it is happening now',
    path: '/chat',
    body: ChatStart,
    can: 'report online',
    fact: 'contact-received',
    view,
    title,
    load,
    act: (tx, { body, cookies, stamp }) => startChat(tx, cookies[CHAT_COOKIE], body, stamp),
    next: () => '/chat#newest',
    status: 201,
  })

  action(app, deps, {
    name: 'say-in-chat',
    summary: 'The visitor writes in their own conversation',
    path: '/chat/lines',
    body: ChatWords,
    can: 'report online',
    fact: 'contact-chat-said',
    view,
    title,
    load,
    act: (tx, { body, cookies, stamp }) => visitorSays(tx, cookies[CHAT_COOKIE], body.words, stamp),
    next: () => '/chat#newest',
  })

  action(app, deps, {
    name: 'leave-chat',
    summary: 'The visitor ends their conversation',
    path: '/chat/leave',
    body: z.object({}),
    can: 'report online',
    fact: 'contact-chat-left',
    act: (tx, { cookies, stamp }) => visitorSays(tx, cookies[CHAT_COOKIE], undefined, stamp),
    next: () => '/chat',
  })

  app.post(
    '/chat/new',
    { config: { can: 'report online', fact: 'nothing kept' }, schema: { hide: true } },
    (_req, reply) => reply.redirect('/chat', 303),
  )

  app.get(
    '/chat/live',
    { config: { can: 'report online', reads: 'nothing personal' }, schema: { hide: true } },
    (req, reply) => {
      reply.hijack()
      const head = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
      reply.raw.writeHead(200, head)
      reply.raw.write('retry: 3000\n\n')
      const unfollow = deps.live?.follow(kinds => {
        if (kinds.some(kind => CONCERNS.test(kind))) reply.raw.write('event: changed\ndata: {}\n\n')
      })
      const alive = setInterval(() => reply.raw.write(': alive\n\n'), KEEP_ALIVE_MS)
      req.raw.on('close', () => {
        unfollow?.()
        clearInterval(alive)
      })
    },
  )

  const answer = { params: CaseParams, can: 'triage contacts' } as const
  action(app, deps, {
    ...answer,
    name: 'answer-chat',
    summary: 'A handler answers the visitor; both sides’ words are kept',
    path: '/contacts/:id/chat',
    body: z.object({ chatWords: text(CHAT_WORDS_MOST, 'Write an answer first') }),
    fact: 'contact-chat-said',
    act: (tx, { params, body, stamp }) =>
      workOn(tx, params.id, contact => handlerSays(tx, contact, body.chatWords, stamp)),
    next: (_value, { params }) => `/contacts/${params.id}#chat`,
  })

  action(app, deps, {
    ...answer,
    name: 'close-chat',
    summary: 'A handler ends the conversation; the contact itself stays open',
    path: '/contacts/:id/chat/close',
    body: z.object({}),
    fact: 'contact-chat-left',
    act: (tx, { params, stamp }) => workOn(tx, params.id, contact => handlerSays(tx, contact, undefined, stamp)),
    next: (_value, { params }) => `/contacts/${params.id}#chat`,
  })
}

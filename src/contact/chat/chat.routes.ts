import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { publicWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { onLeave } from '../../platform/http/leaving.ts'
import { writtenIn } from '../../platform/log/written.ts'
import { readVisitorChat, startChat, visitorSays } from './chat.store.ts'
import { CHAT_COOKIE, ChatStart, ChatWords, chatStanding } from './chat.ts'

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

  // Who leaves the site has left the conversation: whoever answers is told, and does not write to whoever sits there next.
  onLeave(deps, async cookies => {
    const by = publicWho()
    const facts = await inContext(deps.db, by, async tx => {
      await visitorSays(tx, cookies[CHAT_COOKIE], undefined, { at: deps.clock.now(), by })
      return writtenIn(tx)
    })
    if (facts.length === 0) return
    deps.changed(['contact-chat-left'], facts)
    deps.nudge()
  })

  const load: Parameters<typeof action>[2]['load'] = async (tx, { cookies }) => {
    const chat = await readVisitorChat(tx, cookies[CHAT_COOKIE])
    return { chat: chat ?? null, standing: chat ? chatStanding(chat) : null }
  }
  const view = 'contact/chat/chat.njk'
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
}

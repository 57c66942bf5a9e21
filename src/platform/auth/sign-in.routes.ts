import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { systemWho } from '../access/roles.ts'
import { inContext } from '../db/context.ts'
import type { App, Deps } from '../http/app-type.ts'
import { doorOf } from '../http/ask.ts'
import { cleanForm } from '../http/form.ts'
import { setSessionCookie } from '../http/guard.ts'
import { answerProblem } from '../http/problems.ts'
import { renderPage } from '../http/render.ts'
import { KEEPING_COOKIE, SESSION_COOKIE } from '../http/session-cookie.ts'
import { record } from '../log/record.ts'
import type { Refusal } from '../outcome.ts'
import { findAccount, noteAttempt, passwordFits, tooManyFailures } from './accounts.ts'
import { endSession, openSession } from './sessions.ts'

const SignIn = z.object({
  username: z.string({ error: 'Enter your user name' }).trim().min(1, 'Enter your user name').max(200),
  password: z.string({ error: 'Enter your password' }).min(1, 'Enter your password').max(1000),
  next: z.string().optional(),
})

const WRONG: Refusal = {
  code: 'wrong-sign-in',
  message: 'The user name or the password is not right',
  field: 'username',
}
const TOO_MANY: Refusal = {
  code: 'too-many-tries',
  message: 'Too many tries for this name. Wait 15 minutes, or ask an administrator.',
  field: 'username',
}

/** Local accounts: the force's identity provider comes later; these remain for the day it is down. */
export function signInRoutes(app: App, deps: Deps): void {
  const attempt = async (req: FastifyRequest, reply: FastifyReply) => {
    const api = doorOf(req) === 'api'
    const parsed = SignIn.safeParse(api ? req.body : cleanForm(req.body))
    if (!parsed.success)
      return refuse(req, reply, 422, {
        code: 'invalid',
        message: parsed.error.issues[0]!.message,
        field: String(parsed.error.issues[0]!.path[0] ?? ''),
      })
    const wait = deps.limits?.wrongSignIns.peek(req.ip) ?? 0
    if (wait > 0)
      return refuse(req, reply.header('retry-after', String(wait)), 429, {
        code: 'too-many-from-here',
        message: `Too many wrong tries from this connection. Try again in ${wait} seconds, or ask an administrator.`,
        field: 'username',
      })
    const result = await trySignIn(deps, parsed.data.username, parsed.data.password, api ? 'api' : 'page')
    if ('refusal' in result) deps.limits?.wrongSignIns.take(req.ip)
    if ('refusal' in result) return refuse(req, reply, result.refusal === TOO_MANY ? 429 : 401, result.refusal)
    if (api) return reply.send({ token: result.token, name: result.name, role: result.role })
    return setSessionCookie(reply, result.token).redirect(safeNext(parsed.data.next), 303)
  }

  const refuse = (req: FastifyRequest, reply: FastifyReply, status: number, refusal: Refusal) =>
    doorOf(req) === 'api'
      ? answerProblem(req, reply, deps, status, refusal)
      : reply
          .code(status === 401 ? 422 : status)
          .type('text/html; charset=utf-8')
          .send(
            renderPage(req, reply, deps, 'platform/auth/sign-in.njk', 'Sign in', {
              refusal,
              asked: { ...cleanForm(req.body), password: undefined },
            }),
          )

  app.get(
    '/sign-in',
    { config: { can: 'sign in', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) => {
      const { next } = req.query as { next?: string }
      return reply
        .type('text/html; charset=utf-8')
        .send(renderPage(req, reply, deps, 'platform/auth/sign-in.njk', 'Sign in', { asked: { next } }))
    },
  )
  app.post('/sign-in', { config: { can: 'sign in', fact: 'account-signed-in' }, schema: { hide: true } }, attempt)
  app.post(
    '/api/sign-in',
    {
      config: { can: 'sign in', fact: 'account-signed-in' },
      schema: { operationId: 'sign-in', summary: 'Sign in', body: SignIn, tags: ['sign-in'] },
    },
    attempt,
  )

  app.post(
    '/sign-out',
    { config: { can: 'use the staff pages', fact: 'account-signed-out' }, schema: { hide: true } },
    async (req, reply) => {
      if (req.sessionHash) await endSession(deps.db, req.sessionHash)
      await inContext(deps.db, req.who, tx =>
        record(tx, { kind: 'account-signed-out', caseId: null, at: deps.clock.now(), by: req.who }),
      )
      return reply
        .clearCookie(SESSION_COOKIE, { path: '/', secure: true })
        .clearCookie(KEEPING_COOKIE, { path: '/', secure: true })
        .header('clear-site-data', '"cache"')
        .redirect('/sign-in', 303)
    },
  )
}

async function trySignIn(deps: Deps, username: string, password: string, via: 'page' | 'api') {
  const account = await inContext(deps.db, systemWho('sign-in'), async tx =>
    (await tooManyFailures(tx, username)) ? ('too-many' as const) : findAccount(tx, username),
  )
  if (account === 'too-many') return { refusal: TOO_MANY }
  const fits = await passwordFits(account, password)
  return inContext(deps.db, systemWho('sign-in'), async tx => {
    await noteAttempt(tx, username, fits)
    if (!fits || !account) return { refusal: WRONG }
    const token = await openSession(tx, account.id)
    await record(tx, {
      kind: 'account-signed-in',
      caseId: null,
      about: account.id,
      at: deps.clock.now(),
      by: { id: account.id, role: account.role, name: account.name, via },
    })
    return { token, name: account.name, role: account.role }
  })
}

/** Only a path of our own: a sign-in page must not be a way to somewhere else. */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-') ? next : '/start'
}

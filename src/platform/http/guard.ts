import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { doorFits, may } from '../access/permissions.ts'
import { publicWho, systemWho } from '../access/roles.ts'
import { findSession, rotateSession } from '../auth/sessions.ts'
import type { App, Deps } from './app-type.ts'
import { doorOf } from './ask.ts'
import { answerProblem } from './problems.ts'
import { bearer, sameOrigin } from './same-origin.ts'
import { KEEPING_COOKIE, SESSION_COOKIE } from './session-cookie.ts'

/** Finds out who asks, then whether they may: on every route, before anything is read or written. */
export function guardAccess(app: App, deps: Deps): void {
  app.decorateRequest('who', null as never)
  app.decorateRequest('sessionHash', null)

  app.addHook('onRequest', async (req, reply) => {
    req.who = publicWho(doorOf(req))
    const token = bearer(req) ?? req.cookies[SESSION_COOKIE]
    const { reads, onlyEnds } = req.routeOptions.config
    if (!token || onlyEnds || reads === 'a file') return
    const port = portOf(deps, token)
    if (port) {
      req.who = systemWho(port, 'port')
      return
    }
    const session = await findSession(deps, token)
    if (!session) return
    req.who = {
      id: session.accountId,
      role: session.role,
      name: session.name,
      via: doorOf(req),
      rights: session.rights,
    }
    req.sessionHash = session.hash
    if (session.old && !bearer(req)) await renew(deps, reply, session.hash)
  })

  app.addHook('preHandler', async (req, reply) => {
    const { can, onlyEnds } = req.routeOptions.config
    if (!can) return undefined
    if (!onlyEnds && !sameOrigin(req))
      return answerProblem(req, reply, deps, 403, {
        code: 'cross-site',
        message: 'This came from another site, so nothing was done. Open the page here and send it again.',
      })
    if (may(req.who.role, can) && doorFits(req.who, can)) return undefined
    if (req.who.role === 'public') return askToSignIn(req, reply, deps)
    return answerProblem(req, reply, deps, 403, {
      code: 'not-permitted',
      message: `Your role may not ${can}. If it should, ask an administrator.`,
    })
  })
}

/** Gives the browser the session's new secret, in the same kind of cookie. */
export function setSessionCookie(reply: FastifyReply, token: string): FastifyReply {
  // The __Host- prefix pins the cookie to this very host over a secure channel (loopback counts); Lax stops forged posts.
  return reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, secure: true, sameSite: 'lax' })
}

async function renew(deps: Deps, reply: FastifyReply, hash: Buffer): Promise<void> {
  const token = await rotateSession(deps.db, hash)
  if (token) setSessionCookie(reply, token)
}

/**
 * The rehearsal speaks as the system, by a token that only the server's own folder holds; a force's telephone switch and the bodies of justice each by
 * one of their own.
 */
function portOf(deps: Deps, token: string): 'telephony' | 'switch' | 'justice' | undefined {
  if (isSame(deps.portToken, token)) return 'telephony'
  if (isSame(deps.switchToken, token)) return 'switch'
  return isSame(deps.justiceToken, token) ? 'justice' : undefined
}

function isSame(ours: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(ours ?? ''), Buffer.from(token)]
  return a.length > 0 && a.length === b.length && timingSafeEqual(a, b)
}

function askToSignIn(req: FastifyRequest, reply: FastifyReply, deps: Deps) {
  if (doorOf(req) === 'api')
    return answerProblem(req, reply, deps, 401, {
      code: 'sign-in-first',
      message: 'Sign in with POST /api/sign-in and send its token as a bearer token.',
    })
  // The session is over: what opens the drafts of it goes too. They stay, sealed, until their person signs in again.
  if (req.cookies[KEEPING_COOKIE]) reply.clearCookie(KEEPING_COOKIE, { path: '/', secure: true })
  const next = req.method === 'GET' ? `?next=${encodeURIComponent(req.url)}` : ''
  return reply.redirect(`/sign-in${next}`, 303)
}

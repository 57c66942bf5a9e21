import { portalWho, publicWho, systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { doorOf } from '../../platform/http/ask.ts'
import { onLeave } from '../../platform/http/leaving.ts'
import { answerProblem } from '../../platform/http/problems.ts'
import { MY_COOKIE, MY_COOKIE_RULES } from './portal-cookie.ts'
import { endPortalSession, findPortalSession, hashPortalToken, type PortalSession } from './session.store.ts'

const MINE = /^\/(?:api\/)?my(?:\/|$)/
const OPEN_TO_ALL = /^\/my\/(?:sign-in|code|gone|key|key\/challenge)$/
const WORDS_FIRST = /^\/(?:api\/)?my\/(?:words|out)$/

declare module 'fastify' {
  interface FastifyRequest {
    mySession: PortalSession | null
  }
}

/**
 * Who asks, under `/my`: the victim whose session it is, or nobody. A member of staff who is signed in is nobody here. A session is looked for on
 * each request, so that what was frozen or left is over at once.
 */
export function portalGuardRoutes(app: App, deps: Deps): void {
  app.decorateRequest('mySession', null)
  onLeave(deps, async cookies => {
    const token = cookies[MY_COOKIE]
    if (token)
      await inContext(deps.db, systemWho('my-pages'), tx => endPortalSession(tx, { hash: hashPortalToken(token) }))
  })
  app.addHook('onRequest', async (req, reply) => {
    const url = req.routeOptions.url ?? ''
    if (!MINE.test(url)) return undefined
    req.who = publicWho(doorOf(req))
    req.sessionHash = null
    const token = req.cookies[MY_COOKIE]
    const session = token && (await inContext(deps.db, systemWho('my-pages'), tx => findPortalSession(tx, token)))
    if (session) {
      req.mySession = session
      req.who = portalWho(session.accessId, doorOf(req))
    }
    if (OPEN_TO_ALL.test(url)) return undefined
    if (!session && doorOf(req) === 'api')
      return answerProblem(req, reply, deps, 401, { code: 'sign-in-first', message: 'Sign in on the page first.' })
    if (!session) return reply.clearCookie(MY_COOKIE, MY_COOKIE_RULES).redirect('/my/sign-in', 303)
    if (session.mustChoose && !WORDS_FIRST.test(url)) return reply.redirect('/my/words', 303)
    return undefined
  })

  app.post(
    '/my/out',
    { config: { can: 'use my own pages', fact: 'nothing: the session is over' }, schema: { hide: true } },
    async (req, reply) => {
      const session = req.mySession
      if (session) await inContext(deps.db, systemWho('my-pages'), tx => endPortalSession(tx, session))
      return reply.clearCookie(MY_COOKIE, MY_COOKIE_RULES).redirect('/my/sign-in', 303)
    },
  )
}

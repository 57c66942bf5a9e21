import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { cleanForm } from '../../platform/http/form.ts'
import { tooMuch } from '../../platform/http/limits.ts'
import { renderPage } from '../../platform/http/render.ts'
import type { Refusal } from '../../platform/outcome.ts'
import { trySecondStep } from './code.store.ts'
import { deviceIn } from './device.ts'
import { MY_COOKIE, MY_COOKIE_RULES, MY_TRY_COOKIE } from './portal-cookie.ts'
import { languageAsked } from './sign-in-language.store.ts'
import { tryFirstStep } from './try.store.ts'

const TITLE = 'Your messages'
const LONGEST = 300
const NOT_RIGHT: Refusal = {
  code: 'not-right',
  message: 'That code is not right, or it is too old. Try once more, or begin again.',
  field: 'code',
}

/** One field of a form, or nothing: what is too long to be right is not read further. */
function field(req: FastifyRequest, name: string): string {
  const value = cleanForm(req.body)[name]
  return typeof value === 'string' ? value.slice(0, LONGEST).replaceAll('\0', '') : ''
}

/** Signing in to one's own pages. Both steps answer a stranger as they answer her (decision 0031). */
export function portalSignInRoutes(app: App, deps: Deps): void {
  const show = async (req: FastifyRequest, reply: FastifyReply, view: string, status = 200, refusal?: Refusal) => {
    const look = await languageAsked(deps, req.query)
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(renderPage(req, reply, deps, `victim/portal/${view}.njk`, TITLE, { refusal, asked: {}, ...look }))
  }
  const tooOften = (req: FastifyRequest, reply: FastifyReply) => {
    const wait = deps.limits?.publicWrites.take(req.ip) ?? 0
    return wait > 0 ? { refusal: tooMuch(wait), reply: reply.header('retry-after', String(wait)) } : undefined
  }

  app.get(
    '/my/sign-in',
    { config: { can: 'sign in', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) => (req.mySession ? reply.redirect('/my', 303) : show(req, reply, 'sign-in')),
  )

  app.post(
    '/my/sign-in',
    { config: { can: 'sign in', fact: 'portal-sign-in-tried' }, schema: { hide: true } },
    async (req, reply) => {
      const stop = tooOften(req, reply)
      if (stop) return show(req, reply, 'sign-in', 429, stop.refusal)
      const token = randomBytes(32).toString('base64url')
      const typed = { reference: field(req, 'reference'), secret: field(req, 'secret') }
      await inContext(deps.db, systemWho('my-pages'), tx => tryFirstStep(tx, typed, token, deps.clock.now()))
      deps.nudge()
      const { inIt } = await languageAsked(deps, req.query)
      return reply.setCookie(MY_TRY_COOKIE, token, MY_COOKIE_RULES).redirect(`/my/code${inIt}`, 303)
    },
  )

  app.get(
    '/my/code',
    { config: { can: 'sign in', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) => show(req, reply, 'code'),
  )

  app.post(
    '/my/code',
    { config: { can: 'sign in', fact: 'portal-signed-in' }, schema: { hide: true } },
    async (req, reply) => {
      const stop = tooOften(req, reply)
      if (stop) return show(req, reply, 'code', 429, stop.refusal)
      const attempt = req.cookies[MY_TRY_COOKIE] ?? ''
      const device = deviceIn(req.headers['user-agent'])
      const token = await inContext(deps.db, systemWho('my-pages'), tx =>
        trySecondStep(tx, attempt, field(req, 'code'), device, deps.clock.now()),
      )
      if (!token) return show(req, reply, 'code', 422, NOT_RIGHT)
      deps.nudge()
      deps.changed(['portal-signed-in'])
      return reply
        .clearCookie(MY_TRY_COOKIE, MY_COOKIE_RULES)
        .setCookie(MY_COOKIE, token, MY_COOKIE_RULES)
        .redirect('/my', 303)
    },
  )
}

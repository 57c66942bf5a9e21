import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { cleanForm } from '../../platform/http/form.ts'
import { tooMuch } from '../../platform/http/limits.ts'
import { renderPage } from '../../platform/http/render.ts'
import type { Refusal } from '../../platform/outcome.ts'
import { deviceIn } from './device.ts'
import { askForUse, decoyKey, proveUse } from './passkey.port.ts'
import { KEY_REFUSALS } from './passkey.ts'
import { readAnswer, UseAnswer } from './passkey-answer.ts'
import { keepChallenge, takeChallenge } from './passkey-challenge.store.ts'
import { tryKey } from './passkey-sign-in.store.ts'
import { NO_KEYS_HERE, siteOf } from './passkey-site.ts'
import { MY_COOKIE, MY_COOKIE_RULES, MY_KEY_COOKIE } from './portal-cookie.ts'
import { languageAsked } from './sign-in-language.store.ts'

const NOT_OPENED: Refusal = {
  code: 'not-opened',
  message: KEY_REFUSALS['not-opened'],
}

/** Signing in with a key. Anybody is given something to sign, and every answer that opens nothing is the same (decision 0036). */
export function keySignInRoutes(app: App, deps: Deps): void {
  const wait = (req: FastifyRequest) => deps.limits?.publicWrites.take(req.ip) ?? 0
  const show = async (req: FastifyRequest, reply: FastifyReply, status: number, refusal: Refusal) => {
    const data = { refusal, asked: {}, ...(await languageAsked(deps, req.query)) }
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(renderPage(req, reply, deps, 'victim/portal/sign-in.njk', 'Your messages', data))
  }

  app.post(
    '/my/key/challenge',
    { config: { can: 'sign in', fact: 'nothing: something to sign, for anybody' }, schema: { hide: true } },
    async (req, reply) => {
      const seconds = wait(req)
      if (seconds > 0) return reply.code(429).header('retry-after', String(seconds)).send(tooMuch(seconds))
      const site = siteOf(req.headers.host)
      if (!site) return reply.code(422).send(NO_KEYS_HERE)
      const asked = await askForUse(site)
      const token = randomBytes(32).toString('base64url')
      await inContext(deps.db, systemWho('my-pages'), tx => keepChallenge(tx, token, asked.challenge, null))
      return reply.setCookie(MY_KEY_COOKIE, token, MY_COOKIE_RULES).send(asked)
    },
  )

  app.post(
    '/my/key',
    { config: { can: 'sign in', fact: ['portal-signed-in', 'portal-sign-in-tried'] }, schema: { hide: true } },
    async (req, reply) => {
      const seconds = wait(req)
      if (seconds > 0) return show(req, reply.header('retry-after', String(seconds)), 429, tooMuch(seconds))
      const site = siteOf(req.headers.host)
      const answer = readAnswer(UseAnswer, cleanForm(req.body).answer)
      const given = req.cookies[MY_KEY_COOKIE] ?? ''
      reply.clearCookie(MY_KEY_COOKIE, MY_COOKIE_RULES)
      if (!site || !answer) return show(req, reply, 422, site ? NOT_OPENED : NO_KEYS_HERE)
      // Used up by itself: what goes wrong afterwards does not give it back.
      const challenge = await inContext(deps.db, systemWho('my-pages'), tx => takeChallenge(tx, given, null))
      const token = await inContext(deps.db, systemWho('my-pages'), tx =>
        tryKey(
          tx,
          Buffer.from(answer.id, 'base64url'),
          challenge,
          (key, toSign) => proveUse(answer, site, toSign, key),
          decoyKey(site),
          deviceIn(req.headers['user-agent']),
          deps.clock.now(),
        ),
      )
      deps.nudge()
      if (!token) return show(req, reply, 422, NOT_OPENED)
      deps.changed(['portal-signed-in'])
      return reply.setCookie(MY_COOKIE, token, MY_COOKIE_RULES).redirect('/my', 303)
    },
  )
}

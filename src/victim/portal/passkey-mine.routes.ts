import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { inContext } from '../../platform/db/context.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams } from '../../platform/http/fields.ts'
import { cleanForm } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { answerProblem, NOT_FOUND } from '../../platform/http/problems.ts'
import { renderPage } from '../../platform/http/render.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { deviceIn } from './device.ts'
import { readMine } from './mine.store.ts'
import { askForNew, proveNew } from './passkey.port.ts'
import { endKey, myKeys } from './passkey.store.ts'
import { NewAnswer, readAnswer } from './passkey-answer.ts'
import { askKey } from './passkey-ask.store.ts'
import { keepChallenge, takeChallenge } from './passkey-challenge.store.ts'
import { readMyKeys } from './passkey-page.store.ts'
import { NO_KEYS_HERE, siteOf } from './passkey-site.ts'
import { MY_COOKIE_RULES, MY_KEY_COOKIE } from './portal-cookie.ts'
import { putRequest } from './request.store.ts'

const VIEW = 'victim/portal/passkey-mine.njk'

/** Her keys: which there are, asking for one more, taking one away. */
export function myKeysRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-my-keys',
    summary: 'The keys on your devices that open your own page, when each was used, and asking for one',
    path: '/my/keys',
    can: 'use my own pages',
    reads: 'victim’s own page',
    view: VIEW,
    title: 'Your messages',
    load: async (tx, { now }) => (await readMyKeys(tx, now))?.page,
  })

  app.post(
    '/my/keys/challenge',
    { config: { can: 'use my own pages', fact: 'nothing: something to sign' }, schema: { hide: true } },
    async (req, reply) => {
      const site = siteOf(req.headers.host)
      if (!site) return reply.code(422).send(NO_KEYS_HERE)
      const token = randomBytes(32).toString('base64url')
      const asked = await inContext(deps.db, req.who, async tx => {
        const mine = await readMyKeys(tx, deps.clock.now())
        if (!mine) return undefined
        if (mine.page.notOffered) return refuse('not-offered', mine.page.notOffered)
        const held = (await myKeys(tx)).map(key => key.credentialId)
        const creation = await askForNew(site, held)
        await keepChallenge(tx, token, creation.challenge, mine.terms.accessId)
        return accept(creation)
      })
      if (!asked) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      if (!asked.ok) return reply.code(422).send(asked.refusal)
      return reply.setCookie(MY_KEY_COOKIE, token, MY_COOKIE_RULES).send(asked.value)
    },
  )

  app.post(
    '/my/keys',
    { config: { can: 'use my own pages', fact: ['portal-request-made', 'portal-key-asked'] }, schema: { hide: true } },
    async (req, reply) => {
      const typed = cleanForm(req.body)
      const name = typeof typed.name === 'string' ? typed.name.slice(0, 1_000).replaceAll('\0', '') : undefined
      const site = siteOf(req.headers.host)
      const answer = readAnswer(NewAnswer, typed.answer)
      const given = req.cookies[MY_KEY_COOKIE] ?? ''
      reply.clearCookie(MY_KEY_COOKIE, MY_COOKIE_RULES)
      // Used up by itself: what goes wrong afterwards does not give it back.
      const challenge = await inContext(deps.db, req.who, tx =>
        takeChallenge(tx, given, req.mySession?.accessId ?? null),
      )
      const key = site && answer && challenge ? await proveNew(answer, site, challenge) : undefined
      const made = key && site && { ...key, rpId: site.rpId, device: deviceIn(req.headers['user-agent']) }
      const asked = await inContext(deps.db, req.who, tx =>
        askKey(tx, name, made, { at: deps.clock.now(), by: req.who }),
      )
      if (!asked) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      if (asked.ok) {
        deps.nudge()
        deps.changed(['portal-request-made'])
        return reply.redirect('/my/keys', 303)
      }
      const shown = await inContext(deps.db, req.who, tx => readMyKeys(tx, deps.clock.now()))
      const data = { ...shown?.page, refusal: asked.refusal, asked: { name } }
      return reply
        .code(422)
        .type('text/html; charset=utf-8')
        .send(renderPage(req, reply, deps, VIEW, 'Your messages', data))
    },
  )

  action(app, deps, {
    name: 'take-my-key-away',
    summary: 'Take a key away: it opens nothing from now on. A person asks you, alone, whether it was you',
    path: '/my/keys/:id/remove',
    params: CaseParams,
    body: z.object({}),
    can: 'use my own pages',
    fact: ['portal-key-ended', 'portal-request-made'],
    act: async (tx, { params, stamp }) => {
      const mine = await readMine(tx)
      if (!mine) return undefined
      await holdCase(tx, mine.caseId)
      const key = (await myKeys(tx)).find(one => one.keyId === params.id)
      if (!key) return undefined
      const ended = await endKey(tx, mine, key.keyId, 'by-her', stamp)
      // One that waits is asked about already.
      if (ended && key.confirmedAt) await putRequest(tx, mine, 'passkey-gone', undefined, stamp)
      return accept({ keyId: key.keyId })
    },
    next: () => '/my/keys',
  })
}

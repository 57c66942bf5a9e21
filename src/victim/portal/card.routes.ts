import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams } from '../../platform/http/fields.ts'
import { cleanForm } from '../../platform/http/form.ts'
import { answerProblem, NOT_FOUND } from '../../platform/http/problems.ts'
import { renderPage } from '../../platform/http/render.ts'
import { holdCase, type Stamp } from '../../platform/log/record.ts'
import { londonDay } from '../../platform/time.ts'
import { languageOf } from '../languages/language-pack.store.ts'
import { herWords } from '../languages/said.ts'
import { fill } from '../languages/slots.ts'
import { dayIn } from '../languages/words-in-language.ts'
import { readVictim } from '../victims.store.ts'
import { accessOf, makeCard } from './invite.store.ts'
import { inFours } from './portal-codes.ts'
import { INVITE_HOWS } from './portal-state.ts'
import { giveSpokenCode } from './spoken.store.ts'

type Victim = NonNullable<Awaited<ReturnType<typeof readVictim>>>

/**
 * The two deeds whose answer is a secret that is shown once: a card, and a code to be said. By themselves and not as actions, which keep what they
 * answered; no-store, and a page that is loaded again makes a new one.
 */
export function cardRoutes(app: App, deps: Deps): void {
  const once = async <T extends object>(
    req: FastifyRequest,
    reply: FastifyReply,
    work: (tx: Tx, victim: Victim, stamp: Stamp) => Promise<{ view: string; title: string; data: T } | undefined>,
  ) => {
    const at = CaseParams.safeParse(req.params)
    const shown = at.success
      ? await inContext(deps.db, req.who, async tx => {
          const victim = await readVictim(tx, at.data.id)
          if (!victim) return undefined
          await holdCase(tx, victim.caseId)
          const done = await work(tx, victim, { at: deps.clock.now(), by: req.who })
          return done && { ...done, victim }
        })
      : undefined
    if (!shown) return answerProblem(req, reply, deps, 404, NOT_FOUND)
    deps.nudge()
    const data = { ...shown.data, victim: shown.victim, host: req.headers.host }
    return reply
      .type('text/html; charset=utf-8')
      .send(renderPage(req, reply, deps, `victim/portal/${shown.view}.njk`, shown.title, data))
  }

  app.post(
    '/victims/:id/my-pages/card',
    { config: { can: 'write updates to victims', fact: 'portal-invited' }, schema: { hide: true } },
    async (req, reply) => {
      const asked = z.object({ how: z.enum(INVITE_HOWS), alone: z.literal('yes') }).safeParse(cleanForm(req.body))
      if (!asked.success)
        return answerProblem(req, reply, deps, 422, {
          code: 'say-how',
          message: 'Choose how they get the card, and say that you are alone with them: go back and tick both.',
        })
      return once(req, reply, async (tx, victim, stamp) => {
        const card = await makeCard(tx, victim, asked.data.how, stamp)
        const paper = card.paper.map(inFours)
        const { pack } = await languageOf(tx, victim.victimId, stamp.at)
        const her = herWords(pack)
        const use = her?.words['card.use']
        const useInHers = use && her && fill(use, { day: dayIn(londonDay(card.expiresAt).toString(), her.language) })
        return {
          view: 'card',
          title: 'Card',
          data: {
            ...card,
            her,
            useInHers,
            paper,
            activation: inFours(card.activation),
            reference: inFours(card.reference),
          },
        }
      })
    },
  )

  app.post(
    '/victims/:id/my-pages/spoken-code',
    { config: { can: 'write updates to victims', fact: 'portal-code-said' }, schema: { hide: true } },
    async (req, reply) =>
      once(req, reply, async (tx, victim, stamp) => {
        const access = await accessOf(tx, victim.victimId)
        if (!access) return undefined
        return {
          view: 'spoken',
          title: 'Code to say',
          data: { code: inFours(await giveSpokenCode(tx, { ...victim, ...access }, stamp)) },
        }
      }),
  )
}

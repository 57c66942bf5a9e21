import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ROLE_NAMES, STAFF_ROLES, systemWho } from '../access/roles.ts'
import { openSession } from '../auth/sessions.ts'
import { setClock } from '../clock/clock.ts'
import { inContext } from '../db/context.ts'
import { record } from '../log/record.ts'
import type { App, Deps } from './app-type.ts'
import { time } from './fields.ts'
import { setSessionCookie } from './guard.ts'
import { answerProblem, NOT_FOUND } from './problems.ts'
import { renderPage } from './render.ts'
import { startOf } from './start.ts'

const SPEEDS = [0, 1, 10, 60, 600] as const
const Speed = z.object({
  speed: z.coerce.number().refine(value => SPEEDS.includes(value as 0), 'Choose pause, 1, 10, 60 or 600'),
})
const ClockSetting = z.object({ at: time.optional(), speed: z.number().min(0).max(3600) })
const Stepping = z.object({ role: z.enum(STAFF_ROLES) })

/** The exercise's own controls (screens.md 10). In a live force none of these routes exists. */
export function rehearsalRoutes(app: App, deps: Deps): void {
  const { owner } = deps
  if (!deps.installation.rehearsal || !owner) return
  // On a demonstration anybody may turn the clock; in a force's own exercise only its staff.
  const open = deps.installation.kind === 'demonstration'

  const goAt = async (to: { at?: Temporal.Instant; speed: number }) => {
    await setClock(owner, to)
    await deps.clock.refresh()
  }

  app.post(
    '/rehearsal/speed',
    {
      config: { can: open ? 'use the public pages' : 'drive the rehearsal', fact: 'rehearsal-speed-set' },
      schema: { hide: true },
    },
    async (req, reply) => {
      const parsed = Speed.safeParse(req.body)
      if (!parsed.success)
        return answerProblem(req, reply, deps, 422, { code: 'invalid', message: parsed.error.issues[0]!.message })
      await goAt({ speed: parsed.data.speed })
      await inContext(deps.db, req.who, tx =>
        record(tx, {
          kind: 'rehearsal-speed-set',
          caseId: null,
          at: deps.clock.now(),
          by: req.who,
          body: { speed: parsed.data.speed },
        }),
      )
      return reply.redirect(backOr(req, '/start'), 303)
    },
  )

  // The crew moves the clock many times a second when it runs flat out: no fact each time, the facts carry the times.
  app.post(
    '/api/rehearsal/clock',
    { config: { can: 'set the rehearsal clock', fact: 'nothing: the clock of an exercise' }, schema: { hide: true } },
    async (req, reply) => {
      const parsed = ClockSetting.safeParse(req.body)
      if (!parsed.success)
        return answerProblem(req, reply, deps, 422, { code: 'invalid', message: parsed.error.issues[0]!.message })
      deps.clockDrivenAt = performance.now()
      await goAt({ speed: parsed.data.speed, ...(parsed.data.at ? { at: parsed.data.at } : {}) })
      return reply.send({ at: deps.clock.now(), speed: parsed.data.speed })
    },
  )

  app.post(
    '/api/rehearsal/crew',
    { config: { can: 'set the rehearsal clock', fact: 'nothing: who plays in an exercise' }, schema: { hide: true } },
    async (req, reply) => {
      const { playing } = z.object({ playing: z.boolean() }).parse(req.body)
      if (deps.crew) deps.crew.playing = playing
      return reply.send({ playing })
    },
  )

  steppingIn(app, deps)
}

/** 'Be the handler': a newcomer takes a part without hunting for a password. Demonstrations only. */
function steppingIn(app: App, deps: Deps): void {
  if (deps.installation.kind !== 'demonstration') return
  app.get(
    '/rehearsal/be',
    { config: { can: 'use the public pages', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) =>
      reply.type('text/html; charset=utf-8').send(
        renderPage(req, reply, deps, 'platform/http/be.njk', 'Step into the exercise', {
          parts: STAFF_ROLES.map(role => ({ role, name: ROLE_NAMES[role] })).sort(
            (a, b) => Number(b.role === asked(req)) - Number(a.role === asked(req)),
          ),
          asked: asked(req),
        }),
      ),
  )

  app.post(
    '/rehearsal/be',
    { config: { can: 'use the public pages', fact: 'account-signed-in' }, schema: { hide: true } },
    async (req: FastifyRequest, reply: FastifyReply) => {
      const parsed = Stepping.safeParse(req.body)
      const someone = parsed.success
        ? deps.force.staff.find(
            person => person.role === parsed.data.role && person.username && !person.username.includes('.'),
          )
        : undefined
      if (!someone?.username) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      const token = await inContext(deps.db, systemWho('exercise'), async tx => {
        const account = await tx
          .selectFrom('platform.account')
          .select(['id', 'name', 'role'])
          .where('username', '=', someone.username!)
          .where('demonstration', '=', true)
          .executeTakeFirst()
        if (!account) return undefined
        await record(tx, {
          kind: 'account-signed-in',
          caseId: null,
          about: account.id,
          at: deps.clock.now(),
          by: { id: account.id, role: account.role, name: account.name, via: 'page' },
          body: { stepping: true },
        })
        return openSession(tx, account.id)
      })
      if (!token) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      return setSessionCookie(reply, token).redirect(startOf(someone.role), 303)
    },
  )
}

function asked(req: FastifyRequest): string | undefined {
  return (req.query as { role?: string }).role
}

function backOr(req: FastifyRequest, otherwise: string): string {
  try {
    const from = new URL(req.headers.referer ?? '')
    return from.host === req.headers.host ? from.pathname + from.search : otherwise
  } catch {
    return otherwise
  }
}

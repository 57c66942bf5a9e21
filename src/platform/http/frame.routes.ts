import { z } from 'zod'
import { endSession, hashToken } from '../auth/sessions.ts'
import type { App, Deps } from './app-type.ts'
import { assetRoutes } from './asset-files.ts'
import { leave, onLeave } from './leaving.ts'
import { liveRoutes } from './live.ts'
import { SESSION_COOKIE } from './session-cookie.ts'
import { startOf } from './start.ts'

/** What every page of the site leans on: files, live updates, colours, the quick exit, health. */
export function frameRoutes(app: App, deps: Deps): void {
  assetRoutes(app, deps)
  liveRoutes(app, deps)

  onLeave(deps, async cookies => {
    const token = cookies[SESSION_COOKIE]
    if (token) await endSession(deps.db, hashToken(token))
  })
  // A form without JavaScript, a message beside the page's own going, and a plain link.
  app.post(
    '/leave',
    {
      config: { can: 'use the public pages', fact: 'nothing: sessions only end', onlyEnds: true },
      schema: { hide: true },
    },
    (req, reply) => leave(deps, req, reply),
  )
  app.get(
    '/leave',
    {
      config: { can: 'use the public pages', reads: 'nothing personal', onlyEnds: true },
      schema: { hide: true },
    },
    (req, reply) => leave(deps, req, reply),
  )

  app.get(
    '/start',
    { config: { can: 'use the staff pages', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) => reply.redirect(startOf(req.who.role), 303),
  )

  app.post(
    '/preferences',
    {
      config: { can: 'use the public pages', fact: 'nothing: a colour is kept in the browser' },
      schema: { hide: true },
    },
    async (req, reply) => {
      const { theme } = z.object({ theme: z.enum(['light', 'dark', 'auto']).catch('auto') }).parse(req.body ?? {})
      reply.setCookie('theme', theme, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 31_536_000 })
      const from = req.headers.referer ? new URL(req.headers.referer) : undefined
      return reply.redirect(from && from.host === req.headers.host ? from.pathname + from.search : '/', 303)
    },
  )

  app.get(
    '/api/health',
    { config: { can: 'use the public pages', reads: 'nothing personal' }, schema: { hide: true } },
    async (_req, reply) =>
      reply.send({
        ok: true,
        at: deps.clock.now(),
        rehearsal: deps.installation.rehearsal,
        speed: deps.clock.state()?.speed ?? 1,
      }),
  )
}

import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ROLE_NAMES } from '../access/roles.ts'
import type { Deps } from './app-type.ts'
import { navFor } from './nav.ts'

/** Flat out, a crew sets the clock many times a second: within this of the last time it is not paused. */
const DRIVEN_MS = 5_000
const FLAT_OUT = 'The crew is playing as fast as it can: the clock jumps from one event to the next'

/** Whose part a newcomer may take in an exercise. */
const PARTS = [
  { href: '/report', text: 'caller' },
  { href: '/rehearsal/be?role=contact-handler', text: 'handler' },
  { href: '/rehearsal/be?role=dispatcher', text: 'dispatcher' },
  { href: '/rehearsal/be?role=investigator', text: 'investigator' },
  { href: '/rehearsal/be?role=supervisor', text: 'supervisor' },
]

/** Renders a page with what every page is given (decision 0007). */
export function renderPage(
  req: FastifyRequest,
  reply: FastifyReply,
  deps: Deps,
  view: string,
  title: string,
  data: Record<string, unknown>,
): string {
  const path = req.url.split('?')[0] ?? '/'
  const now = deps.clock.now()
  const state = deps.clock.state()
  const who = req.who
  const driven = state?.speed === 0 && performance.now() - (deps.clockDrivenAt ?? Number.NEGATIVE_INFINITY) < DRIVEN_MS
  const signedIn = who && who.role !== 'public' && who.role !== 'system' && who.role !== 'portal'
  return deps.render(view, {
    now,
    ...data,
    cspNonce: reply.cspNonce?.script,
    page: {
      title,
      nonce: reply.cspNonce?.script,
      styleNonce: reply.cspNonce?.style,
      path,
      url: req.url,
      now,
      drawn: deps.live?.mark(reply.elapsedTime),
      force: { name: deps.installation.forceName, kind: deps.installation.kind, notice: deps.force.notice },
      user: signedIn
        ? { name: who.name, role: ROLE_NAMES[who.role], roleId: who.role, initials: initials(who.name) }
        : undefined,
      nav: navFor(who?.role ?? 'public', path, who?.rights),
      theme: themeOf(req),
      private: who !== undefined && who.role !== 'public',
      once: randomUUID(),
      rehearsal: deps.installation.rehearsal
        ? {
            at: now.toString(),
            speed: state?.speed ?? 1,
            paused: state?.speed === 0 && !driven,
            next: driven ? FLAT_OUT : null,
            be: PARTS,
          }
        : undefined,
    },
  })
}

export function initials(name: string): string {
  return name
    .split(/\s+/)
    .map(part => [...part][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()
}

export function themeOf(req: FastifyRequest): 'light' | 'dark' | 'auto' {
  const chosen = req.cookies?.theme
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto'
}

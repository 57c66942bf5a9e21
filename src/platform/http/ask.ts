import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Who } from '../access/roles.ts'
import type { Stamp } from '../log/record.ts'
import type { Deps } from './app-type.ts'

/** What a route is asked, with its time and its person. `stamp` is what its facts carry. */
export type Ask<P, B = Record<string, never>, Q = Record<string, never>> = {
  params: P
  body: B
  query: Q
  who: Who
  now: Temporal.Instant
  stamp: Stamp
  deps: Deps
  /** What the browser was given to keep; for a visitor without an account. */
  cookies: Readonly<Record<string, string | undefined>>
}

export type Shape = z.ZodObject
export type Of<S extends Shape | undefined> = S extends Shape ? z.output<S> : Record<string, never>

export function ask<P, B, Q>(
  req: FastifyRequest,
  deps: Deps,
  parsed: { params: P; body: B; query: Q },
  via: 'page' | 'api',
): Ask<P, B, Q> {
  const now = deps.clock.now()
  const who: Who = { ...req.who, via }
  return { ...parsed, who, now, stamp: { at: now, by: who }, deps, cookies: req.cookies }
}

/** Which door was used: everything under /api answers programs. */
export function doorOf(req: FastifyRequest): 'page' | 'api' {
  return req.url === '/api' || req.url.startsWith('/api/') ? 'api' : 'page'
}

import type { FastifyRequest } from 'fastify'
import { SESSION_COOKIE } from './session-cookie.ts'

export function bearer(req: FastifyRequest): string | undefined {
  const header = req.headers.authorization
  return header?.startsWith('Bearer ') ? header.slice(7).trim() : undefined
}

/**
 * A browser says where a write comes from; a forged form on another site cannot say it comes from here. Programs with a
 * bearer token carry no ambient cookie, so there is nothing to forge.
 */
export function sameOrigin(req: FastifyRequest): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(req.method) || bearer(req)) return true
  const site = req.headers['sec-fetch-site']
  if (site && site !== 'same-origin' && site !== 'none') return false
  const origin = req.headers.origin
  if (!origin) return site !== undefined || !req.cookies[SESSION_COOKIE]
  try {
    return new URL(origin).host === req.headers.host
  } catch {
    return false
  }
}

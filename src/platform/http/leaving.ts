import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from './app-type.ts'

/** Where 'Leave this site' goes, unless the server was told otherwise: a page that anybody may have been reading. */
export const ELSEWHERE = 'https://www.bbc.co.uk/weather'

/** Nobody who is leaving waits longer for a database that does not answer: the browser's cookies are gone in any case. */
const LONGEST_MS = 1_500

type Cookies = Readonly<Record<string, string | undefined>>

/** Ends, on the server, whatever a browser that holds these cookies has open. */
export type Leaver = (cookies: Cookies) => Promise<void>

/** A module that keeps a session of its own says here how it ends. Leaving ends them all, and none waits for another. */
export function onLeave(deps: Deps, leaver: Leaver): void {
  deps.leavers ??= []
  deps.leavers.push(leaver)
}

/**
 * Whoever leaves is sent away whatever becomes of the rest: every session ends, every cookie that the browser sent is expired.
 * `Clear-Site-Data` makes a browser hold the answer until its cache is empty, so it goes only to what nobody waits for: the
 * message that the page sends beside its own going.
 */
export async function leave(deps: Deps, req: FastifyRequest, reply: FastifyReply) {
  // A browser that fetches ahead has not left, nor has a page elsewhere that links here.
  if (req.headers['sec-purpose']) return reply.code(204).send()
  if (req.method === 'POST' || req.headers['sec-fetch-site'] !== 'cross-site') await endEverything(deps, req)
  for (const name of Object.keys(req.cookies)) if (NAME.test(name)) reply.clearCookie(name, { path: '/', secure: true })
  if (req.headers['sec-fetch-dest'] === 'empty')
    return reply.header('clear-site-data', '"cache", "cookies"').code(204).send()
  return reply.redirect(deps.leaveTo ?? ELSEWHERE, 303)
}

/** What may stand in a header as the name of a cookie (RFC 6265). */
const NAME = /^[\w!#$%&'*+.^`|~-]{1,128}$/

async function endEverything(deps: Deps, req: FastifyRequest): Promise<void> {
  const ended = (deps.leavers ?? []).map(async leaver => {
    try {
      await leaver(req.cookies)
    } catch (fault) {
      req.log.error({ err: fault, route: '/leave' }, 'fault')
    }
  })
  let timer: NodeJS.Timeout | undefined
  const longEnough = new Promise<void>(resolve => {
    timer = setTimeout(resolve, LONGEST_MS)
  })
  await Promise.race([Promise.all(ended), longEnough])
  clearTimeout(timer)
}

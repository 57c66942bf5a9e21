import { z } from 'zod'
import type { App, Deps } from './app-type.ts'

/** What a live screen may follow, and the kinds of fact that change it. */
const TOPICS: Record<string, RegExp> = {
  queue: /^(contact|log)-/,
  wall: /^(contact|log|incident|resource|second)-/,
  incidents: /^(incident|resource|contact-|log-)/,
  case: /./,
}

export type LiveHub = {
  follow(listener: (kinds: readonly string[]) => void): () => void
  changed(kinds: readonly string[]): void
}

export function createLiveHub(): LiveHub {
  const listeners = new Set<(kinds: readonly string[]) => void>()
  return {
    follow: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed: kinds => {
      for (const listener of listeners) listener(kinds)
    },
  }
}

const KEEP_ALIVE_MS = 15_000
/** A busy minute must not redraw a screen sixty times: changes within this are told once. */
const GATHER_MS = 250
/** An alarm comes with time alone: on a quiet night nothing else would tell the wall to look again. */
const LOOK_AGAIN_MS = 15_000

/** Server-sent events that say only 'look again': no personal data is in the stream, and the page is read under its own access. */
export function liveRoutes(app: App, deps: Deps & { live?: LiveHub }): void {
  app.get(
    '/live',
    { config: { can: 'use the staff pages', reads: 'nothing personal' }, schema: { hide: true } },
    (req, reply) => {
      const { topic } = z
        .object({ topic: z.enum(['queue', 'wall', 'incidents', 'case']).catch('case') })
        .parse(req.query)
      reply.hijack()
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      reply.raw.write('retry: 2000\n\n')
      let pending: NodeJS.Timeout | undefined
      const unfollow = deps.live?.follow(kinds => {
        if (pending || !kinds.some(kind => TOPICS[topic]!.test(kind))) return
        pending = setTimeout(() => {
          pending = undefined
          reply.raw.write('event: changed\ndata: {}\n\n')
        }, GATHER_MS)
      })
      const tick = () => reply.raw.write('event: changed\ndata: {}\n\n')
      const lookAgain = topic === 'wall' ? setInterval(tick, LOOK_AGAIN_MS) : undefined
      const alive = setInterval(() => reply.raw.write(': alive\n\n'), KEEP_ALIVE_MS)
      req.raw.on('close', () => {
        unfollow?.()
        clearTimeout(pending)
        clearInterval(alive)
        clearInterval(lookAgain)
      })
    },
  )
}

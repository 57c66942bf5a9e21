import type { App, Deps } from '../../platform/http/app-type.ts'

const KEEP_ALIVE_MS = 15_000
/** What may concern a visitor; the stream says only 'look again'. */
const CONCERNS = /^contact-(chat-|taken|ended|transferred)/

/** The visitor's page, live: no personal data is in the stream, and the page is read by its own secret. */
export function chatLiveRoutes(app: App, deps: Deps): void {
  app.get(
    '/chat/live',
    { config: { can: 'report online', reads: 'nothing personal' }, schema: { hide: true } },
    (req, reply) => {
      reply.hijack()
      const head = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
      reply.raw.writeHead(200, head)
      reply.raw.write('retry: 3000\n\n')
      const unfollow = deps.live?.follow(kinds => {
        if (kinds.some(kind => CONCERNS.test(kind))) reply.raw.write('event: changed\ndata: {}\n\n')
      })
      const alive = setInterval(() => reply.raw.write(': alive\n\n'), KEEP_ALIVE_MS)
      req.raw.on('close', () => {
        unfollow?.()
        clearInterval(alive)
      })
    },
  )
}

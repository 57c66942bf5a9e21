import { inReadContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { endlessAnswers } from '../../platform/http/endless.ts'
import type { Change } from '../../platform/http/live-hub.ts'
import { caseOfChat } from './chat.store.ts'
import { CHAT_COOKIE } from './chat.ts'

const KEEP_ALIVE_MS = 15_000
/** What may concern a visitor; the stream says only 'look again'. */
const CONCERNS = /^contact-(chat-|taken|ended|transferred)/

/** The visitor's page, live: no personal data is in the stream, and the page is read by its own secret. */
export function chatLiveRoutes(app: App, deps: Deps): void {
  const keep = endlessAnswers(app)
  app.get(
    '/chat/live',
    { config: { can: 'report online', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) => {
      const mine = await inReadContext(deps.db, req.who, tx => caseOfChat(tx, req.cookies[CHAT_COOKIE]))
      reply.hijack()
      keep(reply.raw)
      const head = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
      reply.raw.writeHead(200, head)
      reply.raw.write('retry: 3000\n\n')
      const unfollow = deps.live?.follow({
        changed: change => {
          if (concernsVisitor(change, mine)) reply.raw.write('event: changed\ndata: {}\n\n')
        },
        lost: () => reply.raw.write('event: stale\ndata: {}\n\n'),
      })
      const alive = setInterval(() => reply.raw.write('event: alive\ndata: {}\n\n'), KEEP_ALIVE_MS)
      req.raw.on('close', () => {
        unfollow?.()
        clearInterval(alive)
      })
    },
  )
}

/** Their own conversation, and nobody else's; and everything, once the server has missed something. */
function concernsVisitor({ kinds, cases }: Change, mine: string | undefined): boolean {
  if (kinds.length === 0) return true
  return !!mine && !!cases?.has(mine) && kinds.some(kind => CONCERNS.test(kind))
}

import { sql } from 'kysely'
import { z } from 'zod'
import type { Who } from '../access/roles.ts'
import type { Db } from '../db/connect.ts'
import { inReadContext } from '../db/context.ts'
import type { App, Deps } from './app-type.ts'
import { endlessAnswers } from './endless.ts'
import type { Change } from './live-hub.ts'
import { changesWhoSees, concerns, TOPIC_NAMES } from './live-topics.ts'

const KEEP_ALIVE_MS = 15_000
/** A busy minute must not redraw a screen sixty times: changes within this are told once. */
const GATHER_MS = 250
/** What changed somewhere else is shown within this: a burst of eighty calls must not redraw every call eighty times. */
const GATHER_LISTS_MS = 5_000
/** An alarm comes with time alone, and so does a promise that is over: on a quiet night nothing else would tell the wall or the board to look again. */
const LOOK_AGAIN_MS = 15_000

const Follows = z.object({
  topic: z.enum(TOPIC_NAMES).catch('case'),
  case: z.uuid().optional().catch(undefined),
  drawn: z.string().max(60).optional().catch(undefined),
})

/**
 * Server-sent events that say only 'look again', never what or whose: the page is read again under its own access. A
 * case that this person may not see is followed like one that does not exist, in silence; also from the moment it is restricted, by a page that was open before.
 */
export function liveRoutes(app: App, deps: Deps): void {
  const keep = endlessAnswers(app)
  app.get(
    '/live',
    { config: { can: 'use the staff pages', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) => {
      const { topic, case: caseId, drawn } = Follows.parse(req.query)
      const seen = async () => (caseId ? casesSeen(deps.db, req.who, caseId) : new Set<string>())
      let own = await seen()
      reply.hijack()
      keep(reply.raw)
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      const send = (event: string) => reply.raw.write(`event: ${event}\ndata: {}\n\n`)
      reply.raw.write('retry: 2000\n\n')
      const timers: Record<'now' | 'later', NodeJS.Timeout | undefined> = { now: undefined, later: undefined }
      const tell = (soon: 'now' | 'later') => {
        timers[soon] ??= setTimeout(
          () => {
            clearTimeout(timers.now)
            clearTimeout(timers.later)
            timers.now = timers.later = undefined
            send('changed')
          },
          soon === 'now' ? GATHER_MS : GATHER_LISTS_MS,
        )
      }
      const unfollow = deps.live?.follow(
        {
          changed: inTurn(
            change => own.size > 0 && changesWhoSees(own, change),
            async () => {
              own = await seen().catch(() => new Set<string>())
              // What stands on the page is read again under its access as it is now; after that it is followed as that allows.
              tell('now')
            },
            change => {
              const soon = concerns(topic, own, change)
              if (soon) tell(soon)
            },
          ),
          lost: () => send('stale'),
        },
        drawn,
      )
      const lookAgain =
        topic === 'wall' || topic === 'incidents' ? setInterval(() => send('changed'), LOOK_AGAIN_MS) : undefined
      // An event, not a comment: a page can tell a quiet stream from one that is gone.
      const alive = setInterval(() => send('alive'), KEEP_ALIVE_MS)
      req.raw.on('close', () => {
        unfollow?.()
        clearTimeout(timers.now)
        clearTimeout(timers.later)
        clearInterval(alive)
        clearInterval(lookAgain)
      })
      send('alive')
    },
  )
}

/** What comes while it is looked at again who may see is told only after that, and by it. */
function inTurn(
  isFirst: (change: Change) => boolean,
  first: () => Promise<void>,
  consider: (change: Change) => void,
): (change: Change) => void {
  let looking: Promise<void> | undefined
  return change => {
    if (isFirst(change)) {
      const mine = (looking ?? Promise.resolve()).then(first)
      looking = mine
      void mine.finally(() => {
        if (looking === mine) looking = undefined
      })
    } else if (looking) void looking.then(() => consider(change))
    else consider(change)
  }
}

/** The case and what is joined to it, as far as this person may see. */
async function casesSeen(db: Db, who: Who, caseId: string): Promise<Set<string>> {
  const { rows } = await inReadContext(db, who, tx =>
    sql<{ id: string }>`
      select h.case_id::text as id from platform.case_head h where h.case_id = ${caseId}::uuid
        or h.case_id in (select l.joined_to from platform.case_link l where l.case_id = ${caseId}::uuid and l.undone_at is null)
        or h.case_id in (select l.case_id from platform.case_link l where l.joined_to = ${caseId}::uuid and l.undone_at is null)`.execute(
      tx,
    ),
  )
  const seen = new Set(rows.map(row => row.id))
  return seen.has(caseId) ? seen : new Set()
}

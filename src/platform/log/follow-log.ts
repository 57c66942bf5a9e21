import { sql } from 'kysely'
import { systemWho } from '../access/roles.ts'
import type { Db, Tx } from '../db/connect.ts'
import { inReadContext } from '../db/context.ts'
import { KEPT } from '../db/kept-plans.ts'
import type { Written } from './written.ts'

export type LogFollower = { nudge(): void; stop(): Promise<void> }

/** What is told: facts as they are committed, by whichever node, reader or job; and when they could not be read. */
export type Follow = {
  committed(facts: readonly Written[]): void
  lost(): void
  back(): void
  /** Whether anybody is told. While nobody is, no commit wakes it; it keeps its place all the same. */
  followed?(): boolean
}

const IDLE_MS = 500
/** After a nudge this much gathers: a busy moment is told once, and nobody sees the difference. */
const GATHER_MS = 20
const MOST = 2000

/**
 * Follows the log from now on, for this node's live screens: its cursor is in memory, and what it tells is only which
 * cases changed. Other nodes' facts are seen within half a second, as are those of readers and jobs. No notification in
 * PostgreSQL is sent by a commit for it: one that is makes every commit of the cluster wait for every other.
 */
export async function followLog(db: Db, follow: Follow): Promise<LogFollower> {
  let stopped = false
  let failing = false
  let nudged = false
  let wake: () => void = () => undefined
  let cursor = await readEnd(db)

  const pause = async () => {
    if (!nudged)
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, IDLE_MS)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    if (nudged && !stopped) await new Promise(resolve => setTimeout(resolve, GATHER_MS))
    nudged = false
  }
  const step = async (): Promise<boolean> => {
    const rows = await readAfter(db, cursor)
    const last = rows.at(-1)
    if (failing) follow.back()
    failing = false
    if (!last) return false
    cursor = { xid: last.xid, seq: last.seq }
    follow.committed(rows)
    return rows.length === MOST
  }
  const run = async () => {
    while (!stopped) {
      try {
        if (await step()) continue
      } catch {
        if (!failing && !stopped) follow.lost()
        failing = true
      }
      if (!stopped) await pause()
    }
  }
  const running = run()
  return {
    nudge: () => {
      if (follow.followed?.() === false) return
      nudged = true
      wake()
    },
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}

type Cursor = { xid: string; seq: number }
const who = systemWho('live', 'reader')

/** Everything from the oldest transaction still running on: told twice is harmless, missed is not. */
async function readEnd(db: Db): Promise<Cursor> {
  return inReadContext(db, who, async tx => {
    const { rows } = await sql<{ xid: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xid`.execute(tx)
    return { xid: rows[0]!.xid, seq: 0 }
  })
}

/** As a reader of the log reads: only what no running transaction can still come before (design rule 9). */
async function readAfter(db: Db, cursor: Cursor): Promise<(Written & { xid: string })[]> {
  const read = async (tx: Tx) => {
    const { rows } = await sql<Written & { xid: string }>`${sql.raw(KEPT)}
      select f.seq, f.kind, f.case_id as "caseId", f.xid::text as xid from platform.fact f
      where (f.xid, f.seq) > (${cursor.xid}::xid8, ${cursor.seq}) and f.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by f.xid, f.seq limit ${MOST}`.execute(tx)
    return rows
  }
  return inReadContext(db, who, read, 'kept')
}

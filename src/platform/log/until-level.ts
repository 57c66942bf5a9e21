import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { systemWho } from '../access/roles.ts'
import type { Db } from '../db/connect.ts'
import { inContext } from '../db/context.ts'
import { catchUp, type Reader } from './reader.ts'

const BETWEEN_MS = 25

/**
 * Reads until these readers have passed every fact that is committed now, waiting for the writers they stand behind (any
 * running transaction of the cluster) and for another process that has a reader. False when that took too long.
 */
export async function untilLevel(db: Db, readers: readonly Reader[], withinMs = 10_000): Promise<boolean> {
  const who = systemWho('readers')
  const newest = await inContext(db, who, async tx => {
    const { rows } = await sql<{
      xid: string
      seq: number
    }>`select xid::text as xid, seq from platform.fact order by platform.fact.xid desc, seq desc limit 1`.execute(tx)
    return rows[0]
  })
  if (!newest) return true
  for (const until = performance.now() + withinMs; performance.now() < until; await pause(BETWEEN_MS)) {
    await catchUp(db, readers)
    const behind = await inContext(db, who, async tx => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from platform.reader
        where name = any(${readers.map(reader => reader.name)}::text[]) and (xid, seq) < (${newest.xid}::xid8, ${newest.seq})`.execute(
        tx,
      )
      return rows[0]!.n
    })
    if (behind === 0) return true
  }
  return false
}

/**
 * Waits until no writer of the cluster that began before the newest fact still runs, so that all of the log so far is there to be read at once; false when that took too
 * long. For whoever reads the log once and not again and again.
 */
export async function untilReadable(db: Db, withinMs = 60_000): Promise<boolean> {
  const who = systemWho('readers')
  const waits = () =>
    inContext(db, who, async tx => {
      const { rows } = await sql<{
        waits: boolean
      }>`select coalesce((select max(f.xid) from platform.fact f) >= pg_snapshot_xmin(pg_current_snapshot()), false)
        as waits`.execute(tx)
      return rows[0]!.waits
    })
  for (const until = performance.now() + withinMs; performance.now() < until; await pause(BETWEEN_MS))
    if (!(await waits())) return true
  return false
}

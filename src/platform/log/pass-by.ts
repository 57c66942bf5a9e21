import { sql } from 'kysely'
import { systemWho } from '../access/roles.ts'
import type { Db } from '../db/connect.ts'
import { inReadContext } from '../db/context.ts'
import { KEPT } from '../db/kept-plans.ts'

/** How many facts a reader takes at a time. */
export const BATCH = 500

/**
 * Moves on every reader whose next facts are none of its kinds, all in one statement, and says which have work before them. Most facts concern few readers:
 * each asking for itself, and moving its own place, was most of what a busy server did. A reader that another process has is left to it.
 */
export async function passBy(
  db: Db,
  readers: readonly { name: string; kinds: readonly string[] }[],
): Promise<{ passed: number; work: ReadonlySet<string> }> {
  const kinds = JSON.stringify(readers.map(({ name, kinds }) => ({ name, kinds })))
  return inReadContext(
    db,
    systemWho('readers', 'reader'),
    async tx => {
      const { rows } = await sql<{ name: string; facts: number; work: boolean }>`${sql.raw(KEPT)}
        with asked as (select k.name, k.kinds from jsonb_to_recordset(${kinds}::jsonb) k (name text, kinds text[])),
        free as materialized (
          select r.name, r.xid, r.seq, k.kinds from platform.reader r join asked k on k.name = r.name
          where exists (select from platform.fact f where (f.xid, f.seq) > (r.xid, r.seq) and f.xid < pg_snapshot_xmin(pg_current_snapshot()))
          for update of r skip locked),
        ahead as materialized (
          select r.name, count(*) as facts, bool_or(b.kind = any(r.kinds)) as work,
            (array_agg(b.xid order by b.xid desc, b.seq desc))[1] as xid, (array_agg(b.seq order by b.xid desc, b.seq desc))[1] as seq
          from free r cross join lateral (
            select f.kind, f.xid, f.seq from platform.fact f
            where (f.xid, f.seq) > (r.xid, r.seq) and f.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by f.xid, f.seq limit ${BATCH}) b
          group by r.name),
        moved as (
          update platform.reader r set xid = a.xid, seq = a.seq, handled = r.handled + a.facts, moved_at = clock_timestamp()
          from ahead a where r.name = a.name and not a.work)
        select a.name, a.facts, a.work from ahead a`.execute(tx)
      return {
        passed: rows.reduce((sum, row) => sum + (row.work ? 0 : Number(row.facts)), 0),
        work: new Set(rows.filter(row => row.work).map(row => row.name)),
      }
    },
    'kept',
  )
}

import { sql } from 'kysely'
import { systemWho } from '../access/roles.ts'
import type { Db, Tx } from '../db/connect.ts'
import { inReadContext } from '../db/context.ts'
import { KEPT } from '../db/kept-plans.ts'

/** How many facts a reader takes at a time. */
export const BATCH = 500

/**
 * Moves on every reader whose next facts are none of its kinds, all in one statement, and says which have work before them. Most facts concern few readers:
 * each asking for itself, and moving its own place, was most of what a busy server did. What comes next is read once from each place, since most readers
 * stand at the same. A reader that another process has is left to it.
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
        newest as materialized (
          select f.xid, f.seq from platform.fact f where f.xid < pg_snapshot_xmin(pg_current_snapshot()) order by f.xid desc, f.seq desc limit 1),
        free as materialized (
          select r.name, r.xid, r.seq, k.kinds from platform.reader r join asked k on k.name = r.name
          where (r.xid, r.seq) < (select n.xid, n.seq from newest n)
          for update of r skip locked),
        next as materialized (
          select p.xid as from_xid, p.seq as from_seq, b.* from (select distinct f.xid, f.seq from free f) p cross join lateral (
            select f.kind, f.xid, f.seq from platform.fact f
            where (f.xid, f.seq) > (p.xid, p.seq) and f.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by f.xid, f.seq limit ${BATCH}) b),
        ahead as materialized (
          select r.name, count(*) as facts, bool_or(b.kind = any(r.kinds)) as work,
            (array_agg(b.xid order by b.xid desc, b.seq desc))[1] as xid, (array_agg(b.seq order by b.xid desc, b.seq desc))[1] as seq
          from free r join next b on b.from_xid = r.xid and b.from_seq = r.seq
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

/** Moves readers to the end of the log over all that comes next, though it concerns them: what they would do was done and stands in it (decision 0042). */
export async function passByAll(tx: Tx, names: readonly string[]): Promise<void> {
  await sql`
    with newest as materialized (select f.xid, f.seq from platform.fact f where f.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by f.xid desc, f.seq desc limit 1)
    update platform.reader r set xid = n.xid, seq = n.seq, moved_at = clock_timestamp(), failed_at = null, failure = null
    from newest n where r.name = any(${[...names]}::text[]) and (r.xid, r.seq) < (n.xid, n.seq)`.execute(tx)
}

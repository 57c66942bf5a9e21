import { sql } from 'kysely'
import { systemWho } from '../access/roles.ts'
import type { Db, Tx } from '../db/connect.ts'
import { inContext } from '../db/context.ts'
import type { Reader } from './reader.ts'
import { untilLevel } from './until-level.ts'

/** What `answerable verify --json` prints (commands.md). */
export type Verification = {
  facts: number
  /** Facts whose words were erased, by an erasure that stands in the log: the proof holds over what is left of them. */
  erased: number
  changes_without_fact: number
  readers_behind: number
  seals: number
  tampered: { seq: number; id: string; case_id: string | null; what: string }[]
  changed_rows: number
  unguarded_tables: string[]
}

/**
 * Checks the record against itself: every row of every case table names a transaction that also wrote a fact of its
 * case; every digest still fits its fact; every case's versions run without a gap; every reader is level with the log.
 */
export async function verify(db: Db, readers: readonly Reader[]): Promise<Verification> {
  const level = await untilLevel(db, readers)
  return inContext(db, systemWho('verify'), async tx => {
    const tables = await guardedTables(tx)
    let changedRows = 0
    let withoutFact = 0
    for (const table of tables) {
      const { rows } = await sql<{ rows: number; bare: number }>`
        select count(*) as rows, count(*) filter (where not exists (
          select from platform.fact f where f.xid = t.fact_xid and f.case_id = t.case_id)) as bare
        from ${sql.raw(table)} t`.execute(tx)
      changedRows += rows[0]!.rows
      withoutFact += rows[0]!.bare
    }
    const tampered = [...(await brokenDigests(tx)), ...(await missingVersions(tx)), ...(await erasedUnsaid(tx))]
    const facts = await sql<{ n: number; erased: number }>`
      select count(*) as n, count(commitment) as erased from platform.fact`.execute(tx)
    return {
      facts: facts.rows[0]!.n,
      erased: facts.rows[0]!.erased,
      changes_without_fact: withoutFact,
      readers_behind: await readersBehind(tx, readers, level),
      seals: 0,
      tampered,
      changed_rows: changedRows,
      unguarded_tables: await unguardedTables(tx),
    }
  })
}

/** Tables under the guard: those whose changes must have a fact. */
async function guardedTables(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select t.tgrelid::regclass::text as name from pg_trigger t where t.tgname = 'require_fact' and t.tgparentid = 0 order by 1`.execute(
    tx,
  )
  return rows.map(row => row.name)
}

/** A table with a case and a fact_xid whose guard is missing or switched off: somebody loosened the wall. */
async function unguardedTables(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'fact_xid' and not a.attisdropped
    join pg_attribute b on b.attrelid = c.oid and b.attname = 'case_id' and not b.attisdropped
    where c.relkind = 'r' and c.oid <> 'platform.case_head'::regclass and not exists (
      select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'require_fact' and t.tgenabled in ('O', 'A'))
    order by 1`.execute(tx)
  return rows.map(row => row.name)
}

async function brokenDigests(tx: Tx): Promise<Verification['tampered']> {
  const { rows } = await sql<{ seq: number; id: string; case_id: string | null }>`
    select f.seq, f.id, f.case_id from platform.fact f where f.digest is distinct from platform.fact_digest(f) order by f.seq limit 1000`.execute(
    tx,
  )
  return rows.map(row => ({ ...row, what: 'the fact was changed after it was written' }))
}

/** Words that are gone with no erasure in the log that says so, or more or fewer than it says: somebody took them out by another way. */
async function erasedUnsaid(tx: Tx): Promise<Verification['tampered']> {
  const { rows } = await sql<{ seq: number; id: string; case_id: string | null }>`
    with gone as (
      select f.erased_by, count(*) as n, min(f.seq) as seq from platform.fact f where f.erased_by is not null group by f.erased_by)
    select f.seq, f.id, f.case_id from gone g join platform.fact f on f.seq = g.seq
    where not exists (select from platform.fact e where e.kind = 'case-erased' and e.about = g.erased_by and e.commitment is null
      and (e.body ->> 'facts')::bigint = g.n) order by f.seq limit 1000`.execute(tx)
  return rows.map(row => ({ ...row, what: 'its words are gone, and no erasure in the log says so' }))
}

async function missingVersions(tx: Tx): Promise<Verification['tampered']> {
  const { rows } = await sql<{ case_id: string }>`
    select h.case_id from platform.case_head h left join platform.fact f on f.case_id = h.case_id
    group by h.case_id, h.version having count(f.seq) <> h.version or coalesce(max(f.case_version), 0) <> h.version limit 1000`.execute(
    tx,
  )
  return rows.map(row => ({ seq: 0, id: '', case_id: row.case_id, what: "facts are missing from the case's timeline" }))
}

/** `level`: all were level with the log as it stood when the verifying began; what a busy server has written since is no lag. */
async function readersBehind(tx: Tx, readers: readonly Reader[], level: boolean): Promise<number> {
  const { rows } = await sql<{ behind: number }>`
    select count(*) as behind from unnest(${readers.map(reader => reader.name)}::text[]) as n (name)
    left join platform.reader r on r.name = n.name
    where r.name is null or not ${level} and exists (select from platform.fact f
      where (f.xid, f.seq) > (r.xid, r.seq) and f.xid < pg_snapshot_xmin(pg_current_snapshot()))`.execute(tx)
  return rows[0]!.behind
}

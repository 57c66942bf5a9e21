import { sql } from 'kysely'
import { systemWho } from '../access/roles.ts'
import type { Db, Tx } from '../db/connect.ts'
import { inContext, inReadContext } from '../db/context.ts'
import { KEPT } from '../db/kept-plans.ts'
import { type Fact, type FactRow, toFact } from './fact.ts'
import { BATCH, passBy } from './pass-by.ts'

/**
 * What lies downstream reads the log (house rule 9). A reader has a name, the kinds it handles, and handles facts in
 * order; its cursor moves in the same transaction as its effect, so each fact takes effect exactly once.
 */
export type Reader = {
  name: string
  kinds: readonly string[]
  /** What it makes of a case hangs on what the case is now: of a long log the newest fact of each case is enough (read-by-case.ts). */
  byCase?: true
  /** The tables of cases that are its alone, made of the log and of what is written: they are made again by reading again. What a reader does beside leaves facts of its own. */
  derives?: readonly string[]
} & (
  | { handle(tx: Tx, fact: Fact): Promise<void> }
  /** For what a case is now, however often it changed: all facts of its kinds that are taken at a time, in order, and never none. */
  | { handleTogether(tx: Tx, facts: readonly Fact[]): Promise<void> }
)

/**
 * Handles the next batch. Returns how many facts it passed (0: level with the log, or another process has this reader).
 *
 * The cursor is (xid, seq), and only facts of transactions older than every running one are read, in the same statement
 * that reads the snapshot: a slow writer's fact has a low seq and a late commit, and a cursor on seq alone would pass over it.
 *
 * A fact whose words were erased is passed by: a reader that is set back to the start of the log finds nothing in it to derive (decision 0030).
 */
export async function readOnce(db: Db, reader: Reader): Promise<number> {
  const who = systemWho(reader.name, 'reader')
  // Effect and cursor are lost together or not at all: after a power cut the facts are simply read again. A reader asks the same all day and looks up by key.
  const work = async (tx: Tx) => {
    // Planning over every month of the log takes longer than reading on from a place in it; that place is read with it, so that the plan is the same for each.
    // Of what is none of its kinds only the last comes along, for its place: most of a log is of no concern to most readers.
    const batch = await sql<FactRow & { erased: boolean; passed: number }>`${sql.raw(KEPT)}
      with held as materialized (select r.xid, r.seq from platform.reader r where name = ${reader.name} for update skip locked),
      ahead as materialized (
        select f.*, row_number() over (order by f.xid desc, f.seq desc) as back, count(*) over () as passed from held cross join lateral (
          select * from platform.fact f where (f.xid, f.seq) > (held.xid, held.seq) and f.xid < pg_snapshot_xmin(pg_current_snapshot())
          order by f.xid, f.seq limit ${BATCH}) f)
      select f.seq, f.id, f.xid::text as xid, f.kind, f.case_id, f.case_version, f.about, f.at, f.recorded_at, f.by, f.by_role, f.via, f.body,
        f.commitment is not null as erased, f.passed::int as passed
      from ahead f where f.back = 1 or f.kind = any(${[...reader.kinds]}::text[]) order by f.xid, f.seq`.execute(tx)
    const last = batch.rows.at(-1)
    if (!last) return 0

    const facts = batch.rows.filter(row => !row.erased && reader.kinds.includes(row.kind)).map(toFact)
    if ('handle' in reader) for (const fact of facts) await reader.handle(tx, fact)
    else if (facts.length > 0) await reader.handleTogether(tx, facts)

    await sql`update platform.reader set xid = ${last.xid}::xid8, seq = ${last.seq}, handled = handled + ${last.passed},
      moved_at = clock_timestamp(), failed_at = null, failure = null where name = ${reader.name}`.execute(tx)
    return last.passed
  }
  return inReadContext(db, who, work, 'kept')
}

/** Makes sure that every reader has its row, at the start of the log. */
export async function registerReaders(db: Db, readers: readonly Reader[]): Promise<void> {
  await inContext(db, systemWho('readers'), async tx => {
    for (const reader of readers)
      await sql`insert into platform.reader (name) values (${reader.name}) on conflict do nothing`.execute(tx)
  })
}

/** Sends a reader back to the start of the log, in the transaction that forgets what it made: it makes it again. */
export async function rewindReader(tx: Tx, name: string): Promise<void> {
  await sql`update platform.reader set xid = '0', seq = 0, handled = 0 where name = ${name}`.execute(tx)
}

/** Reads until level. Used by tests, by `verify`, and by commands that need what the readers derive. */
export async function catchUp(db: Db, readers: readonly Reader[]): Promise<number> {
  let handled = 0
  for (;;) {
    const { passed, work } = await passBy(db, readers)
    handled += passed
    if (passed === 0 && work.size === 0) return handled
    let read = 0
    for (const reader of readers)
      while (work.has(reader.name)) {
        const facts = await readOnce(db, reader)
        read += facts
        if (facts === 0) break
      }
    // Another process has those readers.
    if (passed === 0 && read === 0) return handled
    handled += read
  }
}

const DEADLOCK = '40P01'

/**
 * Reads until level, each reader by itself as a server does: for a long log. Two that hold the same cases in another order may meet; the one that PostgreSQL
 * ends reads the same facts again.
 */
export async function catchUpTogether(db: Db, readers: readonly Reader[]): Promise<void> {
  let read = 0
  const readOn = async (reader: Reader) => {
    for (;;)
      try {
        const facts = await readOnce(db, reader)
        read += facts
        if (facts === 0) return
      } catch (fault) {
        if ((fault as { code?: unknown }).code !== DEADLOCK) throw fault
      }
  }
  for (;;) {
    const { passed, work } = await passBy(db, readers)
    read = passed
    await Promise.all(readers.filter(reader => work.has(reader.name)).map(readOn))
    // Level, or somebody still writes in front of what comes next.
    if (read === 0) return
  }
}

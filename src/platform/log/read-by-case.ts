import { sql } from 'kysely'
import { systemWho } from '../access/roles.ts'
import type { Db, Tx } from '../db/connect.ts'
import { inReadContext } from '../db/context.ts'
import { type Fact, type FactRow, toFact } from './fact.ts'
import type { Reader } from './reader.ts'

const CASES = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

type Place = { xid: string; seq: number }

/**
 * Brings a reader level that makes of each case what the case is now: each case that changed once, by its newest fact, however often it changed. Ended in the middle
 * it does those again that it had done. Nothing where another process has the reader. Returns how many cases it did.
 */
export async function readByCase(db: Db, reader: Reader): Promise<number> {
  if (!reader.byCase || !('handleTogether' in reader)) throw new Error(`${reader.name} does not read by case`)
  const who = systemWho(reader.name, 'reader')
  const upTo = await inReadContext(db, who, newestPlace)
  let [done, after] = [0, FIRST]
  while (upTo) {
    const page = await inReadContext(db, who, async tx => {
      const from = await holdPlace(tx, reader.name)
      if (!from) return undefined
      const cases = await casesAfter(tx, after)
      const facts = await newestFacts(tx, cases, reader.kinds, from, upTo)
      if (facts.length > 0) await reader.handleTogether(tx, facts)
      const last = cases.at(-1)
      if (!last) await moveTo(tx, reader.name, from, upTo)
      return { last, facts: facts.length }
    })
    done += page?.facts ?? 0
    if (!page?.last) break
    after = page.last
  }
  return done
}

async function newestPlace(tx: Tx): Promise<Place | undefined> {
  const { rows } = await sql<Place>`select f.xid::text as xid, f.seq from platform.fact f
    where f.xid < pg_snapshot_xmin(pg_current_snapshot()) order by f.xid desc, f.seq desc limit 1`.execute(tx)
  return rows[0]
}

async function holdPlace(tx: Tx, name: string): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    select xid::text as xid, seq from platform.reader where name = ${name} for update skip locked`.execute(tx)
  return rows[0]
}

async function casesAfter(tx: Tx, after: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select case_id as id from platform.case_head where case_id > ${after}::uuid order by case_id limit ${CASES}`.execute(
    tx,
  )
  return rows.map(row => row.id)
}

/** Of each case its own facts first (offset 0), and of those what is asked for: found by their place instead, all of a long log was gone through for each case. */
async function newestFacts(
  tx: Tx,
  cases: readonly string[],
  kinds: readonly string[],
  from: Place,
  upTo: Place,
): Promise<Fact[]> {
  const { rows } = await sql<FactRow>`
    select f.* from unnest(${[...cases]}::uuid[]) as c (id) cross join lateral (
      select f.seq, f.id, f.xid::text as xid, f.kind, f.case_id, f.case_version, f.about, f.at, f.recorded_at, f.by, f.by_role, f.via, f.body
      from (select * from platform.fact own where own.case_id = c.id offset 0) f
      where f.kind = any(${[...kinds]}::text[]) and f.commitment is null
        and (f.xid, f.seq) > (${from.xid}::xid8, ${from.seq}) and (f.xid, f.seq) <= (${upTo.xid}::xid8, ${upTo.seq})
      order by f.at desc, f.seq desc limit 1) f`.execute(tx)
  return rows.map(toFact)
}

/** A place that is behind another is never gone back to. */
async function moveTo(tx: Tx, name: string, from: Place, to: Place): Promise<void> {
  await sql`update platform.reader set xid = ${to.xid}::xid8, seq = ${to.seq}, moved_at = clock_timestamp(), failed_at = null, failure = null,
      handled = handled + (select count(*) from platform.fact f
        where (f.xid, f.seq) > (${from.xid}::xid8, ${from.seq}) and (f.xid, f.seq) <= (${to.xid}::xid8, ${to.seq}))
    where name = ${name} and (xid, seq) < (${to.xid}::xid8, ${to.seq})`.execute(tx)
}

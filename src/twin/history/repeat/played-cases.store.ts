import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/connect.ts'
import type { FactOfCase, Row, RowOf } from './case-rows.ts'
import type { CaseTable } from './case-tables.store.ts'

/** The newest transaction of the log: what was played is what it or an earlier one left. */
export async function readNewestXid(tx: Tx): Promise<string> {
  const { rows } = await sql<{ xid: string }>`
    select coalesce(max(f.xid), '0'::xid8)::text as xid from platform.fact f`.execute(tx)
  return rows[0]!.xid
}

type Head = { case_id: string; version: number }

/** Every case (and person) that had begun then, with its version. */
export async function readHeads(tx: Tx, upTo: string): Promise<Head[]> {
  const { rows } = await sql<Head>`
    select h.case_id, h.version from platform.case_head h
    where h.case_id in (select f.case_id from platform.fact f where f.xid <= ${upTo}::xid8)`.execute(tx)
  return rows
}

const ids = (heads: readonly Head[]) => heads.map(head => head.case_id)

export async function readRowsOf(tx: Tx, table: CaseTable, heads: readonly Head[]): Promise<RowOf[]> {
  const left = table.ordered === null ? ['fact_xid'] : ['fact_xid', table.ordered]
  const { rows } = await sql<{ row: string }>`
    select (to_jsonb(t) - ${left}::text[])::text as row from ${sql.raw(table.name)} t where t.case_id = any(${ids(heads)}::uuid[])
    order by ${table.ordered === null ? sql`t.ctid` : sql`t.${sql.ref(table.ordered)}`}`.execute(tx)
  return rows.map(({ row }) => ({ table: table.name, row: JSON.parse(row) as Row }))
}

const LEFT = ['seq', 'xid', 'salt', 'digest', 'commitment', 'erased_by']

/** In the order in which a reader of the log meets them. */
export async function readFactsOf(tx: Tx, heads: readonly Head[]): Promise<FactOfCase[]> {
  const { rows } = await sql<{ fact: string }>`
    select (to_jsonb(f) - ${LEFT}::text[])::text as fact from platform.fact f where f.case_id = any(${ids(heads)}::uuid[])
    order by f.xid, f.seq`.execute(tx)
  return rows.map(({ fact }) => JSON.parse(fact) as FactOfCase)
}

/** The ids of what is made of the log: whoever names one of them names what another telling has another of. */
export async function readDerivedIds(tx: Tx, table: CaseTable, heads: readonly Head[]): Promise<string[]> {
  if (!table.columns.includes('id')) return []
  const { rows } = await sql<{ id: string }>`
    select t.id::text as id from ${sql.raw(table.name)} t where t.case_id = any(${ids(heads)}::uuid[])`.execute(tx)
  return rows.map(row => row.id)
}

export async function countRowsOf(tx: Tx, table: CaseTable, heads: readonly Head[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.raw(table.name)} t where t.case_id = any(${ids(heads)}::uuid[])`.execute(tx)
  return rows[0]!.n
}

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/connect.ts'
import { recordWhole } from '../../../platform/log/record-whole.ts'
import type { CaseTable } from './case-tables.store.ts'
import type { Told } from './case-template.ts'

/**
 * Rows that PostgreSQL lets begin in one state only and come to their end by who may end them: they take the same steps here, each as whoever took it, so that the same
 * guards look at them. `begins`: the columns as they are at first. `by`: whose step it is, by the column that says so.
 */
const STEPS: Readonly<
  Record<string, { begins: Readonly<Record<string, string>>; by?: { first: string; last: string } }>
> = {
  'investigation.crime': { begins: { state: `'open'`, outcome_code: 'null', closed_at: 'null', cancelled_at: 'null' } },
  'investigation.outcome': {
    begins: {
      state: `'proposed'`,
      decided_at: 'null',
      decided_by: 'null',
      decided_by_name: 'null',
      decision_reason: 'null',
      warnings: 'default',
    },
    by: { first: 'proposed_by', last: 'decided_by' },
  },
}

/** Writes cases whole, in the transaction of their facts: every guard, foreign key and seal looks at each row as at any other. `tables`: in an order in which they can be written. */
export async function writeTold(tx: Tx, tables: readonly CaseTable[], told: readonly Told[]): Promise<number> {
  const facts = told.flatMap(one => one.facts)
  await recordWhole(
    tx,
    told.flatMap(one => one.heads),
    facts,
  )
  const rows = Map.groupBy(
    told.flatMap(one => one.rows),
    one => one.table,
  )
  const jsonOf = (table: CaseTable) => array((rows.get(table.name) ?? []).map(one => one.json))
  const written = tables.filter(table => rows.has(table.name))
  for (const table of written) await begin(tx, table, jsonOf(table))
  // Last what closes: an outcome before the crime that it closes.
  for (const table of written.toReversed()) if (STEPS[table.name]) await goOn(tx, table, jsonOf(table))
  return facts.length
}

const array = (rows: readonly string[]) => `[${rows.join(',')}]`
const list = (columns: readonly string[]) => sql.raw(columns.map(name => `"${name}"`).join(', '))
const rowsIn = (table: CaseTable, json: string): RawBuilder<unknown> =>
  sql`json_populate_recordset(null::${sql.raw(table.name)}, ${json}::json) r`

/** As whoever the column names. Worked out for each row just before PostgreSQL looks at it. */
const acting = (column: string) => `set_config('answerable.who', r."${column}", true)`

async function begin(tx: Tx, table: CaseTable, json: string): Promise<void> {
  const { begins = {}, by } = STEPS[table.name] ?? {}
  const columns = table.columns.filter(name => begins[name] !== 'default')
  const values = columns.map(name => begins[name] ?? (name === by?.first ? acting(name) : `r."${name}"`))
  await sql`insert into ${sql.raw(table.name)} (${list(columns)})
    select ${sql.raw(values.join(', '))} from ${rowsIn(table, json)}`.execute(tx)
}

async function goOn(tx: Tx, table: CaseTable, json: string): Promise<void> {
  const { begins, by } = STEPS[table.name]!
  const sets = Object.keys(begins).map(name => `"${name}" = ${name === by?.last ? acting(name) : `r."${name}"`}`)
  await sql`update ${sql.raw(table.name)} t set ${sql.raw(sets.join(', '))} from ${rowsIn(table, json)}
    where r.id = t.id and r.state is distinct from t.state`.execute(tx)
}

/** Numbers as the product draws them. */
export async function drawNumbers(tx: Tx, sequence: string, n: number): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    select nextval(${sequence}::regclass) as n from generate_series(1, ${n})`.execute(tx)
  return rows.map(row => Number(row.n))
}

/** Which of these cases are there. */
export async function readThere(tx: Tx, caseIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select h.case_id::text as id from platform.case_head h where h.case_id = any(${[...caseIds]}::uuid[])`.execute(tx)
  return new Set(rows.map(row => row.id))
}

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Who } from '../access/roles.ts'
import type { Tx } from '../db/connect.ts'
import { KEPT } from '../db/kept-plans.ts'
import { gatheredIn, rowKey } from './gathered.ts'
import { noteWritten, type Written } from './written.ts'

/** When it happened and who did it: every fact carries one. */
export type Stamp = { at: Temporal.Instant; by: Who }

/**
 * What happened. `kind` is past tense, kebab-case. `caseId` is null for facts of no case (an import, a sign-in).
 * `about` is the id of the row it speaks of. `body` is JSON, and may hold personal data: it is never a notification's text.
 */
export type FactDraft = Stamp & { kind: string; caseId: string | null; about?: string | undefined; body?: object }

export type Recorded = { seq: number; id: string; caseVersion: number | null }

/** What a fact that is gathered gives back: it has no place in the log yet, and whoever asks for it is told so. */
const NOT_YET = new Proxy({} as Recorded, {
  get: (_, name) => {
    // A promise that is given it asks whether it is one.
    if (name === 'then') return undefined
    throw new Error('This fact is gathered, and not written yet')
  },
})

/**
 * Writes a fact in the transaction that changes the state it speaks of (house rule 8), and holds its case until commit.
 * A commit that changes a case's table with no fact is refused by PostgreSQL itself (error AN001).
 */
export async function record(tx: Tx, fact: FactDraft): Promise<Recorded> {
  const gathered = gatheredIn(tx)
  if (gathered) gathered.written += 1
  if (gathered?.open) {
    gathered.facts.push(fact)
    return NOT_YET
  }
  const { rows } = await sql<{ seq: number; id: string; case_version: number | null }>`${sql.raw(KEPT)}
    select * from platform.record(${fact.kind}, ${fact.caseId}::uuid, ${fact.about ?? null}::uuid, ${fact.at}::timestamptz,
      ${fact.by.id}, ${fact.by.role}, ${fact.by.via}, ${JSON.stringify(fact.body ?? {})}::jsonb)`.execute(tx)
  const row = rows[0]!
  noteWritten(tx, [{ seq: row.seq, kind: fact.kind, caseId: fact.caseId }])
  return { seq: row.seq, id: row.id, caseVersion: row.case_version }
}

/**
 * Many facts in one statement, in their order, each as `record` writes it: the next version of its case, sealed alike. A
 * case that has several moves on by as many versions.
 */
export async function recordAll(tx: Tx, recorded: readonly FactDraft[]): Promise<void> {
  const gathered = gatheredIn(tx)
  if (gathered) {
    gathered.written += recorded.length
    gathered.sent += 1
  }
  const facts = [...(gathered?.facts.splice(0) ?? []), ...recorded]
  if (facts.length === 0) return
  const rows = facts.map((fact, n) => ({
    n,
    kind: fact.kind,
    of_case: fact.caseId,
    about: fact.about ?? null,
    at: fact.at,
    by: fact.by.id,
    by_role: fact.by.role,
    via: fact.by.via,
    body: fact.body ?? {},
  }))
  const { rows: written } = await sql<Written>`
    with f as (
      select *, row_number() over (partition by of_case order by n) as step, count(*) over (partition by of_case) as steps
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(n integer, kind text, of_case uuid, about uuid, at timestamptz, by text, by_role text, via text, body jsonb)),
    head as (
      insert into platform.case_head as h (case_id, version)
      select distinct of_case, steps from f where of_case is not null order by of_case
      on conflict (case_id) do update set version = h.version + excluded.version, fact_xid = pg_current_xact_id()
      returning h.case_id, h.version)
    insert into platform.fact (kind, case_id, case_version, about, at, by, by_role, via, body)
    select f.kind, f.of_case, head.version - f.steps + f.step, f.about, f.at, f.by, f.by_role, f.via, f.body
    from f left join head on head.case_id = f.of_case order by f.n
    returning seq, kind, case_id as "caseId"`.execute(tx)
  noteWritten(tx, written)
}

/** Writes what was gathered until now. */
export const writeGathered = (tx: Tx): Promise<void> => recordAll(tx, [])

/** A new case's id. The case begins with its first fact. */
export function newId(): string {
  return randomUUID()
}

/**
 * Holds the case so that what is decided next is decided on what is true (two people cannot grade at once).
 * Returns its version, undefined where the case does not exist or may not be seen. Call it before any other write.
 */
export async function holdCase(tx: Tx, caseId: string): Promise<number | undefined> {
  const sent = gatheredIn(tx)?.sent
  const { rows } = await sql<{ version: number }>`${sql.raw(KEPT)}
    select version from platform.case_head where case_id = ${caseId}::uuid for update`.execute(tx)
  if (!rows[0] && (await wroteFirst(tx, sent))) return holdCase(tx, caseId)
  return rows[0]?.version
}

/** A case begins with its first fact: where that was still gathered it is written, and looked for again. */
async function wroteFirst(tx: Tx, sentBefore: number | undefined): Promise<boolean> {
  const gathered = gatheredIn(tx)
  if (gathered?.facts.length) await writeGathered(tx)
  // Another handle may have sent it while this one looked.
  return gathered?.sent !== sentBefore
}

/**
 * Holds the case that a row belongs to, in one way to the database: its id, undefined where the row does not exist or may not be seen. Read the row
 * after this: what was true before somebody else's commit is not decided on.
 */
export async function holdCaseOf(tx: Tx, table: string, id: string): Promise<string | undefined> {
  const gathered = gatheredIn(tx)
  const held = gathered?.held.get(rowKey(table, id))
  if (held !== undefined) return held
  const sent = gathered?.sent
  const { rows } = await sql<{ caseId: string }>`${sql.raw(KEPT)}
    select h.case_id as "caseId" from platform.case_head h
    where h.case_id = (select t.case_id from ${sql.table(table)} t where t.id = ${id}::uuid) for update of h`.execute(
    tx,
  )
  const caseId = rows[0]?.caseId
  if (caseId === undefined && (await wroteFirst(tx, sent))) return holdCaseOf(tx, table, id)
  if (caseId !== undefined && gathered?.open) gathered.held.set(rowKey(table, id), caseId)
  return caseId
}

/** Rows of cases that are about to be worked on by a transaction that gathers: all held in one statement, in one order. */
export async function holdAhead(tx: Tx, rows: readonly { table: string; id: string; caseId: string }[]): Promise<void> {
  const gathered = gatheredIn(tx)
  if (!gathered || rows.length === 0) return
  const found = await sql<{ caseId: string }>`${sql.raw(KEPT)}
    select case_id as "caseId" from platform.case_head where case_id = any(${[...new Set(rows.map(row => row.caseId))]}::uuid[])
    order by case_id for update`.execute(tx)
  const held = new Set(found.rows.map(row => row.caseId))
  for (const { table, id, caseId } of rows) if (held.has(caseId)) gathered.held.set(rowKey(table, id), caseId)
}

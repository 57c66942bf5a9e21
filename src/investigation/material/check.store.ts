import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { readDocuments } from './documents.store.ts'
import { openDocument } from './opening.store.ts'

export type Checked = { checked: number; changed: number; shut: number }

/** Reads every byte of every document of a case again. */
export async function checkDocuments(tx: Tx, of: { caseId: string; crimeId: string }, stamp: Stamp): Promise<Checked> {
  const counts: Checked = { checked: 0, changed: 0, shut: 0 }
  for (const one of await readDocuments(tx, of.crimeId)) {
    const opened = await openDocument(tx, one, stamp)
    if (!opened.ok && opened.why === 'shut') counts.shut += 1
    else counts.checked += 1
    if (!opened.ok && opened.why === 'changed') counts.changed += 1
  }
  const body = { crimeId: of.crimeId, ...counts }
  await record(tx, { ...stamp, kind: 'documents-checked', caseId: of.caseId, about: of.crimeId, body })
  return counts
}

export type LastCheck = { at: Temporal.Instant; checked: number; changed: number }

export async function readLastCheck(tx: Tx, crimeId: string): Promise<LastCheck | undefined> {
  const { rows } = await sql<LastCheck>`
    select at, (body ->> 'checked')::integer as checked, (body ->> 'changed')::integer as changed from platform.fact
    where about = ${crimeId}::uuid and kind = 'documents-checked' order by seq desc limit 1`.execute(tx)
  return rows[0]
}

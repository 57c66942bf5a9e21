import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { namesOf } from '../../platform/force/names-of-codes.ts'
import { factWords } from '../../platform/log/fact-words.ts'
import type { SheetLine } from './shift-sheet.ts'

/** What was recorded of these cases after the sheet was signed: never written into it. */
export async function lateFacts(
  tx: Tx,
  lines: readonly (Pick<SheetLine, 'caseId' | 'title'> & { seq: number })[],
  since: Temporal.Instant,
  force: Force,
) {
  const cases = lines.flatMap(line => line.caseId ?? [])
  if (cases.length === 0) return []
  const { rows } = await sql<{ kind: string; case_id: string; at: Temporal.Instant; body: object }>`
    select f.kind, f.case_id, f.at, f.body from platform.fact f
    where f.case_id = any (${cases}::uuid[]) and f.recorded_at > ${since} and f.kind <> 'missed-target-handed-over'
    order by f.recorded_at desc limit 60`.execute(tx)
  const names = namesOf(force)
  return rows.map(row => ({
    at: row.at,
    caseId: row.case_id,
    about: lines.find(line => line.caseId === row.case_id)?.title ?? '',
    words: factWords(row.kind, row.body, names).title,
  }))
}

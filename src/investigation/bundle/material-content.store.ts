import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { readDocuments } from '../material/documents.store.ts'
import { readExhibits } from '../material/exhibits.store.ts'
import { readMaterial } from '../material/material.store.ts'
import { readStatements } from '../material/statements.store.ts'
import { keptBack } from './kept-back.ts'
import type { PartCode } from './parts.ts'
import type { Back, OfMaterial } from './sections-of-material.ts'

/** What a case has, as the bundle's rule decides on it. The backs of statements are not even read unless that part was named. */
export async function readOfMaterial(
  tx: Tx,
  crimeId: string,
  parts: readonly PartCode[],
  back: ReadonlySet<string>,
): Promise<OfMaterial> {
  return {
    back,
    material: await readMaterial(tx, crimeId),
    documents: await readDocuments(tx, crimeId),
    statements: await readStatements(tx, crimeId),
    exhibits: await readExhibits(tx, crimeId),
    notes: await tx
      .selectFrom('investigation.note')
      .select(['id', 'words', 'happened_at as at', 'by_name as byName'])
      .where('crime_id', '=', crimeId)
      .orderBy('id')
      .execute(),
    lines: await tx
      .selectFrom('investigation.line_of_enquiry')
      .select(['id', 'action', 'result'])
      .where('crime_id', '=', crimeId)
      .orderBy('id')
      .execute(),
    backs: parts.includes('back-sheets') ? await readBacks(tx, crimeId) : [],
    parts,
  }
}

async function readBacks(tx: Tx, crimeId: string): Promise<Back[]> {
  const { rows } = await sql<Back>`
    select b.statement_id as "statementId", b.address, b.reached_by as "reachedBy", b.cannot_come as "cannotCome", b.needs
    from investigation.statement s join investigation.statement_back b on b.statement_id = s.id where s.crime_id = ${crimeId}::uuid order by s.seq`.execute(
    tx,
  )
  return rows
}

/** What is kept back of a crime. Asked as the system: what is hidden from whoever asks for a bundle hides what hangs on it too. */
export async function readKeptBack(tx: Tx, crimeId: string): Promise<Set<string>> {
  const sensitive = await sql<{ id: string }>`
    select s.material_id as id from investigation.sensitive_material s where s.crime_id = ${crimeId}::uuid and s.lifted_at is null`.execute(
    tx,
  )
  const together = await sql<{ a: string; b: string }>`
    select d.id as a, d.supersedes as b from investigation.document d where d.crime_id = ${crimeId}::uuid and d.supersedes is not null
    union all select s.id, s.supersedes from investigation.statement s where s.crime_id = ${crimeId}::uuid and s.supersedes is not null
    union all select s.id, s.document_id from investigation.statement s where s.crime_id = ${crimeId}::uuid and s.document_id is not null
    union all select e.id, e.document_id from investigation.exhibit e where e.crime_id = ${crimeId}::uuid and e.document_id is not null`.execute(
    tx,
  )
  return keptBack({
    sensitive: sensitive.rows.map(one => one.id),
    together: together.rows.map(one => [one.a, one.b] as const),
  })
}

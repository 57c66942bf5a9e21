import type { Tx } from '../platform/db/connect.ts'
import type { RefusedRows } from '../platform/imports/import-report.ts'

export type ImportRow = {
  id: string
  kind: string
  files: string[]
  at: Temporal.Instant
  rows: number
  kept: number
  refused: number
  repeated: number
  unlocated: number
  outsideArea: number | null
  force: string | null
  refusals: RefusedRows[]
  source: string
  licence: string
}

export type NewImport = {
  kind: string
  files: readonly string[]
  by: string
  force: string | null
  source: string
  licence: string
}

/** Begins the record of an import; its counts follow when they are known, in the same transaction. */
export async function beginImport(tx: Tx, begun: NewImport): Promise<string> {
  const row = await tx
    .insertInto('accountability.import')
    .values({ ...begun, files: [...begun.files], rows: 0, kept: 0, refused: 0, repeated: 0 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export type ImportCounts = Pick<
  ImportRow,
  'rows' | 'kept' | 'refused' | 'repeated' | 'unlocated' | 'outsideArea' | 'refusals'
>

export async function endImport(tx: Tx, id: string, { outsideArea, refusals, ...counts }: ImportCounts): Promise<void> {
  await tx
    .updateTable('accountability.import')
    .set({ ...counts, outside_area: outsideArea, refusals: JSON.stringify(refusals) })
    .where('id', '=', id)
    .execute()
}

/** Newest first. */
export async function readImports(tx: Tx, limit = 20): Promise<ImportRow[]> {
  const rows = await tx.selectFrom('accountability.import').selectAll().orderBy('at', 'desc').limit(limit).execute()
  return rows.map(({ outside_area, refusals, by: _by, ...row }) => ({
    ...row,
    outsideArea: outside_area,
    refusals: refusals as RefusedRows[],
  }))
}

/** The last import that changed what the public pages show; its id is the name under which drawings are kept. */
export async function lastChange(
  tx: Tx,
): Promise<{ id: string; at: Temporal.Instant; source: string; licence: string; force: string | null } | undefined> {
  return tx
    .selectFrom('accountability.import')
    .select(['id', 'at', 'source', 'licence', 'force'])
    .where('kind', '=', 'street-crime')
    .where('kept', '>', 0)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

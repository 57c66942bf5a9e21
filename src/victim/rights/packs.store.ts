import { sql } from 'kysely'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { record } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { RIGHTS_PACKS, type RightsPack } from '../rights-pack.ts'
import type { RightsPackFile } from './pack-file.ts'
import type { RightRow } from './right-row.ts'

/** Every edition that is known: those that the system comes with, and those that were loaded. */
export async function readPacks(tx: Tx): Promise<RightsPack[]> {
  const rows = await tx
    .selectFrom('victim.rights_pack')
    .select(['id', 'title', 'valid_from as from', 'valid_to as to', 'rows', 'loaded_at as knownFrom'])
    .orderBy('valid_from')
    .execute()
  const loaded = rows.map(({ from, to, rows: data, ...rest }) => ({
    ...rest,
    from: from.toString(),
    to: to?.toString() ?? null,
    rows: data as unknown as RightRow[],
  }))
  return [...RIGHTS_PACKS, ...loaded]
}

/** Loads one edition, by the database's own clock as the log has it; one that is known is never changed, since clocks run by it. */
export async function loadPack(
  tx: Tx,
  file: RightsPackFile,
  by: Who,
): Promise<Outcome<{ id: string; rights: number }, 'known' | 'same-day'>> {
  const known = await readPacks(tx)
  if (known.some(pack => pack.id === file.id))
    return refuse('known', `${file.id} is known already: give the new edition a name of its own`)
  const same = known.find(pack => pack.from === file.from)
  if (same) return refuse('same-day', `${same.id} begins on ${file.from} too: which of them holds could not be told`)
  const now = await sql<{ at: Temporal.Instant }>`select platform.now() as at`.execute(tx)
  const { at } = now.rows[0]!
  const rows = file.rows.map(row => ({ ...row, enhancedRead: row.enhancedRead ?? row.read }))
  await tx
    .insertInto('victim.rights_pack')
    .values({
      id: file.id,
      title: file.title,
      valid_from: file.from,
      valid_to: file.to,
      rows: JSON.stringify(rows),
      source: file.source,
      loaded_at: at,
      loaded_by: by.name,
    })
    .execute()
  const body = { id: file.id, title: file.title, from: file.from, to: file.to, rights: rows.length }
  await record(tx, { at, by, kind: 'rights-pack-loaded', caseId: null, body })
  return accept({ id: file.id, rights: rows.length })
}

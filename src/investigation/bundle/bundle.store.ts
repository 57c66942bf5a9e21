import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { PartCode, RecipientKind } from './parts.ts'

export type BundleAsk = { recipientKind: RecipientKind; recipient: string; reason: string; parts: readonly PartCode[] }
export type Bundle = BundleAsk & {
  bundleId: string
  caseId: string
  crimeId: string
  at: Temporal.Instant
  by: string
  byName: string
  state: 'waits' | 'making' | 'ready' | 'failed' | 'removed'
  step: string
  done: number
  of: number
  manifestSha256: string | null
  zipSha256: string | null
  zipSize: number | null
  files: number | null
  pdfSha256: string | null
  pdfSize: number | null
  noPdfBecause: string | null
  madeAt: Temporal.Instant | null
  keepUntil: Temporal.Instant | null
}

const BUNDLE = sql`b.id as "bundleId", b.case_id as "caseId", b.crime_id as "crimeId", b.recipient_kind as "recipientKind", b.recipient, b.reason, b.parts, b.at, b.by,
  b.by_name as "byName", w.state, w.step, w.done, w.of, m.manifest_sha256 as "manifestSha256", m.zip_sha256 as "zipSha256", m.zip_size as "zipSize", m.files,
  m.pdf_sha256 as "pdfSha256", m.pdf_size as "pdfSize", m.no_pdf_because as "noPdfBecause", m.at as "madeAt", m.keep_until as "keepUntil"`
const FROM = sql`investigation.bundle b join investigation.bundle_work w on w.bundle_id = b.id left join investigation.bundle_made m on m.bundle_id = b.id`

export async function readBundles(tx: Tx, crimeId: string): Promise<Bundle[]> {
  const { rows } = await sql<Bundle>`
    select ${BUNDLE} from ${FROM} where b.crime_id = ${crimeId}::uuid order by b.seq desc`.execute(tx)
  return rows
}

export async function readBundle(tx: Tx, id: string): Promise<Bundle | undefined> {
  const { rows } = await sql<Bundle>`select ${BUNDLE} from ${FROM} where b.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Asked for: why, and for whom. What is written stays out of the log. */
export async function askForBundle(
  tx: Tx,
  { caseId, crimeId }: Crime,
  ask: BundleAsk,
  stamp: Stamp,
): Promise<{ bundleId: string }> {
  const bundleId = newId()
  await tx
    .insertInto('investigation.bundle')
    .values({
      id: bundleId,
      case_id: caseId,
      crime_id: crimeId,
      recipient_kind: ask.recipientKind,
      recipient: ask.recipient,
      reason: ask.reason,
      parts: [...ask.parts],
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await tx
    .insertInto('investigation.bundle_work')
    .values({ bundle_id: bundleId, case_id: caseId, state: 'waits' })
    .execute()
  const body = { crimeId, bundleId, recipient: ask.recipientKind, parts: ask.parts }
  await record(tx, { ...stamp, kind: 'bundle-asked', caseId, about: bundleId, body })
  return { bundleId }
}

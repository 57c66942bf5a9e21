import { sql } from 'kysely'
import { RIGHTS, type Right } from '../../platform/access/rights.ts'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { Bundle } from './bundle.store.ts'
import type { PartCode } from './parts.ts'

export type Claimed = {
  bundleId: string
  caseId: string
  crimeId: string
  by: string
  parts: PartCode[]
  tries: number
}
/** A maker silent for so long is taken for gone. */
const SILENT = '2 minutes'
const MOST_TRIES = 3

/** Takes the oldest that waits, or that whoever made it has left lying; nobody else gets the same one. */
export async function claimBundle(tx: Tx): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`
    with one as (
      select w.bundle_id from investigation.bundle_work w
      where w.state = 'waits' or (w.state = 'making' and w.beat_at < clock_timestamp() - ${SILENT}::interval)
      order by w.beat_at, w.bundle_id for update skip locked limit 1)
    update investigation.bundle_work w set state = case when w.tries >= ${MOST_TRIES} then 'failed' else 'making' end, tries = w.tries + 1, step = '', beat_at = clock_timestamp()
    from one join investigation.bundle b on b.id = one.bundle_id where w.bundle_id = one.bundle_id and b.id = w.bundle_id
    returning w.bundle_id as "bundleId", w.case_id as "caseId", b.crime_id as "crimeId", b.by, b.parts, w.tries`.execute(
    tx,
  )
  await sql`delete from investigation.bundle_piece where bundle_id = any(${rows.map(one => one.bundleId)}::uuid[])`.execute(
    tx,
  )
  return rows[0]
}

/** Whoever asked, as they are now; nothing where their account is no more, or may no longer. */
export async function readAsker(tx: Tx, id: string): Promise<Who | undefined> {
  const row = await tx
    .selectFrom('platform.account')
    .select(['id', 'name', 'role'])
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { rows } = await sql<{ right: Right }>`
    select r.code as "right" from platform.account_right r where r.account_id = ${id}::uuid and r.until_at is null and r.code = any(${[...RIGHTS]}::text[])`.execute(
    tx,
  )
  return { id: row.id, name: row.name, role: row.role as Who['role'], via: 'job', rights: rows.map(one => one.right) }
}

export async function tellProgress(
  tx: Tx,
  bundleId: string,
  at: { step: string; done: number; of: number },
): Promise<void> {
  await sql`update investigation.bundle_work set step = ${at.step}, done = ${at.done}, of = ${at.of}, beat_at = clock_timestamp()
    where bundle_id = ${bundleId}::uuid and state = 'making'`.execute(tx)
}

export async function failBundle(tx: Tx, bundleId: string, words: string): Promise<void> {
  await sql`update investigation.bundle_work set state = 'failed', step = ${words}, beat_at = clock_timestamp()
    where bundle_id = ${bundleId}::uuid`.execute(tx)
  await sql`delete from investigation.bundle_piece where bundle_id = ${bundleId}::uuid`.execute(tx)
}

export type Made = {
  manifestSha256: string
  zipSha256: string
  zipSize: number
  files: number
  pdf: { sha256: string; size: number } | { because: string }
}

/** Ready: a disclosure, with the fingerprint of what went (Data Protection Act 2018 section 62). */
export async function finishBundle(
  tx: Tx,
  one: Claimed,
  made: Made,
  keepUntil: Temporal.Instant,
  stamp: Stamp,
): Promise<void> {
  const pdf = 'sha256' in made.pdf ? made.pdf : null
  await tx
    .insertInto('investigation.bundle_made')
    .values({
      bundle_id: one.bundleId,
      case_id: one.caseId,
      manifest_sha256: made.manifestSha256,
      zip_sha256: made.zipSha256,
      zip_size: made.zipSize,
      files: made.files,
      pdf_sha256: pdf?.sha256 ?? null,
      pdf_size: pdf?.size ?? null,
      no_pdf_because: 'because' in made.pdf ? made.pdf.because : null,
      at: stamp.at,
      keep_until: keepUntil,
    })
    .execute()
  await sql`update investigation.bundle_work set state = 'ready', step = '', beat_at = clock_timestamp() where bundle_id = ${one.bundleId}::uuid`.execute(
    tx,
  )
  const body = {
    crimeId: one.crimeId,
    bundleId: one.bundleId,
    manifestSha256: made.manifestSha256,
    zipSha256: made.zipSha256,
    files: made.files,
  }
  await record(tx, { ...stamp, kind: 'bundle-made', caseId: one.caseId, about: one.bundleId, body })
}

/** Taken by somebody: that it left our hands, and with which fingerprint. */
export async function tellTaken(tx: Tx, one: Bundle, part: 'zip' | 'pdf' | 'page', stamp: Stamp): Promise<void> {
  const body = {
    crimeId: one.crimeId,
    bundleId: one.bundleId,
    part,
    recipient: one.recipientKind,
    manifestSha256: one.manifestSha256,
  }
  await record(tx, { ...stamp, kind: 'bundle-taken', caseId: one.caseId, about: one.bundleId, body })
}

/** Its bytes are removed after their time; its fingerprints stay. */
export async function removeOld(tx: Tx, stamp: Stamp): Promise<number> {
  const { rows } = await sql<{ bundleId: string; caseId: string }>`
    update investigation.bundle_work w set state = 'removed', beat_at = clock_timestamp() from investigation.bundle_made m
    where m.bundle_id = w.bundle_id and w.state = 'ready' and m.keep_until <= ${stamp.at}
    returning w.bundle_id as "bundleId", w.case_id as "caseId"`.execute(tx)
  for (const { bundleId, caseId } of rows) {
    await sql`delete from investigation.bundle_piece where bundle_id = ${bundleId}::uuid`.execute(tx)
    await record(tx, { ...stamp, kind: 'bundle-removed', caseId, about: bundleId, body: { bundleId } })
  }
  return rows.length
}

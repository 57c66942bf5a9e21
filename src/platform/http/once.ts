import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { OwnerPool, Tx } from '../db/connect.ts'

/** What a write answered, kept so that the same write asked again answers the same and does nothing. */
export type Kept = { status: number; answer: { value: unknown; location: string } }

export type OnceResult = { first: true } | { first: false; kept: Kept } | { first: false; reused: true }

export function hashRequest(route: string, params: unknown, body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([route, params, body]))
    .digest('hex')
}

/**
 * Claims a key for this write, in the write's own transaction. A second asker with the same key waits for the first to
 * commit or roll back, then is told what the first was told.
 */
export async function claimOnce(
  tx: Tx,
  who: string,
  key: string,
  route: string,
  requestHash: string,
): Promise<OnceResult> {
  const claimed = await sql`
    insert into platform.once (who, key, route, request_hash) values (${who}, ${key}, ${route}, ${requestHash})
    on conflict (who, key) do nothing returning key`.execute(tx)
  if (claimed.rows.length === 1) return { first: true }
  const { rows } = await sql<{ request_hash: string; status: number | null; answer: Kept['answer'] | null }>`
    select request_hash, status, answer from platform.once where who = ${who} and key = ${key}`.execute(tx)
  const row = rows[0]
  if (!row || row.request_hash !== requestHash || row.status === null || row.answer === null)
    return { first: false, reused: true }
  return { first: false, kept: { status: row.status, answer: row.answer } }
}

export async function keepAnswer(tx: Tx, who: string, key: string, kept: Kept): Promise<void> {
  await sql`update platform.once set status = ${kept.status}, answer = ${JSON.stringify(kept.answer)}::jsonb
    where who = ${who} and key = ${key}`.execute(tx)
}

/** No client sends the same write again after this long. */
const KEPT_DAYS = 7

/** Forgets answers that nobody will ask for again. By the owner: the app sees only the answers of who acts. */
export async function forgetOldAnswers(owner: OwnerPool): Promise<number> {
  const { rowCount } = await owner.query(
    'delete from platform.once where at < clock_timestamp() - make_interval(days => $1)',
    [KEPT_DAYS],
  )
  return rowCount ?? 0
}

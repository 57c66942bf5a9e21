import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Right } from '../access/rights.ts'
import { type StaffRole, systemWho } from '../access/roles.ts'
import type { Db, Tx } from '../db/connect.ts'
import { inContext } from '../db/context.ts'

/** Idle and absolute limits (ASVS 5.0 7.3.1-2): a 12-hour shift fits, a forgotten console does not. */
const IDLE_MINUTES = 60
const ABSOLUTE_HOURS = 13
/** Seen-at is written at most this often: a busy page is not a busy table. */
const TOUCH_SECONDS = 60
/** Within one process a session is trusted this long without asking the database; a kill takes effect within it. */
const REMEMBERED_MS = 2_000

/** A secret in daily use is changed this often; the old one is good for a moment more, for pages already under way. */
const ROTATE_MINUTES = 30
const GRACE_SECONDS = 60

export type Session = {
  hash: Buffer
  accountId: string
  name: string
  role: StaffRole
  rights: readonly Right[]
  old: boolean
}

/** Whose role or rights have just changed: not remembered for a moment, so that the change holds on the next request. */
const unsettled = new Map<string, number>()

export function forgetSessionsOf(accountId: string): void {
  const now = performance.now()
  for (const [id, until] of unsettled) if (until < now) unsettled.delete(id)
  unsettled.set(accountId, now + REMEMBERED_MS)
}

const remembered = new WeakMap<Db, Map<string, { session: Session; until: number }>>()

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** A new session's secret; only its hash is kept. Sign-in always makes a new one, so a fixed one is worth nothing. */
export async function openSession(tx: Tx, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql`insert into platform.session (token_hash, account_id, absolute_until)
    values (${hashToken(token)}, ${accountId}::uuid, clock_timestamp() + make_interval(hours => ${ABSOLUTE_HOURS}))`.execute(
    tx,
  )
  return token
}

export async function findSession({ db }: { db: Db }, token: string): Promise<Session | undefined> {
  const cache = cacheOf(db)
  const known = cache.get(token)
  if (known && known.until > performance.now() && !isUnsettled(known.session.accountId)) return known.session
  const hash = hashToken(token)
  const session = await inContext(db, systemWho('sessions'), async tx => {
    const { rows } = await sql<{
      account_id: string
      name: string
      role: StaffRole
      rights: Right[]
      stale: boolean
      old: boolean
    }>`
      select s.account_id, a.name, a.role,
        array(select r.code from platform.account_right r where r.account_id = a.id and r.from_at <= platform.now()
          and (r.until_at is null or r.until_at > platform.now()) order by r.code) as rights,
        s.last_seen_at < clock_timestamp() - make_interval(secs => ${TOUCH_SECONDS}) as stale,
        s.ended_at is null and s.created_at < clock_timestamp() - make_interval(mins => ${ROTATE_MINUTES}) as old
      from platform.session s join platform.account a on a.id = s.account_id
      where s.token_hash = ${hash} and (s.ended_at is null or s.ended_at > clock_timestamp()) and a.disabled_at is null
        and s.absolute_until > clock_timestamp() and s.last_seen_at > clock_timestamp() - make_interval(mins => ${IDLE_MINUTES})`.execute(
      tx,
    )
    const row = rows[0]
    if (row?.stale)
      await sql`update platform.session set last_seen_at = clock_timestamp() where token_hash = ${hash}`.execute(tx)
    return row && { hash, accountId: row.account_id, name: row.name, role: row.role, rights: row.rights, old: row.old }
  })
  if (session) cache.set(token, { session, until: performance.now() + REMEMBERED_MS })
  else cache.delete(token)
  return session
}

function isUnsettled(accountId: string): boolean {
  return (unsettled.get(accountId) ?? 0) > performance.now()
}

/** Changes the secret of a session that goes on. Its absolute limit stays. Undefined when another request has just done it. */
export async function rotateSession(db: Db, hash: Buffer): Promise<string | undefined> {
  const token = randomBytes(32).toString('base64url')
  const rotated = await inContext(db, systemWho('sessions'), async tx => {
    const old = await sql<{ account_id: string; absolute_until: Temporal.Instant }>`
      update platform.session set ended_at = clock_timestamp() + make_interval(secs => ${GRACE_SECONDS}), rotated_to = ${hashToken(token)}
      where token_hash = ${hash} and ended_at is null returning account_id, absolute_until`.execute(tx)
    const row = old.rows[0]
    if (row)
      await sql`insert into platform.session (token_hash, account_id, absolute_until)
        values (${hashToken(token)}, ${row.account_id}::uuid, ${row.absolute_until}::timestamptz)`.execute(tx)
    return row !== undefined
  })
  return rotated ? token : undefined
}

export async function endSession(db: Db, hash: Buffer): Promise<void> {
  for (const [token, entry] of cacheOf(db)) if (entry.session.hash.equals(hash)) cacheOf(db).delete(token)
  await inContext(db, systemWho('sessions'), tx =>
    sql`update platform.session set ended_at = clock_timestamp() where token_hash in (${hash}, (select rotated_to from platform.session where token_hash = ${hash}))`.execute(
      tx,
    ),
  )
}

const REMEMBERED_MAX = 5_000

function cacheOf(db: Db): Map<string, { session: Session; until: number }> {
  const cache = remembered.get(db) ?? new Map<string, { session: Session; until: number }>()
  remembered.set(db, cache)
  if (cache.size > REMEMBERED_MAX) cache.clear()
  return cache
}

import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { goTogether } from './fewer-trips.ts'
import { keepAllPlans, keepPlans } from './kept-plans.ts'
import { sendTogether } from './send-together.ts'
import { rememberSteady } from './steady.ts'
import { VALUE_TYPES } from './value-types.ts'

/** A pool of connections. It cannot read a protected row: work happens in `inContext`, which gives a `Tx`. */
export type Db = Kysely<Database>

declare const inContext: unique symbol
/** An open transaction that knows who acts (house rule 7): a plain `Db` does not compile where this is asked for. */
export type Tx = Transaction<Database> & { readonly [inContext]: true }

/** The owner's connections: migrations, installing, a rehearsal's clock. */
export type OwnerPool = pg.Pool

export type Connection = { db: Db; pool: pg.Pool; close(): Promise<void> }

/**
 * `work`: 'pages' for people who wait, each doing something else; 'bulk' for a program that does the same many thousand times into a database of its own
 * that can be made again: plans are kept, never read a whole table where there is an index (they are made while tables are small), a commit does not wait
 * for the disk, what is asked in one turn is sent together, and what changes only with a file is read once.
 */
type ConnectOptions = { max?: number; setRole?: string; name?: string; work?: 'pages' | 'bulk' }

/** A new connection signs in, and reads and plans all anew: one that was opened waits for the next quiet page. Once an hour it gives back what it has gathered. */
const KEPT_OPEN_MS = 5 * 60_000
const LIVES_SECONDS = 3_600

/** It may stand still for a while (a machine that is busy, or sleeps) and goes on. */
const BULK =
  ' -c synchronous_commit=off -c enable_seqscan=off -c plan_cache_mode=force_generic_plan -c idle_in_transaction_session_timeout=30min'

/**
 * Opens a pool. With `setRole` every connection takes that role before its first query, so that one login that owns
 * the tables can still serve requests under row-level security.
 */
export function connect(url: string, opts: ConnectOptions = {}): Connection {
  const bulk = opts.work === 'bulk'
  const pool = new pg.Pool({
    connectionString: url,
    ...(bulk && { pipeline: true }),
    max: opts.max ?? 10,
    idleTimeoutMillis: KEPT_OPEN_MS,
    maxLifetimeSeconds: LIVES_SECONDS,
    types: VALUE_TYPES,
    application_name: opts.name ?? 'answerable',
    options: `-c TimeZone=UTC -c DateStyle=ISO${opts.setRole ? ` -c role=${opts.setRole}` : ''}${bulk ? BULK : ''}`,
  })
  // An idle connection that the server ended is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // Likewise one that ends between two statements of a transaction: the next statement says so to whoever waits for it.
  pool.on('connect', client => void client.on('error', () => undefined))
  if (bulk) pool.on('connect', sendTogether)
  pool.on('connect', bulk ? keepAllPlans : keepPlans)
  if (bulk) pool.on('connect', rememberSteady())
  pool.on('connect', goTogether)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

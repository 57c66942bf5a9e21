import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { goTogether } from './fewer-trips.ts'
import { keepPlans } from './kept-plans.ts'
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
 * Opens a pool. With `setRole` every connection takes that role before its first query, so that one login that owns
 * the tables can still serve requests under row-level security.
 */
export function connect(url: string, opts: { max?: number; setRole?: string; name?: string } = {}): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: opts.max ?? 10,
    types: VALUE_TYPES,
    application_name: opts.name ?? 'answerable',
    options: `-c TimeZone=UTC -c DateStyle=ISO${opts.setRole ? ` -c role=${opts.setRole}` : ''}`,
  })
  // An idle connection that the server ended is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // Likewise one that ends between two statements of a transaction: the next statement says so to whoever waits for it.
  pool.on('connect', client => void client.on('error', () => undefined))
  pool.on('connect', keepPlans)
  pool.on('connect', goTogether)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

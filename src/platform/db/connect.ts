import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'

/** A pool of connections. It cannot read a protected row: work happens in `inContext`, which gives a `Tx`. */
export type Db = Kysely<Database>

declare const inContext: unique symbol
/** An open transaction that knows who acts (house rule 7): a plain `Db` does not compile where this is asked for. */
export type Tx = Transaction<Database> & { readonly [inContext]: true }

const TIMESTAMPTZ = 1184
const DATE = 1082
const INT8 = 20
const NUMERIC = 1700
const TIMESTAMPTZ_ARRAY = 1185

const toInstant = (text: string): Temporal.Instant => Temporal.Instant.from(text.replace(' ', 'T'))

/** Times leave the database as `Temporal.Instant`, dates as 'YYYY-MM-DD', counts as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return toInstant
    if (oid === DATE) return (text: string) => text
    if (oid === INT8 || oid === NUMERIC) return Number
    if (oid === TIMESTAMPTZ_ARRAY)
      return (text: string) =>
        text
          .slice(1, -1)
          .split(',')
          .filter(Boolean)
          .map(part => toInstant(part.replaceAll('"', '')))
    return pg.types.getTypeParser(oid, format as 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

// pg asks a parameter for `toPostgres` before it falls back to JSON, which would quote an instant.
for (const kind of [Temporal.Instant, Temporal.PlainDate, Temporal.ZonedDateTime])
  Object.defineProperty(kind.prototype, 'toPostgres', {
    value(this: { toString(): string; toInstant?: () => Temporal.Instant }) {
      return this.toInstant ? this.toInstant().toString() : this.toString()
    },
    configurable: true,
  })

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
    types,
    application_name: opts.name ?? 'answerable',
    options: `-c TimeZone=UTC -c DateStyle=ISO${opts.setRole ? ` -c role=${opts.setRole}` : ''}`,
  })
  // An idle connection that the server ended is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // Likewise one that ends between two statements of a transaction: the next statement says so to whoever waits for it.
  pool.on('connect', client => void client.on('error', () => undefined))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Who } from '../access/roles.ts'
import type { Tx } from './connect.ts'
import { actAs } from './context.ts'
import type { Database } from './database.ts'

/** Handles of one connection, new for each transaction. Each waits for its own answers alone. */
function handlesOf(client: pg.PoolClient, n: number): readonly Tx[] {
  const lent = Object.assign(Object.create(client) as pg.PoolClient, { release: () => undefined })
  const pool = { connect: async () => lent, end: async () => undefined, options: {} } as unknown as pg.Pool
  return Array.from(
    { length: n },
    () => new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }) as unknown as Tx,
  )
}

/**
 * Runs `work` in one transaction with several handles, so that several can work on it side by side; it ends when all have. Rolled back when `work` throws: let it
 * throw only when nobody works any more. For a connection of 'bulk' work (connect.ts). What acts for a while as somebody else, or is tried and taken back, concerns
 * all of them: then the others must rest.
 */
export async function inContextTogether<T>(
  pool: pg.Pool,
  who: Who,
  n: number,
  work: (handles: readonly Tx[]) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let lost: Error | undefined
  try {
    const all = handlesOf(client, Math.max(1, n))
    await client.query('begin')
    await actAs(all[0]!, who)
    const done = await work(all)
    const { command } = await client.query('commit')
    if (command === 'ROLLBACK') throw new Error('The transaction had failed, and was rolled back')
    return done
  } catch (fault) {
    await client.query('rollback').catch(worse => {
      lost = worse
    })
    throw fault
  } finally {
    client.release(lost)
  }
}

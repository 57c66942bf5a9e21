import { sql } from 'kysely'
import type { Who } from '../access/roles.ts'
import type { Db, Tx } from './connect.ts'
import { ACTING } from './fewer-trips.ts'
import { isOutOfShape } from './kept-plans.ts'

/**
 * Runs `work` in one transaction that knows who acts: row-level security shows that person's rows and no others.
 * A query outside of it sees nothing. Rolled back when `work` throws.
 */
export async function inContext<T>(db: Db, who: Who, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async trx => {
    await actAs(trx as unknown as Tx, who)
    return work(trx as unknown as Tx)
  })
}

/** Changes who acts for the rest of this transaction. Only sign-in needs it: it starts as the system and ends as a person. */
export async function actAs(tx: Tx, who: Who): Promise<void> {
  await sql`${sql.raw(ACTING)} select ${acting(who)}`.execute(tx)
}

const acting = (
  who: Who,
) => sql`set_config('answerable.role', ${who.role}, true), set_config('answerable.who', ${who.id}, true),
    set_config('answerable.rights', ${(who.rights ?? []).join(',')}, true)`

/**
 * How statements marked KEPT are planned. 'kept': once per connection and no more, where PostgreSQL left to itself goes on making a new plan for each
 * asking since it thinks little of the one it has (20 ms against 11 were seen for what is known of a caller). Only for transactions whose every statement
 * looks rows up by key: a plan made without knowing the values is a poor one elsewhere. Such a plan never reads a whole table where there is an index: made while
 * a table is small, it is kept while the table grows.
 */
export type Plans = 'each' | 'kept'

/**
 * A read: the transaction also logs the reads of personal records, and its commit need not wait for the disk
 * (decision 0005: an acknowledged write is durable; a read record may lose its last moment in a power cut). All of it in one statement, since each
 * way to the database and back is waited for.
 */
export async function inReadContext<T>(
  db: Db,
  who: Who,
  work: (tx: Tx) => Promise<T>,
  plans: Plans = 'each',
): Promise<T> {
  const kept = plans === 'kept'
  const read = () =>
    db.transaction().execute(async trx => {
      const tx = trx as unknown as Tx
      await sql`${sql.raw(ACTING)} select ${acting(who)}, set_config('synchronous_commit', 'off', true),
      set_config('plan_cache_mode', ${kept ? 'force_generic_plan' : 'auto'}, true),
      set_config('enable_seqscan', ${kept ? 'off' : 'on'}, true)`.execute(tx)
      return work(tx)
    })
  return read().catch(fault => {
    if (isOutOfShape(fault)) return read()
    throw fault
  })
}

/** Takes back what a refused attempt has written, and lets the transaction go on: for a program that then does it another way, as a person would. */
export async function keepIfDone<T extends { ok: boolean }>(tx: Tx, attempt: () => Promise<T>): Promise<T> {
  await sql`savepoint attempt`.execute(tx)
  const outcome = await attempt()
  await (outcome.ok ? sql`release savepoint attempt` : sql`rollback to savepoint attempt`).execute(tx)
  return outcome
}

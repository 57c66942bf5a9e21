import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Period } from './period.ts'

/** Contacts attached to another's event in the period, and those of them taken off again, knowing nothing after `asOf`. */
export async function countEventJoins(tx: Tx, { fromAt, untilAt, asOf }: Period) {
  const { rows } = await sql<{ joined: number; undone: number }>`
    select count(*) as joined, count(*) filter (where undone_at <= ${asOf}) as undone from contact.attachment
    where at >= ${fromAt} and at < ${untilAt} and at <= ${asOf}`.execute(tx)
  return rows[0]!
}

import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { STEADY } from '../platform/db/steady.ts'
import type { Force } from '../platform/force/force.ts'

/** The last that was read, by the row it was read from: a force is a large row, and is installed once. */
let last: { row: string; force: Force } | undefined

/** The force as it is installed: how a reader of the log knows it. Throws where none is: nothing runs without one. */
export async function readForce(tx: Tx): Promise<Force> {
  const known = last
  const { rows } = await sql<{ row: string; force: Force | null }>`
    select i.row, case when i.row = ${known?.row ?? ''} then null else i.force end as force from (
      select concat_ws(' ', pg_postmaster_start_time(), current_database(), xmin, ctid) as row, force from platform.installation) i ${sql.raw(STEADY)}`.execute(
    tx,
  )
  const found = rows[0]
  if (!found) throw new Error('No force is installed')
  if (!found.force) return known!.force
  last = { row: found.row, force: found.force }
  return found.force
}

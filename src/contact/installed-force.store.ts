import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'

/** The force as it is installed: how a reader of the log knows it. Throws where none is: nothing runs without one. */
export async function readForce(tx: Tx): Promise<Force> {
  const row = await tx.selectFrom('platform.installation').select('force').executeTakeFirst()
  if (!row) throw new Error('No force is installed')
  return row.force as unknown as Force
}

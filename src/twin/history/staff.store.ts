import { systemWho } from '../../platform/access/roles.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'

/** Everybody who may play a part, by user name. */
export async function readStaff(db: Db) {
  return inContext(db, systemWho('history'), tx =>
    tx
      .selectFrom('platform.account')
      .select(['id', 'username', 'name', 'role', 'collar'])
      .where('disabled_at', 'is', null)
      .orderBy('username')
      .execute(),
  )
}

import type { Tx } from '../../platform/db/connect.ts'

/** How the victim said that they may be reached safely: the newest, or nothing. */
export async function readSafeWay(tx: Tx, victimId: string) {
  return tx
    .selectFrom('victim.safe_contact')
    .select(['channel', 'reach', 'safe', 'conditions', 'checked_with_victim as checked', 'at', 'by_name as byName'])
    .where('victim_id', '=', victimId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

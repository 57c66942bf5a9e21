import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

/** Whose pages a message or a request stands on. */
export async function victimOfWords(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ victimId: string }>`
    select victim_id as "victimId" from victim.portal_message where id = ${id}::uuid
    union all select victim_id from victim.portal_request where id = ${id}::uuid`.execute(tx)
  return rows[0]?.victimId
}

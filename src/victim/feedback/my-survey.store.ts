import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

/** The survey that somebody was invited to and has not answered, asked as them; undefined where there is none. */
export async function readMySurvey(tx: Tx): Promise<{ codeDigest: Buffer } | undefined> {
  const { rows } = await sql<{ codeDigest: Buffer }>`
    select code_digest as "codeDigest" from victim.my_survey order by closes_at, id limit 1`.execute(tx)
  return rows[0]
}

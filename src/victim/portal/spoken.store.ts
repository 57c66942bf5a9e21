import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { digitsFrom, hashSecondCode, SHORT_CODE } from './portal-codes.ts'
import { SPOKEN_MINUTES } from './portal-limits.ts'

/** A code that an officer says to her, whom they have on the line or before them: good once, for minutes. */
export async function giveSpokenCode(
  tx: Tx,
  one: { victimId: string; caseId: string; accessId: string },
  stamp: Stamp,
): Promise<string> {
  const code = digitsFrom(randomInt, SHORT_CODE)
  await sql`insert into victim.portal_code (id, case_id, access_id, kind, hash, expires_at)
    values (${newId()}::uuid, ${one.caseId}::uuid, ${one.accessId}::uuid, 'spoken', ${hashSecondCode(one.accessId, code)}, platform.now() + make_interval(mins => ${SPOKEN_MINUTES}))`.execute(
    tx,
  )
  await record(tx, {
    ...stamp,
    kind: 'portal-code-said',
    caseId: one.caseId,
    body: { victimId: one.victimId, accessId: one.accessId },
  })
  return code
}

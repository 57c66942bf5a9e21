import { sql } from 'kysely'
import { hashPassword } from '../../platform/auth/accounts.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { Mine } from './mine.store.ts'

/** Her own words take the place of the card's code, which opens nothing from then on. */
export async function keepOwnWords(tx: Tx, mine: Mine, words: string, stamp: Stamp): Promise<void> {
  await sql`insert into victim.portal_secret (case_id, access_id, kind, hash, at)
    values (${mine.caseId}::uuid, victim.portal_access_id(), 'own-words', ${await hashPassword(words)}, ${stamp.at}::timestamptz)`.execute(
    tx,
  )
  await record(tx, { ...stamp, kind: 'portal-words-chosen', caseId: mine.caseId, body: { victimId: mine.victimId } })
}

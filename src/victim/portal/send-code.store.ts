import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { systemWho } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, newId } from '../../platform/log/record.ts'
import { queueMessage } from '../messages/queue.store.ts'
import type { Attempt } from './attempt-made.store.ts'
import { digitsFrom, hashSecondCode, SHORT_CODE } from './portal-codes.ts'
import { SENT_MINUTES } from './portal-limits.ts'

/**
 * Sends the second code, for this attempt alone, where the gate lets a text go to her. The gate lets none go by email, which is no second factor (NIST 800-63B); where nothing
 * may be sent she uses a code of her card, or rings. Nothing tells whoever tries which of these it was.
 */
export async function sendCode(tx: Tx, attempt: Attempt, at: Temporal.Instant): Promise<void> {
  if (attempt.done) return
  await holdCase(tx, attempt.caseId)
  const code = digitsFrom(randomInt, SHORT_CODE)
  const queued = await queueMessage(
    tx,
    { at, by: systemWho('my-pages', 'reader') },
    { purpose: 'portal-code', thing: attempt.id, victimId: attempt.victimId, caseId: attempt.caseId, words: '', code },
  )
  if (!queued.ok || queued.value.already) return
  await sql`insert into victim.portal_code (id, case_id, access_id, kind, attempt_id, hash, expires_at)
    values (${newId()}::uuid, ${attempt.caseId}::uuid, ${attempt.accessId}::uuid, 'sent', ${attempt.id}::uuid, ${hashSecondCode(attempt.accessId, code)}, platform.now() + make_interval(mins => ${SENT_MINUTES}))`.execute(
    tx,
  )
}

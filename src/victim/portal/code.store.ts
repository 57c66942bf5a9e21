import { sql } from 'kysely'
import { portalWho } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record } from '../../platform/log/record.ts'
import { hashSecondCode } from './portal-codes.ts'
import { CODE_TRIES, isShut, TRY_MINUTES } from './portal-limits.ts'
import { hashPortalToken, openPortalSession } from './session.store.ts'
import { NOBODY, standingOf } from './standing.store.ts'

/**
 * The second step: the code that was sent for this very attempt, one from the card, or one that an officer said. Each is good once. Undefined
 * whatever was wrong, the first step too; the same is looked up and hashed.
 */
export async function trySecondStep(
  tx: Tx,
  token: string,
  typed: string,
  device: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string; accessId: string | null; good: boolean }>`
    update victim.portal_attempt set code_tries = code_tries + 1 where token_hash = ${hashPortalToken(token)} and done_at is null
    returning id, access_id as "accessId",
      right_first and code_tries <= ${CODE_TRIES} and at > platform.now() - make_interval(mins => ${TRY_MINUTES}) as good`.execute(
    tx,
  )
  const attempt = rows[0] ?? { id: NOBODY, accessId: null, good: false }
  const standing = await standingOf(tx, attempt.accessId ?? NOBODY)
  // Where it is not to be, no code is used up: it is looked for where there is none.
  const open = attempt.good && standing.good && !isShut({ ...standing, wrong: standing.wrong - 1 })
  const accessId = (open && attempt.accessId) || NOBODY
  const used = await sql<{ kind: 'sent' | 'paper' | 'spoken'; caseId: string; victimId: string }>`
    update victim.portal_code c set used_at = platform.now() from victim.portal_access a
    where a.id = c.access_id and c.access_id = ${accessId}::uuid and c.hash = ${hashSecondCode(attempt.accessId ?? NOBODY, typed)}
      and c.used_at is null and c.expires_at > platform.now() and (c.attempt_id is null or c.attempt_id = ${attempt.id}::uuid)
      and (c.invitation_id is null or c.invitation_id = (select i.id from victim.portal_invitation i where i.access_id = c.access_id order by i.at desc, i.id limit 1))
    returning c.kind, a.case_id as "caseId", a.victim_id as "victimId"`.execute(tx)
  const code = used.rows[0]
  if (!code) return undefined
  await sql`update victim.portal_attempt set done_at = platform.now() where id = ${attempt.id}::uuid`.execute(tx)
  const signInId = newId()
  const by = portalWho(accessId)
  await sql`insert into victim.portal_sign_in (id, case_id, victim_id, access_id, by_code, device, at)
    values (${signInId}::uuid, ${code.caseId}::uuid, ${code.victimId}::uuid, ${accessId}::uuid, ${code.kind}, ${device}, ${now}::timestamptz)`.execute(
    tx,
  )
  await record(tx, {
    kind: 'portal-signed-in',
    caseId: code.caseId,
    about: signInId,
    at: now,
    by,
    body: { victimId: code.victimId, accessId, signInId, byCode: code.kind, device },
  })
  return openPortalSession(tx, { accessId, caseId: code.caseId, signInId })
}

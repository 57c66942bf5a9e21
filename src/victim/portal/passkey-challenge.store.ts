import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { CHALLENGE_MINUTES } from './passkey.ts'
import { hashPortalToken } from './session.store.ts'

/** Keeps what a device is to sign, for the browser that holds the token; what is old goes. With an access where it is for a new key of hers. */
export async function keepChallenge(tx: Tx, token: string, challenge: string, accessId: string | null): Promise<void> {
  await sql`delete from victim.portal_key_challenge where at < platform.now() - interval '1 day'`.execute(tx)
  await sql`insert into victim.portal_key_challenge (token_hash, challenge, access_id)
    values (${hashPortalToken(token)}, ${challenge}, ${accessId}::uuid)`.execute(tx)
}

/** What this browser was given, once: whatever the answer to it is worth, it is used up. */
export async function takeChallenge(tx: Tx, token: string, accessId: string | null): Promise<string | undefined> {
  const { rows } = await sql<{ challenge: string }>`
    update victim.portal_key_challenge set used_at = platform.now()
    where token_hash = ${hashPortalToken(token)} and used_at is null and access_id is not distinct from ${accessId}::uuid
      and at > platform.now() - make_interval(mins => ${CHALLENGE_MINUTES})
    returning challenge`.execute(tx)
  return rows[0]?.challenge
}

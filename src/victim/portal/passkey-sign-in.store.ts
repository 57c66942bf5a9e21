import { sql } from 'kysely'
import { portalWho, publicWho } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, newId, record } from '../../platform/log/record.ts'
import type { KnownKey, Prove } from './passkey-answer.ts'
import { isShut } from './portal-limits.ts'
import { hashPortalToken, openPortalSession } from './session.store.ts'
import { NOBODY, standingOf } from './standing.store.ts'

type Found = KnownKey & { keyId: string; accessId: string; victimId: string; caseId: string; good: boolean }

/**
 * Signs in with a key, found by itself and by no reference. Whatever is wrong (no such key, one that waits or has ended, pages that are shut, a signature, a copy) the
 * same is looked up and held against it, and undefined is the answer; a wrong try counts as any other. `decoy` stands for a key that nobody has.
 */
export async function tryKey(
  tx: Tx,
  credentialId: Buffer,
  challenge: string | undefined,
  prove: Prove,
  decoy: KnownKey,
  device: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`my key ${credentialId.toString('hex')}`}, 0))`.execute(tx)
  const { rows } = await sql<Found | { keyId: null }>`
    with asked as (select ${credentialId}::bytea as id)
    select k.id as "keyId", k.access_id as "accessId", k.victim_id as "victimId", k.case_id as "caseId", k.credential_id as "credentialId", k.public_key as "publicKey",
      k.counter::double precision as counter, k.rp_id as "rpId",
      k.confirmed_at is not null and k.ended_at is null and t.frozen_n < k.n and t.invitation_id = k.invitation_id and t.devices is distinct from 'shared' as good
    from asked left join victim.portal_passkey k on k.credential_id = asked.id left join victim.key_terms t on t.access_id = k.access_id`.execute(
    tx,
  )
  const found = rows[0]?.keyId ? (rows[0] as Found) : undefined
  const standing = await standingOf(tx, found?.accessId ?? NOBODY)
  const counter = await prove(found ?? decoy, challenge ?? '')
  if (!found?.good || isShut(standing) || counter === undefined || challenge === undefined)
    return wrongTry(tx, found?.accessId ?? null, now)
  await holdCase(tx, found.caseId)
  const counted = await sql`
    update victim.portal_passkey set counter = ${counter} where id = ${found.keyId}::uuid and ended_at is null returning id`.execute(
    tx,
  )
  // Somebody took it away a moment ago.
  if (!counted.rows[0]) return wrongTry(tx, found.accessId, now)
  const signInId = newId()
  const { accessId, victimId, caseId } = found
  await sql`insert into victim.portal_sign_in (id, case_id, victim_id, access_id, by_code, passkey_id, device, at)
    values (${signInId}::uuid, ${caseId}::uuid, ${victimId}::uuid, ${accessId}::uuid, 'key', ${found.keyId}::uuid, ${device}, ${now}::timestamptz)`.execute(
    tx,
  )
  const body = { victimId, accessId, signInId, byCode: 'key', device }
  await record(tx, { kind: 'portal-signed-in', caseId, about: signInId, at: now, by: portalWho(accessId), body })
  return openPortalSession(tx, { accessId, caseId, signInId })
}

/** Counts with the wrong codes and words: what too many of them set in motion is done by the same reader. */
async function wrongTry(tx: Tx, accessId: string | null, now: Temporal.Instant): Promise<undefined> {
  const id = newId()
  await sql`insert into victim.portal_attempt (id, token_hash, access_id, right_first, at)
    values (${id}::uuid, ${hashPortalToken(id)}, ${accessId}::uuid, false, ${now}::timestamptz)`.execute(tx)
  await record(tx, { kind: 'portal-sign-in-tried', caseId: null, at: now, by: publicWho(), body: { attemptId: id } })
  return undefined
}

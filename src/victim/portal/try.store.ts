import { verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import { publicWho } from '../../platform/access/roles.ts'
import { hashPassword } from '../../platform/auth/accounts.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record } from '../../platform/log/record.ts'
import { tidyCode, tidyWords } from './portal-codes.ts'
import { isShut } from './portal-limits.ts'
import { hashPortalToken } from './session.store.ts'
import { NOBODY, standingOf } from './standing.store.ts'

let decoy: Promise<string> | undefined

/**
 * The first step: a reference, and the card's code or words of one's own. Whatever is asked, of a case or of none, locked or not, the same is
 * looked up, hashed and written (ASVS 5.0 6.3.8); what it sets in motion is done afterwards by a reader. One at a time for each reference,
 * so that a thousand at once are a thousand in turn.
 */
export async function tryFirstStep(
  tx: Tx,
  typed: { reference: string; secret: string },
  token: string,
  now: Temporal.Instant,
): Promise<void> {
  const reference = tidyCode(typed.reference)
  await sql`select pg_advisory_xact_lock(hashtext(${`my pages ${reference}`}))`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    select coalesce((select a.id from victim.portal_access a where a.reference = ${reference}), ${NOBODY}::uuid) as id`.execute(
    tx,
  )
  const accessId = rows[0]!.id
  const standing = await standingOf(tx, accessId)
  decoy ??= hashPassword('a code that nobody was given')
  const given = standing.kind === 'activation' ? tidyCode(typed.secret) : tidyWords(typed.secret)
  const fits = await verify(standing.hash ?? (await decoy), given)
  const right = fits && standing.hash !== null && standing.good && !isShut(standing)
  const id = newId()
  await sql`insert into victim.portal_attempt (id, token_hash, access_id, right_first, at)
    values (${id}::uuid, ${hashPortalToken(token)}, ${accessId === NOBODY ? null : accessId}::uuid, ${right}, ${now}::timestamptz)`.execute(
    tx,
  )
  await record(tx, { kind: 'portal-sign-in-tried', caseId: null, at: now, by: publicWho(), body: { attemptId: id } })
}

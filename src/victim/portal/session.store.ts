import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { IDLE_MINUTES, SESSION_HOURS } from './portal-limits.ts'

export type PortalSession = {
  hash: Buffer
  accessId: string
  signInId: string
  /** She came with the card's own code and has not chosen words of her own yet: nothing else is open. */
  mustChoose: boolean
}

export const hashPortalToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A new secret for each sign-in; only its hash is kept. All of this runs as the system. */
export async function openPortalSession(
  tx: Tx,
  of: { accessId: string; caseId: string; signInId: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql`insert into victim.portal_session (token_hash, case_id, access_id, sign_in_id, until_at)
    values (${hashPortalToken(token)}, ${of.caseId}::uuid, ${of.accessId}::uuid, ${of.signInId}::uuid, clock_timestamp() + make_interval(hours => ${SESSION_HOURS}))`.execute(
    tx,
  )
  return token
}

/**
 * Asked on every request and remembered by nobody: a session that was ended, whose key was taken away, or whose pages were frozen since, is over at once and
 * for good.
 */
export async function findPortalSession(tx: Tx, token: string): Promise<PortalSession | undefined> {
  const { rows } = await sql<PortalSession>`
    update victim.portal_session s set seen_at = clock_timestamp()
    where s.token_hash = ${hashPortalToken(token)} and s.ended_at is null and s.until_at > clock_timestamp()
      and s.seen_at > clock_timestamp() - make_interval(mins => ${IDLE_MINUTES})
      and not exists (select from victim.portal_sign_in i left join victim.portal_passkey k on k.id = i.passkey_id where i.id = s.sign_in_id and (k.ended_at is not null
        or exists (select from victim.portal_turn t where t.access_id = s.access_id and t.turn = 'frozen' and t.n > i.n)))
    returning s.token_hash as hash, s.access_id as "accessId", s.sign_in_id as "signInId",
      (select c.kind = 'activation' from victim.portal_secret c where c.access_id = s.access_id order by c.seq desc limit 1) as "mustChoose"`.execute(
    tx,
  )
  return rows[0]
}

/** Everything that leaving does on the server: the session is over, whoever still holds its secret. */
export async function endPortalSession(tx: Tx, session: Pick<PortalSession, 'hash'>): Promise<void> {
  await sql`update victim.portal_session set ended_at = clock_timestamp() where token_hash = ${session.hash} and ended_at is null`.execute(
    tx,
  )
}

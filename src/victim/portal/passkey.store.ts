import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { EndedWhy, KeyTerms } from './passkey.ts'

export type Terms = KeyTerms & { accessId: string; invitationId: string | null }
export type KeyRow = {
  keyId: string
  requestId: string
  name: string
  device: string
  at: Temporal.Instant
  confirmedAt: Temporal.Instant | null
  confirmedByName: string | null
  ended: EndedWhy | null
  endedAt: Temporal.Instant | null
  lastAt: Temporal.Instant | null
  credentialId: Buffer
}

const TERMS = sql`t.access_id as "accessId", t.invitation_id as "invitationId", t.talked, t.devices`
/** What ended it: somebody, a freeze since, or a new card. */
const ENDED = sql`case when k.ended_why is not null then k.ended_why when t.frozen_n > k.n then 'frozen' when t.invitation_id <> k.invitation_id then 'new-card' end`
const KEY = sql`k.id as "keyId", k.request_id as "requestId", k.name, k.device, k.at, k.confirmed_at as "confirmedAt", k.confirmed_by_name as "confirmedByName",
  ${ENDED} as ended, k.ended_at as "endedAt", (select max(s.at) from victim.portal_sign_in s where s.passkey_id = k.id) as "lastAt", k.credential_id as "credentialId"`

/** What hers hang on, asked as her; undefined for everybody else. */
export async function myTerms(tx: Tx): Promise<Terms | undefined> {
  return (await sql<Terms>`select ${TERMS} from victim.my_key_terms t`.execute(tx)).rows[0]
}

/** The same for whoever works with her; undefined where she was never invited. */
export async function termsOf(tx: Tx, victimId: string): Promise<Terms | undefined> {
  return (await sql<Terms>`select ${TERMS} from victim.key_terms t where t.victim_id = ${victimId}::uuid`.execute(tx))
    .rows[0]
}

/** Every key there ever was, the newest first: hers, asked as her. */
export async function myKeys(tx: Tx): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`
    select ${KEY} from victim.my_key_terms t join victim.portal_passkey k on k.access_id = t.access_id order by k.n desc`.execute(
    tx,
  )
  return rows
}

export async function keysOf(tx: Tx, victimId: string): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`
    select ${KEY} from victim.key_terms t join victim.portal_passkey k on k.access_id = t.access_id where t.victim_id = ${victimId}::uuid order by k.n desc`.execute(
    tx,
  )
  return rows
}

/** Ends a key, and with it whatever it has opened. False where it had ended before, or is nobody's here. */
export async function endKey(
  tx: Tx,
  of: { victimId: string; caseId: string },
  keyId: string,
  why: EndedWhy,
  stamp: Stamp,
): Promise<boolean> {
  const { rows } = await sql`
    update victim.portal_passkey set ended_at = ${stamp.at}::timestamptz, ended_why = ${why}, ended_by_name = ${stamp.by.name}
    where id = ${keyId}::uuid and victim_id = ${of.victimId}::uuid and ended_at is null returning id`.execute(tx)
  if (!rows[0]) return false
  const body = { victimId: of.victimId, keyId, why }
  await record(tx, { ...stamp, kind: 'portal-key-ended', caseId: of.caseId, about: keyId, body })
  return true
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome } from '../../platform/outcome.ts'
import { endKey, type KeyRow, keysOf, termsOf } from './passkey.store.ts'
import { considerConfirming, type DevicesSaid, keyState, type NotConfirmed } from './passkey.ts'
import type { RequestRow } from './request.store.ts'
import type { Settle } from './request.ts'

type Victim = { victimId: string; caseId: string }

/** The key that a request is about, for whoever settles it. */
export async function keyOfRequest(tx: Tx, request: RequestRow): Promise<KeyRow | undefined> {
  return (await keysOf(tx, request.victimId)).find(key => key.requestId === request.id)
}

/** What she said of a key that was asked for takes effect with the settling of it: good from now on, or ended. Anything else asked for is left as it is. */
export async function settleKey(
  tx: Tx,
  request: RequestRow,
  victim: Victim,
  settle: Settle,
  stamp: Stamp,
): Promise<Outcome<true, NotConfirmed>> {
  const key = request.kind === 'passkey' ? await keyOfRequest(tx, request) : undefined
  const terms = key && (await termsOf(tx, victim.victimId))
  if (!key || !terms) return accept(true)
  if (settle.as !== 'wanted') {
    await endKey(tx, victim, key.keyId, settle.as === 'was-not-her' ? 'was-not-her' : 'not-wanted', stamp)
    return accept(true)
  }
  const may = considerConfirming(terms, key)
  if (!may.ok) return may
  await sql`update victim.portal_passkey set confirmed_at = ${stamp.at}::timestamptz, confirmed_by_name = ${stamp.by.name} where id = ${key.keyId}::uuid`.execute(
    tx,
  )
  const body = { victimId: victim.victimId, keyId: key.keyId, how: settle.how ?? null }
  await record(tx, { ...stamp, kind: 'portal-key-confirmed', caseId: victim.caseId, about: key.keyId, body })
  return accept(true)
}

/** What she said of her devices. Others open them: every key ends at once. */
export async function sayDevices(
  tx: Tx,
  victim: Victim,
  said: DevicesSaid,
  words: string,
  stamp: Stamp,
): Promise<{ ended: number }> {
  const id = newId()
  await sql`insert into victim.portal_devices (id, case_id, victim_id, said, words, at, by, by_name)
    values (${id}::uuid, ${victim.caseId}::uuid, ${victim.victimId}::uuid, ${said}, ${words}, ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.name})`.execute(
    tx,
  )
  const body = { victimId: victim.victimId, said }
  await record(tx, { ...stamp, kind: 'portal-devices-said', caseId: victim.caseId, about: id, body })
  const live = said === 'shared' ? (await keysOf(tx, victim.victimId)).filter(key => keyState(key) !== 'ended') : []
  for (const key of live) await endKey(tx, victim, key.keyId, 'devices', stamp)
  return { ended: live.length }
}

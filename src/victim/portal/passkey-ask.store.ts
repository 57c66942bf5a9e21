import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { readMine } from './mine.store.ts'
import { myKeys, myTerms, type Terms } from './passkey.store.ts'
import { considerKey, KEY_REFUSALS, keyState, type NotAsked } from './passkey.ts'
import type { NewKey } from './passkey-answer.ts'
import { putRequest } from './request.store.ts'

export type Made = NewKey & { rpId: string; device: string }

/**
 * Asks for a key that was made on a device: it opens nothing, and a person speaks with her. `made` is undefined where the device proved nothing; a key that is known
 * already, hers or anybody's, is refused alike. Undefined for everybody but her.
 */
export async function askKey(
  tx: Tx,
  name: string | undefined,
  made: Made | undefined,
  stamp: Stamp,
): Promise<Outcome<{ keyId: string }, NotAsked | 'not-made'> | undefined> {
  const mine = await readMine(tx)
  const terms = await myTerms(tx)
  if (!mine || !terms) return undefined
  await holdCase(tx, mine.caseId)
  const held = (await myKeys(tx)).filter(key => keyState(key) !== 'ended').length
  const may = considerKey(terms, held, name)
  if (!may.ok) return may
  const ids = { keyId: newId(), requestId: newId(), ...terms, ...mine, name: may.value }
  if (!made || !(await putKey(tx, ids, made, stamp))) return refuse('not-made', KEY_REFUSALS['not-made'], 'name')
  await putRequest(tx, mine, 'passkey', undefined, stamp, ids.requestId)
  const body = { victimId: mine.victimId, keyId: ids.keyId, requestId: ids.requestId, device: made.device }
  await record(tx, { ...stamp, kind: 'portal-key-asked', caseId: mine.caseId, about: ids.keyId, body })
  return accept({ keyId: ids.keyId })
}

type Whose = Terms & { keyId: string; requestId: string; caseId: string; victimId: string; name: string }

/** False where the key is known already. */
async function putKey(tx: Tx, its: Whose, made: Made, { at, by }: Stamp): Promise<boolean> {
  const { rows } = await sql`
    insert into victim.portal_passkey (id, case_id, victim_id, access_id, invitation_id, request_id, name, device, rp_id, credential_id, public_key, counter, at, by, by_name)
    values (${its.keyId}::uuid, ${its.caseId}::uuid, ${its.victimId}::uuid, ${its.accessId}::uuid, ${its.invitationId}::uuid, ${its.requestId}::uuid, ${its.name},
      ${made.device}, ${made.rpId}, ${made.credentialId}, ${made.publicKey}, ${made.counter}, ${at}::timestamptz, ${by.id}, ${by.name})
    on conflict (credential_id) do nothing returning id`.execute(tx)
  return rows.length === 1
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Turn } from './portal-state.ts'

const KINDS: Record<Turn, string> = { locked: 'portal-locked', frozen: 'portal-frozen', opened: 'portal-opened-again' }

/** The pages are locked, frozen or opened again. The victim's own sessions end with it: see findPortalSession. */
export async function turnPortal(
  tx: Tx,
  one: { victimId: string; caseId: string; accessId: string },
  turn: { turn: Turn; words: string; how?: 'phone' | 'in-person' },
  stamp: Stamp,
): Promise<void> {
  const id = newId()
  await sql`insert into victim.portal_turn (id, case_id, victim_id, access_id, turn, words, how, at, by, by_name)
    values (${id}::uuid, ${one.caseId}::uuid, ${one.victimId}::uuid, ${one.accessId}::uuid, ${turn.turn}, ${turn.words}, ${turn.how ?? null}, ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.name})`.execute(
    tx,
  )
  await record(tx, {
    ...stamp,
    kind: KINDS[turn.turn],
    caseId: one.caseId,
    about: id,
    body: { victimId: one.victimId, accessId: one.accessId, ...(turn.how ? { how: turn.how } : {}) },
  })
}

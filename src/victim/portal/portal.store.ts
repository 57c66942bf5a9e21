import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { type InviteHow, stateOfPortal, type Turn } from './portal-state.ts'

export type PortalRow = {
  caseId: string
  reference: string | null
  invitedAt: Temporal.Instant | null
  invitedByName: string | null
  how: InviteHow | null
  turn: Turn | null
  turnWords: string | null
  turnAt: Temporal.Instant | null
  signIns: number
  lastAt: Temporal.Instant | null
  lastDevice: string | null
}

/** How the pages of a victim stand, for whoever works with them. */
export async function readPortal(tx: Tx, victimId: string) {
  const { rows } = await sql<PortalRow>`
    select v.case_id as "caseId", a.reference, i.at as "invitedAt", i.by_name as "invitedByName", i.how, t.turn, t.words as "turnWords", t.at as "turnAt",
      (select count(*)::integer from victim.portal_sign_in s where s.victim_id = v.id) as "signIns", l.at as "lastAt", l.device as "lastDevice"
    from investigation.crime_victim v
      left join victim.portal_access a on a.victim_id = v.id
      left join lateral (select * from victim.portal_invitation i where i.victim_id = v.id order by i.at desc, i.id limit 1) i on true
      left join lateral (select * from victim.portal_turn t where t.access_id = a.id order by t.n desc limit 1) t on true
      left join lateral (select * from victim.portal_sign_in s where s.access_id = a.id order by s.n desc limit 1) l on true
    where v.id = ${victimId}::uuid`.execute(tx)
  const row = rows[0]
  return (
    row && { ...row, state: stateOfPortal({ invited: row.invitedAt !== null, turn: row.turn, signIns: row.signIns }) }
  )
}

/** When somebody signed in, the newest first, as she is shown it too. */
export async function signInsOf(tx: Tx, victimId: string) {
  const { rows } = await sql<{ at: Temporal.Instant; device: string; byCode: string }>`
    select at, device, by_code as "byCode" from victim.portal_sign_in where victim_id = ${victimId}::uuid order by n desc limit 50`.execute(
    tx,
  )
  return rows
}

import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { ROLE_WORDS } from './person-role.ts'

export const MOST_HISTORY = 100

/** Contacts, incidents and crimes with the part they played, the newest first, as far as each may be seen. */
export async function readHistory(tx: Tx, id: string) {
  const { rows } = await sql<{
    toKind: 'contact' | 'incident' | 'crime'
    toId: string
    caseId: string
    number: number
    type: string
    at: Temporal.Instant
    role: keyof typeof ROLE_WORDS
    saidBy: string
    state: string
  }>`
    with recursive grp (id) as (select ${id}::uuid union select p.id from grp g join people.person p on p.merged_into = g.id)
    select l.to_kind as "toKind", l.to_id as "toId", l.role, l.said_by as "saidBy", coalesce(c.case_id, i.case_id, k.case_id) as "caseId",
      coalesce(c.number, i.number, k.number) as number, coalesce(c.incident_type, i.incident_type, k.offence) as type,
      coalesce(c.offered_at, i.opened_at, k.recorded_at) as at, coalesce(c.end_state, c.state, i.state, k.state) as state
    from grp g join people.link l on l.case_id = g.id and l.ended_at is null
      left join contact.contact c on l.to_kind = 'contact' and c.id = l.to_id
      left join response.incident i on l.to_kind = 'incident' and i.id = l.to_id
      left join investigation.crime k on l.to_kind = 'crime' and k.id = l.to_id
    where coalesce(c.id, i.id, k.id) is not null order by at desc limit ${MOST_HISTORY}`.execute(tx)
  return rows.map(row => ({ ...row, roleWords: ROLE_WORDS[row.role] }))
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { RETURN_REASONS } from '../casefile/return-reasons.ts'
import type { ChargingState } from './standing.ts'

const MOST = 500

export type LiveCharging = {
  requestId: string
  caseId: string
  crimeId: string
  number: number
  offence: string
  suspect: string
  owner: string | null
  decider: string
  held: string
  state: ChargingState
  dueAt: Temporal.Instant | null
}

/** The newest step of each request; a request that has ended is not on a list of what waits. */
export const NEWEST = sql`join lateral (select * from investigation.charging_step s where s.request_id = r.id order by s.n desc limit 1) n on true
  join lateral (select s.detail, s.at from investigation.charging_step s where s.request_id = r.id and s.kind = 'drafted' order by s.n desc limit 1) d on true`

export async function liveCharging(tx: Tx): Promise<LiveCharging[]> {
  const { rows } = await sql<LiveCharging>`
    select r.id as "requestId", r.case_id as "caseId", r.crime_id as "crimeId", c.number, c.offence, p.name as suspect, c.owner_name as owner,
      d.detail->>'decider' as decider, d.detail->>'held' as held, n.state, n.due_at as "dueAt"
    from investigation.charging_request r join investigation.crime c on c.id = r.crime_id join investigation.suspect p on p.id = r.suspect_id ${NEWEST}
    where n.state not in ('charged', 'withdrawn') and c.state <> 'closed'
    order by n.due_at nulls last, r.at, r.id limit ${MOST}`.execute(tx)
  return rows
}

/** How often files came back, and why, since a moment; a file that came back for two reasons counts in both. */
export async function countReturns(
  tx: Tx,
  since: Temporal.Instant,
): Promise<{ files: number; reasons: { words: string; n: number }[] }> {
  const { rows } = await sql<{ reason: string; n: number }>`
    select reason, count(*)::int as n from investigation.charging_step s, jsonb_array_elements_text(s.detail->'reasons') reason
    where s.kind = 'sent-back' and s.at >= ${since} group by reason`.execute(tx)
  const files = await sql<{ n: number }>`
    select count(*)::int as n from investigation.charging_step s where s.kind = 'sent-back' and s.at >= ${since}`.execute(
    tx,
  )
  const reasons = RETURN_REASONS.flatMap(({ code, words }) => {
    const n = rows.find(row => row.reason === code)?.n ?? 0
    return n > 0 ? [{ words, n }] : []
  })
  return { files: files.rows[0]?.n ?? 0, reasons: reasons.toSorted((a, b) => b.n - a.n) }
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Meanwhile } from './phone-item.ts'

/** What this person's phone brought: `happenedAt` when it was written, `learnedAt` when it came. */
export type Arrived = {
  caseId: string
  of: string
  href: string
  words: string
  happenedAt: Temporal.Instant
  learnedAt: Temporal.Instant
  meanwhile: Meanwhile | null
  /** Who ended the same line, and what they said. */
  theirName: string | null
  theirWords: string | null
}

const SHOWN = 10

/** The newest first; a day later it is in the case and no longer news. */
export async function readArrived(tx: Tx, by: string, now: Temporal.Instant): Promise<Arrived[]> {
  const since = now.subtract({ hours: 24 })
  const { rows } = await sql<Arrived>`
    select * from (
      select n.case_id as "caseId", coalesce('Crime ' || c.number, 'Incident ' || i.number) as of,
        case when c.id is null then '/incidents/' || i.id else '/crimes/' || c.id || '/notes' end as href,
        n.words, n.happened_at as "happenedAt", n.learned_at as "learnedAt", n.meanwhile, l.ended_by_name as "theirName", l.result as "theirWords"
      from investigation.note n left join investigation.crime c on c.id = n.crime_id left join response.incident i on i.id = n.incident_id
        left join investigation.line_of_enquiry l on l.id = n.line_id and l.state <> 'open'
      where n.by = ${by} and n.written_at is not null and n.learned_at > ${since}
      union all
      select l.case_id, 'Crime ' || c.number, '/crimes/' || c.id, l.result, l.ended_at, l.end_learned_at, null, null, null
      from investigation.line_of_enquiry l join investigation.crime c on c.id = l.crime_id
      where l.ended_by = ${by} and l.end_learned_at > ${since}) mine
    order by "learnedAt" desc, "happenedAt" desc, words limit ${SHOWN}`.execute(tx)
  return rows
}

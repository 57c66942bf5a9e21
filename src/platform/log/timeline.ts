import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import { type Fact, type FactRow, toFact } from './fact.ts'

/** `erased`: what it said is gone; when, by whom and what kind it was stays. */
export type TimelineEntry = Fact & { byName: string; erased: boolean }

/**
 * A case's facts in order, with those of the cases joined to it, and the names of those who acted. With `knownAt`, only
 * what had been recorded by that moment, joins included: what anybody could have known then.
 */
export async function readTimeline(
  tx: Tx,
  caseId: string,
  knownAt: Temporal.Instant | null = null,
): Promise<TimelineEntry[]> {
  const { rows } = await sql<FactRow & { by_name: string; erased: boolean }>`
    with recursive joined (case_id) as (
      select ${caseId}::uuid
      union
      select case when l.case_id = j.case_id then l.joined_to else l.case_id end
      from joined j join platform.case_link l on j.case_id in (l.case_id, l.joined_to)
        and case when ${knownAt}::timestamptz is null then l.undone_at is null
          else l.at <= ${knownAt}::timestamptz and (l.undone_at is null or l.undone_at > ${knownAt}::timestamptz) end
    )
    select f.seq, f.id, f.xid::text as xid, f.kind, f.case_id, f.case_version, f.about, f.at, f.recorded_at, f.by, f.by_role,
      f.via, f.body, f.commitment is not null as erased, coalesce(a.name, f.by) as by_name
    from platform.fact f
    left join platform.account a on a.id::text = f.by
    where f.case_id in (select case_id from joined) and (${knownAt}::timestamptz is null or f.recorded_at <= ${knownAt}::timestamptz)
    order by case when f.case_id = ${caseId}::uuid then f.case_version end nulls last, f.recorded_at, f.seq`.execute(tx)
  return rows.map(row => ({ ...toFact(row), byName: row.by_name, erased: row.erased })).sort(byMoment)
}

/** Within a case its versions give the order; between joined cases, the moment of recording does. */
function byMoment(a: TimelineEntry, b: TimelineEntry): number {
  if (a.caseId === b.caseId) return (a.caseVersion ?? 0) - (b.caseVersion ?? 0)
  return Temporal.Instant.compare(a.recordedAt, b.recordedAt) || a.seq - b.seq
}

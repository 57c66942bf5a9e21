import { sql } from 'kysely'
import { dayOf, monthOf, readBirthDate, yearOf } from '../../people/matching/birth-date.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { londonDay } from '../../platform/time.ts'
import { before, yearsAfter } from './review-date.ts'
import type { KeptCase, KeptCrime } from './standing.ts'

type Row = {
  caseId: string
  endedAt: Temporal.Instant | null
  open: boolean
  crimes: (Omit<KeptCrime, 'underTen'> & { reportedOn: string; births: (string | null)[] })[]
  others: string[]
  reviewedAt: Temporal.Instant | null
  keepUntil: string | null
}

/**
 * These cases as their groups are told from them, in one statement, with the other cases of whoever is suspected in them (two records of one
 * person that were joined are one). What whoever asks may not see is not there. An erased case raises nothing.
 */
export async function readKept(tx: Tx, caseIds: readonly string[]): Promise<KeptCase[]> {
  const own = await readRows(tx, caseIds)
  const wanted = [...new Set(own.flatMap(row => row.others))]
  const others = new Map((await readRows(tx, wanted)).map(row => [row.caseId, keptOf(row)]))
  return own.map(row => ({
    ...keptOf(row),
    others: row.others.flatMap(id => others.get(id) ?? []),
    reviewed:
      row.reviewedAt && row.keepUntil
        ? { on: londonDay(row.reviewedAt), keepUntil: Temporal.PlainDate.from(row.keepUntil) }
        : null,
  }))
}

async function readRows(tx: Tx, caseIds: readonly string[]): Promise<Row[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<Row>`
    with asked as (select unnest(${`{${caseIds.join()}}`}::uuid[]) as case_id),
    named as materialized (
      select r.case_id, r.id as crime_id, l.case_id as person from asked a join investigation.crime r using (case_id)
      join people.link l on l.to_id = r.id and l.role = 'suspect' and l.ended_at is null),
    same (case_id, person) as (
      with recursive whole (case_id, person) as (
        select n.case_id, n.person from named n
        union
        select w.case_id, j.id from whole w cross join lateral (
          select p.merged_into as id from people.person p where p.id = w.person and p.merged_into is not null
          union all select p.id from people.person p where p.merged_into = w.person) j)
      select * from whole),
    other as (
      select distinct s.case_id, c.case_id as other_id from same s
      join people.link l on l.case_id = s.person and l.role = 'suspect' and l.to_kind = 'crime' and l.ended_at is null
      join investigation.crime c on c.id = l.to_id
      where c.case_id <> s.case_id and not exists (select from platform.erasure e where e.case_id = c.case_id and e.done_at is not null))
    select a.case_id as "caseId",
      greatest((select max(c.ended_at) from contact.contact c where c.case_id = a.case_id),
        (select max(i.closed_at) from response.incident i where i.case_id = a.case_id),
        (select max(r.closed_at) from investigation.crime r where r.case_id = a.case_id)) as "endedAt",
      exists (select from contact.contact c where c.case_id = a.case_id and c.state <> 'ended')
        or exists (select from response.incident i where i.case_id = a.case_id and i.state <> 'closed')
        or exists (select from investigation.crime r where r.case_id = a.case_id and r.state <> 'closed') as open,
      coalesce((select json_agg(json_build_object('crimeId', r.id, 'number', r.number, 'offence', r.offence, 'incidentType', i.incident_type, 'state', r.state,
          'outcomeCode', r.outcome_code, 'cancelled', r.cancelled_at is not null, 'reportedOn', to_char(r.reported_at at time zone 'Europe/London', 'YYYY-MM-DD'),
          'suspects', (select count(*) from investigation.suspect s where s.crime_id = r.id),
          'births', (select coalesce(json_agg(p.birth), '[]') from named n join people.person p on p.id = n.person where n.crime_id = r.id)) order by r.number)
        from investigation.crime r join response.incident i on i.id = r.incident_id where r.case_id = a.case_id), '[]') as crimes,
      array(select o.other_id from other o where o.case_id = a.case_id order by 1) as others,
      v.at as "reviewedAt", v.keep_until::text as "keepUntil"
    from asked a left join lateral (
      select r.at, r.keep_until from investigation.retention_review r where r.case_id = a.case_id and r.decision = 'keep' order by r.at desc, r.id limit 1) v on true
    where exists (select from contact.contact c where c.case_id = a.case_id)`.execute(tx)
  return rows
}

function keptOf(row: Row): Omit<KeptCase, 'others' | 'reviewed'> {
  const births = row.crimes.flatMap(crime => crime.births.map(birth => whole(birth, crime.reportedOn)))
  const named = row.crimes.reduce((sum, crime) => sum + crime.suspects, 0)
  return {
    caseId: row.caseId,
    endedOn: row.open || !row.endedAt ? null : londonDay(row.endedAt),
    crimes: row.crimes.map(({ births: of, reportedOn, ...crime }) => ({
      ...crime,
      underTen: of.some(birth => isUnderTen(whole(birth, reportedOn), Temporal.PlainDate.from(reportedOn))),
    })),
    births: births.length >= named && births.every(birth => birth !== null) ? births : [],
  }
}

/** A date of birth of which the day is known; a year alone decides nothing. */
function whole(birth: string | null, reportedOn: string): Temporal.PlainDate | null {
  const read = birth ? readBirthDate(birth, Number(reportedOn.slice(0, 4))) : undefined
  if (!read || !yearOf(read) || !monthOf(read) || !dayOf(read)) return null
  try {
    return Temporal.PlainDate.from(
      { year: yearOf(read), month: monthOf(read), day: dayOf(read) },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}

function isUnderTen(birth: Temporal.PlainDate | null, on: Temporal.PlainDate): boolean {
  return birth !== null && before(on, yearsAfter(birth, 10))
}

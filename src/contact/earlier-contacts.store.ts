import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { london } from '../platform/time.ts'
import { fastest } from './grade-order.ts'

/** What a number has brought before. A number is not a person: whoever rings from it may be somebody else. */
export type Earlier = { count: number; lastDay: number; vulnerable: boolean; fastestGrade: GradeCode | null }
export type EarlierContact = {
  contactId: string
  caseId: string
  number: number
  offeredAt: Temporal.Instant
  channel: string
  incidentType: string | null
  summary: string | null
  grade: GradeCode | null
  vulnerable: boolean
  state: string
  endState: string | null
  callerName: string | null
}

const LATEST = 5
export const NOTHING_EARLIER: Earlier = { count: 0, lastDay: 0, vulnerable: false, fastestGrade: null }

/** A rolling twelve months, by the calendar. */
export function yearBefore(now: Temporal.Instant): Temporal.Instant {
  return london(now).subtract({ months: 12 }).toInstant()
}

/** Counts per number of the contacts that came before each of these. Issue 3 finds people; this finds the same digits. */
export async function countEarlier(
  tx: Tx,
  contacts: readonly { id: string; callerNumber: string | null }[],
  now: Temporal.Instant,
): Promise<Map<string, Earlier>> {
  const ids = contacts.filter(one => one.callerNumber !== null).map(one => one.id)
  if (ids.length === 0) return new Map()
  const day = now.subtract({ hours: 24 })
  const { rows } = await sql<{
    id: string
    count: number
    last_day: number
    vulnerable: boolean
    grades: GradeCode[] | null
  }>`
    select c.id, count(*)::int as count, (count(*) filter (where e.offered_at > ${day}))::int as last_day,
      bool_or(e.vulnerable) as vulnerable, array_agg(distinct e.grade) filter (where e.grade is not null) as grades
    from contact.contact c
    join contact.contact e on e.caller_number = c.caller_number and e.id <> c.id and e.offered_at <= c.offered_at and e.offered_at > ${yearBefore(now)}
    where c.id = any (${ids}::uuid[]) group by c.id`.execute(tx)
  return new Map(
    rows.map(row => [
      row.id,
      {
        count: row.count,
        lastDay: row.last_day,
        vulnerable: row.vulnerable,
        fastestGrade: row.grades ? fastest(row.grades) : null,
      },
    ]),
  )
}

/** The latest few from the same number, newest first. */
export async function latestEarlier(
  tx: Tx,
  contact: { id: string; caller_number: string | null; offered_at: Temporal.Instant },
  now: Temporal.Instant,
): Promise<EarlierContact[]> {
  if (contact.caller_number === null) return []
  return tx
    .selectFrom('contact.contact')
    .select([
      'id as contactId',
      'case_id as caseId',
      'number',
      'offered_at as offeredAt',
      'channel',
      'incident_type as incidentType',
      'summary',
      'grade',
      'vulnerable',
      'state',
      'end_state as endState',
      'caller_name as callerName',
    ])
    .where('caller_number', '=', contact.caller_number)
    .where('id', '<>', contact.id)
    .where('offered_at', '<=', contact.offered_at)
    .where('offered_at', '>', yearBefore(now))
    .orderBy('offered_at', 'desc')
    .limit(LATEST)
    .execute()
}

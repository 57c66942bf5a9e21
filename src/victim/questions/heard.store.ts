import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { recordQuestion } from './questions.store.ts'

/** A line of a call about this case that asks something, and that nobody has looked at for this victim. */
export type HeardLine = {
  lineId: string
  victimId: string
  words: string
  at: Temporal.Instant
  byName: string
  callerName: string | null
}

/** How far back a call is looked at, our proposal. */
export const HEARD_DAYS = 60

/**
 * Lines with a question in calls that were joined to the case of these victims after it was recorded. What was settled for her, or written down as somebody
 * else's question, is not shown again.
 */
export async function heardLines(tx: Tx, victimIds: readonly string[], now: Temporal.Instant): Promise<HeardLine[]> {
  if (victimIds.length === 0) return []
  const { rows } = await sql<HeardLine>`
    select l.id as "lineId", v.id as "victimId", l.text as words, l.at, l.by_name as "byName", c.caller_name as "callerName"
    from investigation.crime_victim v join investigation.crime k on k.id = v.crime_id
      join platform.case_link j on j.joined_to = k.case_id and j.undone_at is null
      join contact.contact c on c.case_id = j.case_id join contact.log_line l on l.contact_id = c.id
    where v.id = any(${[...victimIds]}::uuid[]) and l.text like '%?%' and not l.supervisor_note and l.at > k.recorded_at
      and l.at > ${now.subtract({ hours: 24 * HEARD_DAYS })}::timestamptz
      and not exists (select from victim.heard_line h where h.line_id = l.id and (h.victim_id = v.id or h.kept_as = 'asked'))
    order by l.at, l.id, v.id`.execute(tx)
  return rows
}

/**
 * Victims who may have asked something in a call: for the day's list, as far as whoever looks may know of it. `whose`: of the victim `v`, the crime `k` and
 * whoever keeps them informed `h`; asked before it is counted how many, or somebody's own would be cut off by everybody else's.
 */
export async function whoWasHeard(
  tx: Tx,
  now: Temporal.Instant,
  most: number,
  whose: RawBuilder<unknown> = sql`true`,
): Promise<string[]> {
  const { rows } = await sql<{ victimId: string }>`
    select distinct v.id as "victimId"
    from platform.case_link j join contact.contact c on c.case_id = j.case_id join contact.log_line l on l.contact_id = c.id
      join investigation.crime k on k.case_id = j.joined_to join investigation.crime_victim v on v.crime_id = k.id
      left join victim.contact_officer h on h.victim_id = v.id
    where ${whose} and j.undone_at is null and j.at > ${now.subtract({ hours: 24 * HEARD_DAYS })}::timestamptz and l.text like '%?%' and not l.supervisor_note and l.at > k.recorded_at
      and not exists (select from victim.heard_line h where h.line_id = l.id and (h.victim_id = v.id or h.kept_as = 'asked'))
    order by v.id limit ${most}`.execute(tx)
  return rows.map(row => row.victimId)
}

/** A person said what a line is: a question of hers, whose clock starts when she asked, or none. Hold the case before. */
export async function settleHeard(
  tx: Tx,
  victim: { victimId: string; caseId: string; crimeId: string; enhanced: boolean },
  line: HeardLine,
  as: { keptAs: 'asked'; words: string } | { keptAs: 'not-theirs' },
  stamp: Stamp,
): Promise<{ questionId: string | null }> {
  const { victimId, caseId } = victim
  const asked =
    as.keptAs === 'asked'
      ? await recordQuestion(tx, victim, { source: 'phone', words: as.words, askedAt: line.at }, stamp)
      : null
  const questionId = asked?.questionId ?? null
  await tx
    .insertInto('victim.heard_line')
    .values({
      line_id: line.lineId,
      victim_id: victimId,
      case_id: caseId,
      kept_as: as.keptAs,
      question_id: questionId,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { victimId, lineId: line.lineId, keptAs: as.keptAs, questionId }
  await record(tx, { ...stamp, kind: 'heard-line-settled', caseId, about: line.lineId, body })
  return { questionId }
}

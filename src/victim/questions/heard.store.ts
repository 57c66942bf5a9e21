import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { recordQuestion } from './questions.store.ts'

/** Words about this case that ask something, and that nobody has looked at for this victim. `how`: where they stand. */
export type HeardLine = {
  lineId: string
  victimId: string
  words: string
  at: Temporal.Instant
  byName: string
  callerName: string | null
  how: 'call' | 'chat' | 'written' | 'said'
}

/** What the question is kept as having come by. */
const SOURCE = { call: 'phone', chat: 'letter', written: 'letter', said: 'in-person' } as const

/** How far back is looked, our proposal. */
export const HEARD_DAYS = 60

/** Of contacts that were joined to a case after its crime was recorded, and of what officers wrote down that a victim said. */
const heard = (since: Temporal.Instant) => sql`(
  select h.*, v.id as victim, c.caller_name from platform.case_link j join contact.contact c on c.case_id = j.case_id
    join investigation.crime k on k.case_id = j.joined_to join investigation.crime_victim v on v.crime_id = k.id
    join victim.heard_words h on h.contact_id = c.id and h.at > k.recorded_at
  where j.undone_at is null and j.at > ${since}::timestamptz
  union all select h.*, h.victim_id, null from victim.heard_words h where h.victim_id is not null and h.at > ${since}::timestamptz)`
const OPEN = sql`w.words like '%?%' and not exists (select from victim.heard_line s where s.line_id = w.word_id and (s.victim_id = w.victim or s.kept_as = 'asked'))`
const since = (now: Temporal.Instant) => now.subtract({ hours: 24 * HEARD_DAYS })

/**
 * What asks something in calls, chats and letters that were joined to the case of these victims, and in what they said to an officer. What was settled for
 * her, or written down as somebody else's question, is not shown again.
 */
export async function heardLines(tx: Tx, victimIds: readonly string[], now: Temporal.Instant): Promise<HeardLine[]> {
  if (victimIds.length === 0) return []
  const { rows } = await sql<HeardLine>`
    select w.word_id as "lineId", w.victim as "victimId", w.words, w.at, w.by_name as "byName", w.caller_name as "callerName", w.how from ${heard(since(now))} w
    where w.victim = any(${[...victimIds]}::uuid[]) and ${OPEN} order by w.at, w.word_id, w.victim`.execute(tx)
  return rows
}

/**
 * Victims who may have asked something: for the day's list, as far as whoever looks may know of it. `whose`: of the victim `v`, the crime `k` and
 * whoever keeps them informed `h`; asked before it is counted how many, or somebody's own would be cut off by everybody else's.
 */
export async function whoWasHeard(
  tx: Tx,
  now: Temporal.Instant,
  most: number,
  whose: RawBuilder<unknown> = sql`true`,
): Promise<string[]> {
  const { rows } = await sql<{ victimId: string }>`
    select distinct w.victim as "victimId" from ${heard(since(now))} w join investigation.crime_victim v on v.id = w.victim
      join investigation.crime k on k.id = v.crime_id left join victim.contact_officer h on h.victim_id = v.id
    where ${whose} and ${OPEN} order by 1 limit ${most}`.execute(tx)
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
      ? await recordQuestion(tx, victim, { source: SOURCE[line.how], words: as.words, askedAt: line.at }, stamp)
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

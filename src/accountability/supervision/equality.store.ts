import { sql } from 'kysely'
import type { CharacteristicKind } from '../../contact/characteristics.ts'
import { answerSeconds } from '../../contact/telephony/answer-time.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import type { Between } from './drift.store.ts'
import type { Served } from './equality.ts'

type Row = {
  id: string
  offered_at: Temporal.Instant
  ivr_ended_at: Temporal.Instant | null
  queued_at: Temporal.Instant | null
  answered_at: Temporal.Instant | null
  caller_name: string | null
  grade: GradeCode | null
  floor: GradeCode | null
  incident: boolean
  attend_by: Temporal.Instant | null
  first_at_scene_at: Temporal.Instant | null
  told: Partial<Record<CharacteristicKind, string>> | null
}

/** Every contact offered in this time, as equality counts it. Of a name only the last word leaves here, to be counted. */
export async function readServed(tx: Tx, { start, end }: Between, now: Temporal.Instant): Promise<Served[]> {
  const { rows } = await sql<Row>`
    select c.id, c.offered_at, c.ivr_ended_at, c.queued_at, c.answered_at, c.caller_name, c.grade, i.id is not null as incident, i.attend_by, i.first_at_scene_at,
      (select s.minimum_grade from contact.assessment s where s.contact_id = c.id order by s.seq desc limit 1) as floor,
      (select jsonb_object_agg(kind, answer) from (select distinct on (kind) kind, answer from contact.characteristic
        where contact_id = c.id order by kind, at desc, fact_xid desc) newest) as told
    from contact.contact c left join response.incident i on i.contact_id = c.id
    where c.offered_at >= ${start} and c.offered_at < ${end}`.execute(tx)
  return rows.map(row => ({
    contactId: row.id,
    told: row.told ?? {},
    familyName: row.caller_name?.trim().split(/\s+/).at(-1) ?? null,
    grade: row.grade,
    floor: row.floor,
    waitSeconds:
      answerSeconds({
        offeredAt: row.offered_at,
        ivrEndedAt: row.ivr_ended_at,
        queuedAt: row.queued_at,
        answeredAt: row.answered_at,
      }) ?? null,
    sent: row.incident,
    inTime: inTime(row, now),
  }))
}

/** Never attended is late once its time has passed; before that nobody can tell. */
function inTime({ attend_by: due, first_at_scene_at: arrived }: Row, now: Temporal.Instant): boolean | null {
  if (!due) return null
  if (arrived) return Temporal.Instant.compare(arrived, due) <= 0
  return Temporal.Instant.compare(now, due) > 0 ? false : null
}

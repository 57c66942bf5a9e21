import { answerSeconds } from '../../contact/telephony/answer-time.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import type { Served } from './equality.ts'

/** What the record keeps of how one contact was served. */
export type ServedStamps = {
  offered_at: Temporal.Instant
  ivr_ended_at: Temporal.Instant | null
  queued_at: Temporal.Instant | null
  answered_at: Temporal.Instant | null
  grade: GradeCode | null
  floor: GradeCode | null
  incident: boolean
  attend_by: Temporal.Instant | null
  first_at_scene_at: Temporal.Instant | null
  /** The first time that was agreed for a visit, and what became of it. */
  appointment_agreed: Temporal.Instant | null
  appointment_starts: Temporal.Instant | null
  appointment_ends: Temporal.Instant | null
  appointment_ended: string | null
}

export function servedFrom(
  row: ServedStamps,
  now: Temporal.Instant,
): Pick<Served, 'grade' | 'floor' | 'waitSeconds' | 'sent' | 'inTime' | 'visitSoon' | 'visitKept'> {
  return {
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
    visitSoon: visitSoon(row),
    visitKept: visitKept(row, now),
  }
}

/** Never attended is late once its time has passed; before that nobody can tell. */
function inTime({ attend_by: due, first_at_scene_at: arrived }: ServedStamps, now: Temporal.Instant): boolean | null {
  if (!due) return null
  if (arrived) return Temporal.Instant.compare(arrived, due) <= 0
  return Temporal.Instant.compare(now, due) > 0 ? false : null
}

const SOON_HOURS = 24

function visitSoon({ appointment_agreed: agreed, appointment_starts: starts }: ServedStamps): boolean | null {
  return agreed && starts ? starts.since(agreed).total('hours') <= SOON_HOURS : null
}

/** What they moved, called off or were not there for says nothing of us; what we moved was not kept. */
function visitKept(row: ServedStamps, now: Temporal.Instant): boolean | null {
  const { appointment_ends: ends, appointment_ended: ended, first_at_scene_at: arrived } = row
  if (!ends || (ended && ended !== 'we-moved')) return null
  if (ended) return false
  if (arrived) return Temporal.Instant.compare(arrived, ends) <= 0
  return Temporal.Instant.compare(now, ends) > 0 ? false : null
}

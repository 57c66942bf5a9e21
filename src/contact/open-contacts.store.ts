import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { londonDay } from '../platform/time.ts'
import { type AssessmentRow, answersOf, floorNow } from './assessment.store.ts'
import type { ContactRow } from './contact.store.ts'
import { emergencyClock, emergencyRuleOn } from './emergency-clock.ts'
import { isFaster } from './grade-order.ts'
import type { GradeTarget } from './grade-target.ts'
import { targetOf } from './grading.store.ts'
import { becauseOf } from './minimum-grade.ts'
import { type Offered, openOffers } from './offers.store.ts'
import { readPathwayAnswers } from './pathway-answers.store.ts'
import type { Answered } from './pathway-state.ts'
import { type Shown, shown } from './queue-row.ts'
import { isKnown, PROMPTS } from './thrive.ts'

export type OpenContact = Shown & {
  takenAt: Temporal.Instant
  handlerName: string | null
  incidentType: string | null
  grade: GradeCode | null
  floor: { grade: GradeCode; because: string } | null
  /** A person gave a slower grade than what is known asks for, or none yet. */
  belowFloor: boolean
  vulnerable: boolean
  unknown: string[]
  target: GradeTarget | null
  /** What is still missing after the short clock of an immediate grade has run out. */
  emergencyOver: string[]
  offer: Offered | null
}
/** Everybody whom somebody is with: ungraded and below their floor first, then by grade, then by age. */
export async function openContacts(tx: Tx, force: Force, now: Temporal.Instant): Promise<OpenContact[]> {
  const rows = await tx
    .selectFrom('contact.contact')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('offered_at')
    .execute()
  const ids = rows.map(row => row.id)
  const assessed =
    ids.length === 0
      ? []
      : await tx.selectFrom('contact.assessment').selectAll().where('contact_id', 'in', ids).orderBy('seq').execute()
  const answered = Map.groupBy(await readPathwayAnswers(tx, ids), one => one.contactId)
  const offers = new Map((await openOffers(tx)).map(one => [one.contactId, one]))
  const byContact = Map.groupBy(assessed as AssessmentRow[], row => row.contact_id)
  return rows
    .map(row =>
      readOpen(row, byContact.get(row.id) ?? [], answered.get(row.id) ?? [], force, now, offers.get(row.id) ?? null),
    )
    .toSorted(
      (a, b) =>
        Number(b.belowFloor) - Number(a.belowFloor) ||
        byGrade(a.grade, b.grade) ||
        Temporal.Instant.compare(a.offeredAt, b.offeredAt),
    )
}

export function readOpen(
  row: ContactRow,
  assessments: AssessmentRow[],
  pathways: readonly Answered[],
  force: Force,
  now: Temporal.Instant,
  offer: Offered | null = null,
): OpenContact {
  const floor = floorNow(row, assessments, force, pathways)
  return {
    ...shown(row),
    takenAt: row.taken_at ?? row.offered_at,
    handlerName: row.handler_name,
    incidentType: row.incident_type,
    grade: row.grade,
    floor: floor ? { grade: floor.grade, because: becauseOf(floor) } : null,
    belowFloor: row.grade === null || (floor !== undefined && isFaster(floor.grade, row.grade)),
    vulnerable: row.vulnerable,
    unknown: unknownOf(row, assessments),
    target: row.grade ? targetOf(row, row.grade, force, now) : null,
    offer,
    emergencyOver: emergencyOver(row, assessments, now),
  }
}

function emergencyOver(row: ContactRow, assessments: AssessmentRow[], now: Temporal.Instant): string[] {
  const clock = emergencyClock(
    {
      grade: row.grade,
      gradedAt: row.graded_at,
      place: row.place,
      settlementId: row.settlement_id,
      incidentType: row.incident_type,
      assessed: assessments.length > 0,
    },
    emergencyRuleOn(londonDay(now)),
    now,
  )
  return clock?.over ? clock.missing.map(one => one.what) : []
}

function unknownOf(row: ContactRow, assessments: AssessmentRow[]): string[] {
  const newest = assessments.at(-1)
  const answers = newest && answersOf(newest)
  return [
    ...(answers ? [] : ['risk not assessed']),
    ...(answers && !isKnown(answers.immediacy) ? ['how soon harm could come'] : []),
    ...(answers && PROMPTS.some(prompt => !isKnown(answers[prompt])) ? ['who is vulnerable'] : []),
    ...(row.place === null ? ['where'] : []),
    ...(row.incident_type === null ? ['what'] : []),
  ]
}

function byGrade(a: GradeCode | null, b: GradeCode | null): number {
  if (a === b) return 0
  if (a === null || (b !== null && isFaster(a, b))) return -1
  return 1
}

import { isFaster } from '../../contact/grade-order.ts'
import { gradeTarget } from '../../contact/grade-target.ts'
import type { GradeSet } from '../../platform/force/policy.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { londonDay, minutesBetween } from '../../platform/time.ts'

/** One change of a grade, as the log has it. `trigger`: what set off the newest assessment before it. */
export type GradeFact = {
  contactId: string
  caseId: string
  number: number
  at: Temporal.Instant
  by: string
  role: string
  team: string | null
  from: GradeCode
  to: GradeCode
  reason: string | null
  approved: boolean
  approvedBy: string | null
  trigger: string | null
  handlerId: string | null
  answeredAt: Temporal.Instant | null
  ruralUrban: 'urban' | 'rural' | null
}

/** Where in the clock of the grade that was left: 'no-clock' is neither early nor late. */
export type ClockPart = 'before-last-fifth' | 'last-fifth' | 'after-target' | 'no-clock'
export type GradeChangeSeen = GradeFact & {
  direction: 'faster' | 'slower'
  clock: ClockPart
  afterHandler: boolean
  week: string
}

/** What a change of grade was: which way, how near the promise it left, and whether somebody else changed a handler's coding. */
export function seenChange(fact: GradeFact, sets: readonly GradeSet[]): GradeChangeSeen {
  return {
    ...fact,
    direction: isFaster(fact.to, fact.from) ? 'faster' : 'slower',
    clock: clockPart(fact, sets),
    afterHandler: fact.handlerId !== null && fact.by !== fact.handlerId,
    week: weekOf(fact.at),
  }
}

function clockPart({ at, from, ruralUrban, answeredAt }: GradeFact, sets: readonly GradeSet[]): ClockPart {
  const target = gradeTarget(sets, from, { day: londonDay(at), ruralUrban, answeredAt })
  if (!target?.startedAt || !target.dueAt) return 'no-clock'
  if (Temporal.Instant.compare(at, target.dueAt) >= 0) return 'after-target'
  const share = minutesBetween(target.startedAt, at) / minutesBetween(target.startedAt, target.dueAt)
  return share >= 0.8 ? 'last-fifth' : 'before-last-fifth'
}

/** The Monday that a London week begins on. */
export function weekOf(at: Temporal.Instant): string {
  const day = londonDay(at)
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

/** What the details of a contact were after each fact that described it. */
export type DescribedFact = {
  at: Temporal.Instant
  by: string
  role: string
  incidentType: string | null
  settlementId: string | null
  changed: readonly string[]
}
export type CodingChange = {
  at: Temporal.Instant
  role: string
  what: 'incidentType' | 'place'
  from: string | null
  to: string | null
}

/**
 * What others changed of a handler's coding: the kind of incident and the place. In the order of the log, which nobody can
 * change; filling in what was empty is no change. The exact words of a place are not in the log, only that they changed.
 */
export function codingChanges(inOrder: readonly DescribedFact[], handlerId: string | null): CodingChange[] {
  let type: string | null = null
  let settlement: string | null = null
  const found: CodingChange[] = []
  for (const fact of inOrder) {
    const others = handlerId !== null && fact.by !== handlerId
    if (others && type !== null && fact.incidentType !== type)
      found.push({ at: fact.at, role: fact.role, what: 'incidentType', from: type, to: fact.incidentType })
    if (others && settlement !== null && fact.settlementId !== settlement)
      found.push({ at: fact.at, role: fact.role, what: 'place', from: settlement, to: fact.settlementId })
    type = fact.incidentType
    settlement = fact.settlementId
  }
  return found
}

import type { GradeCode, Sensitivity } from '../platform/force/vocabulary.ts'
import { fastest, isFaster } from './grade-order.ts'
import { type Answers, standingAnswers } from './thrive.ts'
import type { ThrivePack } from './thrive-pack.ts'

export type FloorReason = { grade: GradeCode; because: string }
/** The slowest response that what is known allows, and every reason for it, the most urgent first. */
export type Floor = { grade: GradeCode; reasons: FloorReason[] }

/**
 * The floor under the grade, from every assessment of a contact, oldest first. An answer stands until another is known:
 * 'unknown' after 'yes' keeps the yes, and 'unknown' after 'no' is a new doubt. Undefined where nobody has assessed:
 * that is not a low risk, it is an unseen one. `more`: what pathways and rules ask for; it can only raise the floor.
 */
export function minimumGrade(
  pack: ThrivePack,
  inOrder: readonly Answers[],
  sensitive: Sensitivity | null,
  more: readonly FloorReason[] = [],
): Floor | undefined {
  if (inOrder.length === 0) return undefined
  const standing = standingAnswers(inOrder)
  const reasons: FloorReason[] = pack.floors
    .filter(row => standing.get(row.field)?.includes(row.is))
    .map(row => ({ grade: row.floor, because: row.because }))
  if (sensitive) reasons.push({ grade: pack.sensitiveFloor.floor, because: pack.sensitiveFloor.because[sensitive] })
  reasons.push(...more)
  return floorOf(reasons) ?? { grade: fastest([]), reasons }
}

/** The floor that these reasons make, the most urgent first; undefined where there are none. */
export function floorOf(reasons: readonly FloorReason[]): Floor | undefined {
  if (reasons.length === 0) return undefined
  const inOrder = reasons.toSorted((a, b) => Number(isFaster(b.grade, a.grade)) - Number(isFaster(a.grade, b.grade)))
  return { grade: fastest(inOrder.map(reason => reason.grade)), reasons: inOrder }
}

/** 'someone could be harmed now; a weapon is there': only what reaches the floor itself. */
export function becauseOf(floor: Floor): string {
  const top = floor.reasons.filter(reason => reason.grade === floor.grade).map(reason => reason.because)
  return top.length > 0 ? top.join('; ') : 'nothing known asks for more'
}

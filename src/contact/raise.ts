import { GRADE_CODES, type GradeCode } from '../platform/force/vocabulary.ts'
import { isFaster } from './grade-order.ts'

/** What one key raises a grade to: the floor where it is slower than that or not given yet, else one step; null at the top. */
export function raiseTo(grade: GradeCode | null, floor: GradeCode | null): GradeCode | null {
  if (floor && (grade === null || isFaster(floor, grade))) return floor
  const faster = GRADE_CODES.filter(one => grade === null || isFaster(one, grade))
  return faster.toSorted((a, b) => (isFaster(a, b) ? 1 : -1))[0] ?? null
}

import { GRADE_CODES, type GradeCode } from '../platform/force/vocabulary.ts'

/** Is `a` a faster response than `b`? */
export function isFaster(a: GradeCode, b: GradeCode): boolean {
  return GRADE_CODES.indexOf(a) > GRADE_CODES.indexOf(b)
}

/** The fastest of them; the slowest grade there is when nothing asks for more. */
export function fastest(grades: Iterable<GradeCode | null | undefined>): GradeCode {
  let found: GradeCode = GRADE_CODES[0]
  for (const grade of grades) if (grade && isFaster(grade, found)) found = grade
  return found
}

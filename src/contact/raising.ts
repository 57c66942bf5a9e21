import type { GradeCode } from '../platform/force/vocabulary.ts'
import { fastest, isFaster } from './grade-order.ts'

/** The grade that an event is raised to because of one of its callers; undefined where nothing is to be raised. Never lower. */
export function raisedBy(
  event: GradeCode | null,
  caller: { needs: GradeCode | null; grade: GradeCode | null },
): GradeCode | undefined {
  const needed = fastest([caller.needs, caller.grade])
  return isFaster(needed, event ?? 'resolve') ? needed : undefined
}

import type { GradeCode } from '../platform/force/vocabulary.ts'
import { fastest, isFaster } from './grade-order.ts'

/** What one caller of an event has of their own. `asked`: somebody has recorded THRIVE with this caller. */
export type CallerRisk = {
  asked: boolean
  vulnerable: boolean
  /** By their own answers; null while nobody has asked. */
  needs: GradeCode | null
  grade: GradeCode | null
  weapon: boolean
  /** Words of danger in what they said. */
  speaksOf: readonly string[]
}

/** Does this caller need a faster response than the event has? */
export function needsMore(risk: Pick<CallerRisk, 'needs' | 'grade'>, event: GradeCode | null): boolean {
  return isFaster(fastest([risk.needs, risk.grade]), event ?? 'resolve')
}

/** Each caller's own risk in words, what stands out first. */
export function riskWords(risk: CallerRisk, event: GradeCode | null): string[] {
  return [
    ...(needsMore(risk, event) ? [`needs ${fastest([risk.needs, risk.grade])}`] : []),
    ...(risk.vulnerable ? ['somebody vulnerable'] : []),
    ...(risk.weapon ? ['a weapon'] : []),
    ...risk.speaksOf,
    ...(risk.asked ? [] : ['not asked yet']),
  ]
}

/** Who stands out comes first: more needed than the event has, then danger spoken of, then not asked, then the rest. */
export function placeOfCaller(risk: CallerRisk, event: GradeCode | null): 0 | 1 | 2 | 3 {
  if (needsMore(risk, event)) return 0
  if (risk.vulnerable || risk.weapon || risk.speaksOf.length > 0) return 1
  return risk.asked ? 3 : 2
}

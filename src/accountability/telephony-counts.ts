import type { AnswerDefinitionId } from '../contact/telephony/answer-time.ts'

export const STAGES = ['ivr', 'queue', 'ring'] as const
export type Stage = (typeof STAGES)[number]

/** The waits of answered calls by one definition; those without both of its stamps are counted as cannot tell. */
export type WaitCounts = {
  tellable: number
  cannotTell: number
  underTen: number
  tenToSixty: number
  sixtyAndOver: number
  meanSeconds: number | null
  medianSeconds: number | null
  p90Seconds: number | null
}

/** Who left before anybody spoke to them, at one stage; `lost` of them reached us by no channel within the hour. */
export type LeftCounts = { left: number; recontacted: number; lost: number }

/**
 * One line's calls, from the switch's own stamps. `offered` = answered + left + to be rung + still waiting. Callers who
 * agreed to be rung are counted apart: they are no answer by the switch, and not lost.
 */
export type TelephonyCounts = {
  offered: number
  answered: number
  toRing: number
  stillWaiting: number
  waits: Record<AnswerDefinitionId, WaitCounts>
  left: Record<Stage, LeftCounts>
}

/** Left in all, or at the stages named. */
export function leftInAll({ left }: Pick<TelephonyCounts, 'left'>, stages: readonly Stage[] = STAGES): LeftCounts {
  const sum = (what: keyof LeftCounts) => stages.reduce((total, stage) => total + left[stage][what], 0)
  return { left: sum('left'), recontacted: sum('recontacted'), lost: sum('lost') }
}

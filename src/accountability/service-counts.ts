import type { Period } from './period.ts'

/**
 * What the force's own log says of a period, counted. `kind` keeps it apart from published figures, which are of another
 * sort: whoever draws a chart takes one of the two, and handing it the other does not compile.
 */
export type ServiceCounts = {
  kind: 'own'
  period: Period
  calls: Record<CallLine, CallCounts>
  attended: AttendedCounts
  byDistrict: readonly DistrictCounts[]
  crimes: CrimeCounts
  outcomes: readonly { code: number; n: number }[]
}

export type CallLine = '999' | '101'

/** `answered` = `tellable` + `cannotTell`; the bands add up to `tellable`. Seconds run from offered to answered. */
export type CallCounts = {
  offered: number
  answered: number
  tellable: number
  cannotTell: number
  withinTen: number
  underTen: number
  tenToSixty: number
  sixtyAndOver: number
  medianSeconds: number | null
  p90Seconds: number | null
  lost: Record<LostStage, number>
  waiting: number
}
export const LOST_STAGES = ['ivr', 'queue', 'ring', 'unknown'] as const
export type LostStage = (typeof LOST_STAGES)[number]

export function lostCalls({ lost }: Pick<CallCounts, 'lost'>): number {
  return LOST_STAGES.reduce((sum, stage) => sum + lost[stage], 0)
}

/** Immediate responses. `met` + `late` + `never` + `overdue` are judged; `running` and `cannotTell` stand apart. */
export type AttendedCounts = {
  met: number
  late: number
  never: number
  overdue: number
  running: number
  cannotTell: number
  medianMinutes: number | null
}
export type DistrictCounts = { district: string; judged: number; met: number }

export function judged({
  met,
  late,
  never,
  overdue,
}: Pick<AttendedCounts, 'met' | 'late' | 'never' | 'overdue'>): number {
  return met + late + never + overdue
}

export type CrimeCounts = {
  recorded: number
  recordedInTime: number
  planned: number
  unplanned: number
  planRunning: number
  withOutcome: number
  told: number
}

import type { GradeCode } from '../platform/force/vocabulary.ts'

/** How soon after 'emergency now' the rest is asked for. Ours: no published standard names a time, so a force may set its own. */
export type EmergencyRule = { id: string; from: string; to: string | null; minutes: number; source: string }

export const EMERGENCY_RULES: readonly EmergencyRule[] = [
  {
    id: 'emergency-first-2026',
    from: '2026-01-01',
    to: null,
    minutes: 2,
    source: 'Our proposal, not law or policy: two minutes to say where and what, and to record THRIVE',
  },
]

export function emergencyRuleOn(on: Temporal.PlainDate): EmergencyRule {
  const day = on.toString()
  return (
    EMERGENCY_RULES.findLast(rule => rule.from <= day && (rule.to === null || day < rule.to)) ?? EMERGENCY_RULES[0]!
  )
}

export type EmergencyAsk = {
  grade: GradeCode | null
  gradedAt: Temporal.Instant | null
  place: string | null
  settlementId: string | null
  incidentType: string | null
  assessed: boolean
}

export type EmergencyClock = {
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
  missing: { what: string; box: string }[]
  over: boolean
}

/** What an immediate grade still lacks and by when; undefined where nothing is missing, or it is not immediate. */
export function emergencyClock(
  ask: EmergencyAsk,
  rule: EmergencyRule,
  now: Temporal.Instant,
): EmergencyClock | undefined {
  if (ask.grade !== 'immediate' || !ask.gradedAt) return undefined
  const missing = [
    ...(ask.place ? [] : [{ what: 'where', box: 'place' }]),
    ...(ask.settlementId ? [] : [{ what: 'which town or village', box: 'settlementId' }]),
    ...(ask.incidentType ? [] : [{ what: 'what it is', box: 'incidentType' }]),
    ...(ask.assessed ? [] : [{ what: 'THRIVE', box: 'threat' }]),
  ]
  if (missing.length === 0) return undefined
  const dueAt = ask.gradedAt.add({ minutes: rule.minutes })
  return { startedAt: ask.gradedAt, dueAt, missing, over: Temporal.Instant.compare(now, dueAt) >= 0 }
}

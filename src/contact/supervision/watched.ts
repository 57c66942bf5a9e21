import type { GradeCode } from '../../platform/force/vocabulary.ts'

/**
 * One contact as the wall watches it: waiting, lost, with somebody, or with its incident still unattended. `past`: nobody waits
 * any more, but a second reader would have gone faster and no supervisor has looked at it.
 */
export type Watched = {
  contactId: string
  caseId: string
  number: number
  channel: string
  stage: 'waiting' | 'lost' | 'open' | 'unattended' | 'past'
  offeredAt: Temporal.Instant
  /** Waiting and lost: 0 and 1 are in danger. Null once somebody has them. */
  danger: 0 | 1 | 2 | 3 | null
  known: readonly string[]
  takenAt: Temporal.Instant | null
  lostAt: Temporal.Instant | null
  handlerId: string | null
  handlerName: string | null
  /** Somebody is still speaking with them, as far as the line says. */
  onLine: boolean
  incidentType: string | null
  grade: GradeCode | null
  gradedAt: Temporal.Instant | null
  /** Since when it has been at least this fast: the wait counts from here, whatever was changed between. */
  waitsSince: Temporal.Instant | null
  floor: { grade: GradeCode; because: string } | null
  belowFloor: boolean
  vulnerable: boolean
  /** What is not known, in words. */
  unknown: readonly string[]
  /** Since when the line of somebody beside the danger has been closed with nobody having looked at the risk again. */
  lineClosedAt: Temporal.Instant | null
  /** The oldest reply by text to 999 of which the gateway has not said that it went. */
  textUnsentAt: Temporal.Instant | null
  /** Somebody needs an interpreter, in these words, and none has joined. */
  interpreterWanted: { since: Temporal.Instant; because: string } | null
  /** A time that was agreed and not kept by us: since when they wait, and what is still to be done. */
  appointmentMissed: { since: Temporal.Instant; because: string } | null
  target: { startedAt: Temporal.Instant; dueAt: Temporal.Instant } | null
  incident: { incidentId: string; number: number } | null
  resourced: boolean
  attended: boolean
  assessedAt: Temporal.Instant | null
  callerContactedAt: Temporal.Instant | null
  overdueTasks: readonly { what: string; who: string; dueAt: Temporal.Instant }[]
  /** A second reader's faster grade, while the case is open and the grade is still slower. */
  secondRead: { grade: GradeCode; at: Temporal.Instant } | null
}

/** Attendance is promised and nobody is there or on the way. */
export function awaitsSomebody(one: Watched): boolean {
  return one.grade !== null && one.grade !== 'resolve' && !one.resourced && !one.attended
}

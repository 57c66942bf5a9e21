import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { between, type Next, pick } from '../../platform/random.ts'
import type { Point } from '../../response/nearest.ts'
import { dispatchDelay, nearestBase, type SentGrade, sceneTime, travelTime, turnOut } from './behaviour.ts'
import type { RehearsalContact } from './contact.ts'
import { after, inWakingHours, secondsBetween } from './moments.ts'
import type { Story } from './story.ts'

export type BasePoint = { readonly id: string; readonly point: Point }

/** What somebody in the control room writes when a unit is late: the risk looked at again, and the caller rung. */
export type Reassessment = { readonly at: Temporal.Instant; readonly words: string }

/**
 * One unit's attendance, as if one were free when it is wanted: from the nearest base. A driver whose units are all
 * busy sends later and moves what follows by as much (`steps.ts`).
 */
export type Attendance = {
  readonly base: string
  readonly reassessments: readonly Reassessment[]
  readonly assignedAt: Temporal.Instant
  readonly enRouteAt: Temporal.Instant
  readonly atSceneAt: Temporal.Instant
  readonly clearedAt: Temporal.Instant
  readonly result: string
}

/** A priority incident with nobody sent is looked at again every hour; a scheduled one once a day. */
const LOOK_AGAIN: Readonly<Record<SentGrade, number>> = { immediate: 900, priority: 3600, scheduled: 86_400 }

const RESULTS = [
  'Spoken to at the scene; first account taken; safe when we left.',
  'Area searched; nobody found. Caller seen and told what happens next.',
  'Parties separated; details taken; neighbours asked.',
  'Person found and spoken to; family told.',
]
const RESULTS_OF_CRIME = [
  'First account taken, scene photographed, recordings asked for.',
  'Victim seen; statement begun; house-to-house done on both sides.',
  'Suspect gone on arrival; description circulated; evidence kept.',
]

export function planAttendance(
  { place }: RehearsalContact,
  asked: GradeCode,
  openedAt: Temporal.Instant,
  crime: boolean,
  bases: readonly BasePoint[],
  next: Next,
): Attendance | null {
  if (asked === 'resolve') return null
  const grade: SentGrade = asked
  const wanted = after(openedAt, dispatchDelay(grade, next))
  const assignedAt = grade === 'scheduled' ? inWakingHours(wanted, between(next, 0, 5400)) : wanted
  const base = nearestBase(place.point, bases)
  const enRouteAt = after(assignedAt, turnOut(next))
  const atSceneAt = after(enRouteAt, travelTime(base.point, place.point, grade, next))
  const clearedAt = after(atSceneAt, sceneTime(grade, next))
  const result = pick(next, crime ? RESULTS_OF_CRIME : RESULTS)
  const reassessments = lookAgain(openedAt, assignedAt, LOOK_AGAIN[grade])
  return { base: base.id, reassessments, assignedAt, enRouteAt, atSceneAt, clearedAt, result }
}

function lookAgain(openedAt: Temporal.Instant, until: Temporal.Instant, every: number): Reassessment[] {
  const times = Math.floor((secondsBetween(openedAt, until) - 1) / every)
  return Array.from({ length: Math.max(0, times) }, (_, n) => ({
    at: after(openedAt, every * (n + 1)),
    words:
      'Caller rung: nothing has got worse. Risk looked at again with them; they know why it is late and what would change it.',
  }))
}

/** How it ends where nobody is sent: somebody rings, and the caller agrees. */
export type DeskClose = { readonly at: Temporal.Instant; readonly reason: string; readonly whyNobodyWent: string }

export function planDeskClose(
  openedAt: Temporal.Instant,
  grade: GradeCode,
  story: Story,
  crime: boolean,
  next: Next,
): DeskClose {
  const at = rungBackAt(openedAt, grade, next)
  const reason = crime
    ? 'Rung and a first account taken by telephone; caller content that nobody comes. Crime decision and enquiries follow.'
    : `Rung about ${story.name.toLowerCase()}: it has ended, nobody is hurt, and the caller agrees to close it.`
  const whyNobodyWent = 'The caller said on the telephone that a visit would not help, and agreed what happens instead.'
  return { at, reason, whyNobodyWent }
}

/** The urgent are rung at once: what turns out to need nobody is known within the time that was promised. */
function rungBackAt(openedAt: Temporal.Instant, grade: GradeCode, next: Next): Temporal.Instant {
  if (grade === 'immediate') return after(openedAt, between(next, 240, 780))
  if (grade === 'priority') return after(openedAt, between(next, 600, 3000))
  return inWakingHours(after(openedAt, between(next, 900, 6 * 3600)), between(next, 0, 5400))
}

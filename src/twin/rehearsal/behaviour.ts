import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { chance, exponential, lognormal, type Next } from '../../platform/random.ts'
import { kilometresBetween, type Point } from '../../response/nearest.ts'
import type { Channel } from './demand-tables.ts'
import { type ParameterId, parameter } from './parameters.ts'

/** The grades at which somebody may be sent. */
export type SentGrade = Exclude<GradeCode, 'resolve'>

const MINUTE = 60
const HOUR = 3600

/** Seconds from the queue to an answer. Online: until somebody opens the report. */
export function answerDelay(channel: Channel, next: Next): number {
  if (channel === 'online') return atMost(110 * MINUTE, lognormal(next, parameter('open-online-median') * MINUTE, 0.8))
  if (channel === '101') return lognormal(next, parameter('answer-101-median'), parameter('answer-101-spread'))
  return chance(next, parameter('answer-999-quick-share'))
    ? lognormal(next, parameter('answer-999-quick-median'), 0.4)
    : 10 + exponential(next, parameter('answer-999-slow-mean'))
}

/** Seconds a caller will wait in the queue before leaving. Nobody is drawn to leave a 999 queue or an online one. */
export function patience(channel: Channel, next: Next): number {
  return channel === '101' ? exponential(next, parameter('patience-101-mean')) : Number.POSITIVE_INFINITY
}

/** Seconds of talk, or of handling an online report. */
export function talkTime(channel: Channel, next: Next): number {
  const medians = { '999': 'talk-999-median', '101': 'talk-101-median', online: 'handle-online-median' } as const
  return 45 + lognormal(next, parameter(medians[channel]) - 45, parameter('talk-spread'))
}

/** Seconds of finishing the record after the line closes. */
export function wrapTime(next: Next): number {
  return 5 + exponential(next, parameter('wrap-up-mean') - 5)
}

/** Is somebody sent at this grade? What is not attended is dealt with by a call or at a desk. */
export function attends(grade: GradeCode, next: Next): boolean {
  if (grade === 'resolve') return false
  return chance(next, parameter(`attended-${grade}`))
}

/** Seconds from an open incident to a unit being assigned, where one is free. */
export function dispatchDelay(grade: SentGrade, next: Next): number {
  if (grade === 'immediate') return lognormal(next, parameter('dispatch-immediate-median'), 0.5)
  if (grade === 'priority') return lognormal(next, parameter('dispatch-priority-median') * MINUTE, 1)
  return atMost(15 * HOUR, lognormal(next, parameter('dispatch-scheduled-median') * MINUTE, 0.8))
}

/** Seconds from assignment to wheels turning. */
export function turnOut(next: Next): number {
  return lognormal(next, parameter('turn-out-median'), 0.35)
}

/**
 * Seconds on the road between two points: the straight line, longer by a detour, at a speed for the grade, and as
 * much faster or slower as traffic is. A crew already in the street still needs half a minute.
 */
export function travelTime(from: Point, to: Point, grade: SentGrade, next: Next): number {
  const kilometres = kilometresBetween(from, to) * parameter('road-detour')
  const hours = kilometres / parameter(`speed-${grade}`)
  return 30 + lognormal(next, hours * HOUR, parameter('travel-spread'))
}

/** Seconds at the scene. */
export function sceneTime(grade: SentGrade, next: Next): number {
  return lognormal(next, parameter(`scene-${grade}-median`) * MINUTE, parameter('scene-spread'))
}

/**
 * Seconds after the report at which it is decided whether a crime is recorded. `ready`: seconds after the report at
 * which the facts are in. A late attendance does not wait for: the report itself is enough to record on.
 */
export function crimeDecisionDelay(ready: number, attended: boolean, next: Next): number {
  const id: ParameterId = attended ? 'crime-decision-attended-median' : 'crime-decision-desk-median'
  return atMost(parameter('crime-decision-latest') * HOUR, ready + lognormal(next, parameter(id) * HOUR, 0.8))
}

export function atMost(limit: number, value: number): number {
  return Math.min(limit, value)
}

/** The base nearest to a point; throws when there are none. */
export function nearestBase<T extends { readonly point: Point }>(to: Point, bases: readonly T[]): T {
  const [first, ...rest] = bases
  if (!first) throw new RangeError('nearestBase: nowhere to start from')
  const away = (base: T) => kilometresBetween(to, base.point)
  return rest.reduce((best, base) => (away(base) < away(best) ? base : best), first)
}

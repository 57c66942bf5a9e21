import type { GradeCode } from '../platform/force/vocabulary.ts'
import { type Channel, channelRow, isCall, isEmergencyLine } from './channels.ts'

/** What is known of somebody whom nobody is with. `earlier` counts contacts from the same number in twelve months. */
export type Waiting = {
  channel: Channel
  offeredAt: Temporal.Instant
  /** Null on a call, where nobody has asked yet. */
  happening: 'yes' | 'no' | 'not-sure' | null
  emergencyWords: readonly string[]
  /** High-harm kinds that their words may be about. */
  highHarm?: readonly string[]
  callerNumber: string | null
  placeKnown: boolean
  /** Why the rule of silent calls holds it immediate, where it does. */
  held?: string | null
  /** They pressed 55 when the exchange asked: they cannot speak. */
  silent55?: boolean | null
  /** They hold their place and are to be rung; how often that failed. */
  callBack?: { failed: number; vulnerable: boolean } | null
  /** What flags their number, in words: a history of abuse or high risk, a marker or an order on file of somebody who has it. */
  flagged?: string | null
  earlier: { count: number; lastDay: number; vulnerable: boolean; fastestGrade: GradeCode | null }
}

/**
 * Whose turn it is, the first first, and how urgent each is shown: the shade never contradicts the order. Happening now in
 * writing is above all but a ringing emergency line; a failed call-back to somebody vulnerable is above every new 101 call
 * (docs/decisions/0014).
 */
export const TURNS = [
  { id: 'emergency-line', place: 0 },
  { id: 'happening-now', place: 0 },
  { id: 'immediate-by-rule', place: 0 },
  { id: 'vulnerable-not-reached', place: 1 },
  { id: 'danger-known', place: 1 },
  { id: 'somebody-there', place: 2 },
  { id: 'the-rest', place: 3 },
] as const
export type Turn = (typeof TURNS)[number]['id']

/** `turn` orders the list; `place` is its shade, 0 first. `known` and `unknown` are read by people, and say all that the order is made of. */
export type Danger = { turn: Turn; place: 0 | 1 | 2 | 3; known: string[]; unknown: string[] }

/**
 * How a waiting contact is placed: danger before age, and never a score. Nothing about a caller moves them down: a
 * number that rings often moves up, since the next call is the one that is different (contact.md section 5).
 */
export function readDanger(one: Waiting): Danger {
  const known: string[] = []
  const unknown: string[] = []
  if (one.held) known.push('immediate by rule until the caller is heard alone or seen')
  if (isEmergencyLine(one.channel)) known.push('emergency line')
  if (one.silent55) known.push('pressed 55: cannot speak')
  if (one.happening === 'yes') known.push('says that it is happening now')
  if (one.emergencyWords.length > 0) known.push(`speaks of ${one.emergencyWords.join(', ')}`)
  if (one.highHarm?.length) known.push(`may be about ${one.highHarm.join(', ')}`)
  if (one.callBack) known.push(...callBackWords(one.callBack))
  if (one.flagged) known.push(one.flagged)
  if (one.earlier.vulnerable) known.push('somebody vulnerable at an earlier contact')
  if (one.earlier.lastDay > 0) known.push(`${ordinal(one.earlier.lastDay + 1)} contact from this number in 24 hours`)
  else if (one.earlier.count > 0) known.push(`${ordinal(one.earlier.count + 1)} contact from this number in 12 months`)
  if (one.earlier.fastestGrade === 'immediate') known.push('graded immediate before')

  if (one.happening === 'not-sure') unknown.push('whether it is still happening')
  if (!channelRow(one.channel).written) unknown.push('what has happened', 'any danger')
  if (!one.placeKnown) unknown.push('where')
  if (!one.callerNumber) unknown.push(isCall(one.channel) ? 'the number (withheld)' : 'a number to ring')
  const turn = turnOf(one)
  return { turn, place: TURNS[turnNumber(turn)]!.place, known, unknown }
}

function callBackWords({ failed, vulnerable }: { failed: number; vulnerable: boolean }): string[] {
  const who = vulnerable ? ['somebody vulnerable waits to be rung'] : ['waits to be rung, and keeps their place']
  return failed > 0 ? [...who, `rung ${failed === 1 ? 'once' : `${failed} times`} without an answer`] : who
}

function turnOf(one: Waiting): Turn {
  const { channel, happening, emergencyWords, highHarm, callBack, earlier } = one
  if (isEmergencyLine(channel)) return 'emergency-line'
  if (happening === 'yes') return 'happening-now'
  if (one.held || one.silent55) return 'immediate-by-rule'
  // Agreed to be rung, rung, and not reached: somebody vulnerable does not go back to the end (contact.md section 4).
  if (callBack?.vulnerable && callBack.failed > 0) return 'vulnerable-not-reached'
  if (emergencyWords.length > 0 || highHarm?.length) return 'danger-known'
  if (one.flagged || earlier.vulnerable || earlier.fastestGrade === 'immediate') return 'danger-known'
  return channelRow(channel).rank === 'live' || happening === 'not-sure' ? 'somebody-there' : 'the-rest'
}

const turnNumber = (turn: Turn) => TURNS.findIndex(({ id }) => id === turn)

/** Danger first; among equals, whoever has waited longest. */
export function byDangerThenAge(
  a: { danger: Pick<Danger, 'turn'>; offeredAt: Temporal.Instant },
  b: { danger: Pick<Danger, 'turn'>; offeredAt: Temporal.Instant },
): number {
  return turnNumber(a.danger.turn) - turnNumber(b.danger.turn) || Temporal.Instant.compare(a.offeredAt, b.offeredAt)
}

export function ordinal(n: number): string {
  const tens = n % 100
  const end = tens >= 11 && tens <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th')
  return `${n}${end}`
}

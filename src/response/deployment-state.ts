import { accept, type Outcome, type Refused, refuse } from '../platform/outcome.ts'

/** In order: a unit may skip a step, never go back. */
export const STEPS = ['assigned', 'en-route', 'at-scene', 'cleared'] as const
export type Step = (typeof STEPS)[number]

export const STEP_WORDS: Record<Step, string> = {
  assigned: 'assigned',
  'en-route': 'on the way',
  'at-scene': 'at the scene',
  cleared: 'clear',
}

/** When each step was taken; null for one not taken, or passed without being told. */
export type Stamps = {
  assignedAt: Temporal.Instant
  enRouteAt: Temporal.Instant | null
  atSceneAt: Temporal.Instant | null
  clearedAt: Temporal.Instant | null
}

export function stepOf({ enRouteAt, atSceneAt, clearedAt }: Stamps): Step {
  return clearedAt ? 'cleared' : atSceneAt ? 'at-scene' : enRouteAt ? 'en-route' : 'assigned'
}

/** The moment of the last step that was stamped. */
export function lastStamp({ assignedAt, enRouteAt, atSceneAt, clearedAt }: Stamps): Temporal.Instant {
  return clearedAt ?? atSceneAt ?? enRouteAt ?? assignedAt
}

export type Move = { stamps: Stamps; callsign: string; to: Exclude<Step, 'assigned'>; at: Temporal.Instant }

/**
 * Moves a deployment on. A skipped step keeps no time, since a time that nobody gave would be a guess in the record.
 * `at` may lie before now (late entry), not before the step it follows.
 */
export function moveOn({
  stamps,
  callsign,
  to,
  at,
}: Move): Outcome<Stamps, 'already-there' | 'backwards' | 'out-of-order'> {
  const from = stepOf(stamps)
  if (from === to) return refuse('already-there', `${callsign} is ${STEP_WORDS[to]} already`)
  if (STEPS.indexOf(to) < STEPS.indexOf(from))
    return refuse('backwards', `${callsign} is ${STEP_WORDS[from]}: it cannot go back to ${STEP_WORDS[to]}`)
  if (Temporal.Instant.compare(at, lastStamp(stamps)) < 0) return outOfOrder(callsign, from)
  return accept({
    ...stamps,
    [({ 'en-route': 'enRouteAt', 'at-scene': 'atSceneAt', cleared: 'clearedAt' } as const)[to]]: at,
  })
}

export function outOfOrder(callsign: string, from: Step): Refused<'out-of-order'> {
  return refuse('out-of-order', `This is before ${callsign} was ${STEP_WORDS[from]}: check the time`, 'at')
}

export type IncidentState = 'open' | 'assigned' | 'at-scene'

/** Where an open incident stands, from those sent to it who are not clear yet. */
export function incidentState(steps: readonly Step[]): IncidentState {
  if (steps.includes('at-scene')) return 'at-scene'
  return steps.some(step => step !== 'cleared') ? 'assigned' : 'open'
}

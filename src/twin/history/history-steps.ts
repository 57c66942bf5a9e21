import { channelRow } from '../../contact/channels.ts'
import type { PlannedJourney } from '../rehearsal/journey.ts'
import { type Step, type StepKind, stepsOf } from '../rehearsal/steps.ts'

/** What of a journey is played straight into the stores; the rest (typing, rings, who looks at what) leaves no trace that a bench asks for. */
export const PLAYED = [
  'incident-opened',
  'ended',
  'cleared',
  'crime-decided',
  'safe-contact-recorded',
  'allocated',
  'planned',
  'line-ended',
  'reviewed',
  'suspect-named',
  'suspect-event',
  'outcome-proposed',
  'outcome-decided',
  'victim-updated',
] as const satisfies readonly StepKind[]
export type PlayedKind = (typeof PLAYED)[number]
type Of<S> = S extends { kind: infer Own } ? (Own & PlayedKind extends never ? never : S) : never
export type PlayedStep = Of<Step> & { kind: PlayedKind }

const isPlayed = (step: Step): step is PlayedStep => (PLAYED as readonly string[]).includes(step.kind)

/** A journey that ends in a recorded crime, and came by the switch or was written down by a colleague. */
export function isPlayedJourney({ contact, intake, ending, decision, investigation }: PlannedJourney): boolean {
  const arrives = channelRow(contact.way).arrives
  const crime = decision?.decision === 'crime' && investigation !== null
  return crime && intake !== null && ending.kind === 'incident' && arrives !== 'public'
}

export const playedSteps = (journey: PlannedJourney): PlayedStep[] => stepsOf(journey).filter(isPlayed)

/** Somebody else acts for a while, or it is tried and may be taken back: nothing else goes on in its transaction meanwhile. */
export const isAlone = (step: PlayedStep): boolean =>
  step.kind === 'outcome-proposed' ||
  step.kind === 'outcome-decided' ||
  (step.kind === 'victim-updated' && step.update.told === 'message')

/** How many London days of demand bring so many crimes, at the least, and how long before today the first of them lies. */
export function historyDays(crimes: number): { days: number; back: number } {
  const days = Math.ceil(crimes / CRIMES_A_DAY)
  return { days, back: days + AFTERWARDS_DAYS }
}

/** Synthetic: fewer than a day of the built-in demand brings, so that so many days always bring enough. */
const CRIMES_A_DAY = 150
/** Most cases end within so long of the last report. */
const AFTERWARDS_DAYS = 60

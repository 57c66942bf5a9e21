import type { Sensitivity } from '../platform/force/vocabulary.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import type { Answered } from './pathway-state.ts'
import type { YesNoUnknown } from './thrive.ts'

/** Kinds and pathways where whoever answers the telephone may be the danger. */
const FLAGGED_KINDS: ReadonlySet<string> = new Set<Sensitivity>(['domestic', 'stalking', 'sexual', 'child'])
const FLAGGED_PATHWAYS: ReadonlySet<string> = new Set([
  'domestic',
  'honour',
  'stalking',
  'sexual',
  'exploitation',
  'silent-call',
])

export type RingAsk = {
  sensitive: Sensitivity | null
  answers: readonly Answered[]
  /** Held as a silent or dropped call from a number with a history of danger. */
  held: boolean
  vulnerable: boolean
  /** What whoever is about to ring says now: would it endanger her? */
  endangers?: YesNoUnknown | undefined
}
export type NoRing = 'ask-before-ringing' | 'not-safe-to-ring' | 'plan-says-not'

/** What somebody may do who may not ring: said with every refusal. */
const INSTEAD = 'take the contact without ringing and send somebody, or use the way they said is safe'

/** How it is done where it may be done at all: the same for everyone, so that nobody has to remember for whom. */
export const RING_RULES = [
  'Our number is withheld',
  'No voicemail, and no message with whoever answers',
  'Say nothing of the police until it is the caller, alone',
] as const

/** May whoever answers be the danger? */
export function ringIsFlagged(ask: Omit<RingAsk, 'endangers'>): boolean {
  return (
    ask.held ||
    ask.vulnerable ||
    (ask.sensitive !== null && FLAGGED_KINDS.has(ask.sensitive)) ||
    ask.answers.some(one => FLAGGED_PATHWAYS.has(one.pathway))
  )
}

/**
 * May they be rung? Asked before any ring-back. A yes ever given stands: only a person who hears them alone can say otherwise,
 * and they are then not being rung. 'Not known' is no permission: somebody goes, or finds another way.
 */
export function mayRing(ask: RingAsk): Outcome<{ rules: readonly string[] }, NoRing> {
  const said = ask.answers.filter(one => one.question === 'ring-back').map(one => one.answer)
  if (said.includes('yes') || ask.endangers === 'yes')
    return refuse('not-safe-to-ring', `Ringing would put them in danger: ${INSTEAD}`, 'ringSafe')
  if (!ringIsFlagged(ask)) return accept({ rules: RING_RULES })
  const known = ask.endangers ?? said.at(-1)
  if (known === undefined)
    return refuse(
      'ask-before-ringing',
      `Say first whether ringing could put them in danger: whoever answers may be the danger. If it could: ${INSTEAD}`,
      'ringSafe',
    )
  if (known !== 'no')
    return refuse('not-safe-to-ring', `It is not known whether ringing is safe: ${INSTEAD}`, 'ringSafe')
  return accept({ rules: RING_RULES })
}

/**
 * Before any ring-back, call-back or place that is kept to be rung: whoever it is, the question is answered, and the answer is that ringing
 * is safe. `saidBefore`: on an earlier call from this number somebody said that it is not; a number is not a person, so it is held for all.
 * `planForbids`: what a victim tied to the number or the case said of being rung, where it rules this call out (ring/ring-plan.ts).
 */
export function ringNow(
  ask: RingAsk & { saidBefore: boolean; planForbids: string | null },
): Outcome<{ rules: readonly string[] }, NoRing> {
  if (ask.planForbids !== null)
    return refuse('plan-says-not', `Do not ring: ${ask.planForbids}. Instead: ${INSTEAD}`, 'safeToRing')
  if (ask.saidBefore)
    return refuse(
      'not-safe-to-ring',
      `On an earlier call from this number it was said that ringing puts somebody in danger: ${INSTEAD}`,
      'safeToRing',
    )
  const may = mayRing(ask)
  if (!may.ok) return refuse(may.refusal.code, may.refusal.message, 'safeToRing')
  const known = ask.endangers ?? ask.answers.findLast(one => one.question === 'ring-back')?.answer
  if (known === undefined)
    return refuse(
      'ask-before-ringing',
      `Say first whether it is safe for their phone to ring. If it is not: ${INSTEAD}`,
      'safeToRing',
    )
  if (known !== 'no')
    return refuse('not-safe-to-ring', `It is not known whether ringing is safe: ${INSTEAD}`, 'safeToRing')
  return may
}

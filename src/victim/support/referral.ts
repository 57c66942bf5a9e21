import type { Role } from '../../platform/access/roles.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { wordsOfSubstance } from '../update-substance.ts'
import type { ConsentRow, Footing } from './consent.ts'
import type { Listing } from './listing.ts'

/** The right that a referral answers, once it was sent, or once the victim said that they want none. */
export const REFERRAL_RIGHT = 'referral'

/** Why somebody is not referred. What is not their own answer leaves the right open: nobody was asked yet. */
export const NOT_REFERRED = [
  { code: 'said-no', words: 'They said no', answers: true },
  { code: 'opted-out', words: 'They were told of it and asked not to be referred', answers: true },
  { code: 'has-support', words: 'They have support already, and want no other', answers: true },
  { code: 'not-asked', words: 'They could not be reached yet: the right runs on', answers: false },
  { code: 'not-safe', words: 'It is not safe to ask them yet: the right runs on', answers: false },
] as const
export const NOT_REFERRED_CODES = NOT_REFERRED.map(one => one.code)

export type ReferAsk = {
  listing: Listing | undefined
  footing?: Footing | undefined
  footingWords?: string | undefined
  words?: string | undefined
}
export type KnownOf = {
  consent: ConsentRow
  /** Whether there is a way to reach them that a service may be told. */
  reachable: boolean
  on: string
  /** The domestic pathway asks for a decision on the risk conference, and nobody has made it. */
  maracTask: boolean
  role: Role
}

/** May this victim be referred to this help? Whoever rings them has to know how, and they have to have agreed as their case asks. */
export function considerReferral(ask: ReferAsk, known: KnownOf): Outcome<true> {
  const { listing } = ask
  if (!listing) return refuse('needs-listing', 'Choose who is to help', 'listing')
  if (listing.until !== null && listing.until < known.on)
    return refuse('closed', `${listing.name} takes nobody since ${listing.until}: choose another`, 'listing')
  if (listing.kind === 'marac' && known.maracTask)
    return refuse(
      'marac-is-a-task',
      'The risk conference is decided in the domestic pathway’s own task: finish it there, with why',
      'listing',
    )
  if (!ask.footing) return refuse('needs-footing', 'Say on what footing they are referred', 'footing')
  if (ask.footing === 'public-protection' && known.role !== 'supervisor')
    return refuse('needs-supervisor', 'A supervisor decides to refer somebody without their consent', 'footing')
  if (ask.footing === 'told-and-not-refused' && known.consent.needs === 'explicit')
    return refuse(
      'needs-their-yes',
      'In a case of this kind they are referred only once they said yes: ask them, alone',
      'footing',
    )
  if (wordsOfSubstance(ask.footingWords ?? '') < 3)
    return refuse('needs-footing-words', 'Say when and how they agreed, or why it cannot wait', 'footingWords')
  if (wordsOfSubstance(ask.words ?? '') < 3)
    return refuse('needs-words', 'Say what help they want, and what the service has to know', 'words')
  if (!known.reachable)
    return refuse(
      'needs-safe-contact',
      'No way to reach them is known to be theirs alone and safe. The service would ring: record it with them first, so that it goes with the referral',
      'listing',
    )
  return accept(true)
}

export const REFERRAL_STEPS = ['sent', 'acknowledged', 'failed', 'plan-sent', 'ended'] as const
export type ReferralStep = (typeof REFERRAL_STEPS)[number]
export const STEP_WORDS: Record<ReferralStep, string> = {
  sent: 'It was sent to the service',
  acknowledged: 'The service has it, and said so',
  failed: 'It did not reach them, or they cannot take it',
  'plan-sent': 'They were told that how to reach the victim has changed',
  ended: 'It ended: the victim changed their mind, or the help is done',
}
export type ReferralState = 'to-send' | 'sent' | 'acknowledged' | 'failed' | 'ended'

/** Where a referral stands by its steps. */
export function stateOfReferral(steps: readonly { step: ReferralStep }[]): ReferralState {
  const last = steps.findLast(one => one.step !== 'plan-sent')?.step
  return last === undefined || last === 'plan-sent' ? 'to-send' : last
}

const NEXT: Record<ReferralState, readonly ReferralStep[]> = {
  'to-send': ['sent', 'failed', 'ended'],
  sent: ['acknowledged', 'failed', 'plan-sent', 'ended'],
  acknowledged: ['plan-sent', 'failed', 'ended'],
  failed: ['sent', 'ended'],
  ended: [],
}
export const stepsFrom = (state: ReferralState): readonly ReferralStep[] => NEXT[state]

type StepAsk = { step: ReferralStep; words?: string | undefined; owner?: string | undefined; at: Temporal.Instant }
/** What may be recorded next. A failure is somebody's by name, or nobody sees to it. */
export function considerStep(
  steps: readonly { step: ReferralStep; at: Temporal.Instant }[],
  ask: StepAsk,
  decidedAt: Temporal.Instant,
): Outcome<true> {
  const state = stateOfReferral(steps)
  if (!NEXT[state].includes(ask.step))
    return refuse('not-from-here', `This referral is ${state.replace('-', ' ')}: that cannot follow`, 'step')
  const after = steps.at(-1)?.at ?? decidedAt
  if (Temporal.Instant.compare(ask.at, after) < 0)
    return refuse('before', 'That is before what was recorded last: check the time', 'at')
  if ((ask.step === 'failed' || ask.step === 'ended') && wordsOfSubstance(ask.words ?? '') < 2)
    return refuse('needs-words', 'Say why, so that whoever has it next can act', 'words')
  if (ask.step === 'failed' && !ask.owner)
    return refuse('needs-owner', 'Say who sees to it now, by name: a failure belongs to a person', 'owner')
  return accept(true)
}

/** Working days in which a service says that it has a referral: our proposal. */
export const ACKNOWLEDGED_DAYS = 2

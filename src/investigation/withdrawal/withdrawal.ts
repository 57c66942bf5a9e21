import type { Sensitivity } from '../../platform/force/vocabulary.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { inOwnWords } from '../outcomes/own-words.ts'
import { saysSomething } from '../substance.ts'
import {
  type CheckAnswer,
  COERCION_CHECKS,
  type CoercionCheck,
  EVIDENCE_WITHOUT,
  type EvidenceKind,
  HEARD_ALONE_IN,
  OURS_TO_MEND,
  UNREACHED,
  type WithdrawalDecision,
  type WithdrawalReason,
} from './withdrawal-data.ts'

/** 'said': the victim told us. 'unreached': nobody could be reached, which is no withdrawal and never counted as one. */
export const ROUTES = ['said', 'unreached'] as const
export type Route = (typeof ROUTES)[number]
export type Try = { at: Temporal.Instant; way: string; result: string }

export type WithdrawalAsk = {
  route: Route
  sensitive: readonly Sensitivity[]
  reasons?: readonly WithdrawalReason[] | undefined
  ownWords?: string | undefined
  checks?: Partial<Record<CoercionCheck, CheckAnswer>> | undefined
  checkWords?: string | undefined
  safety?: string | undefined
  evidence?: Partial<Record<EvidenceKind, string>> | undefined
  tries?: readonly Try[] | undefined
}
/** `heed`: what the supervisor must answer before accepting it. */
export type Considered = { heed: string[] }

/**
 * Records that a victim does not support an investigation, or that nobody could reach them. Nothing here is signed, and nothing is refused because a victim
 * would not say: only what we did not do ourselves stands in the way.
 */
export function considerWithdrawal(ask: WithdrawalAsk): Outcome<Considered> {
  const unseen = EVIDENCE_WITHOUT.find(one => !ask.evidence?.[one.name]?.trim())
  if (unseen)
    return refuse(
      'needs-evidence',
      `${unseen.text}: say what there is, or that there is none and who looked`,
      unseen.name,
    )
  if (!saysSomething(ask.safety ?? '', 3))
    return refuse('needs-safety', 'Say how the victim is kept safe now, whatever happens to the case', 'safety')
  const fits = ask.route === 'said' ? considerSaid(ask) : considerUnreached(ask)
  if (!fits.ok) return fits
  const found = EVIDENCE_WITHOUT.filter(
    one => saysSomething(ask.evidence?.[one.name] ?? '', 2) && !saysNone(ask.evidence![one.name]!),
  )
  const led =
    found.length > 0
      ? [`There is evidence without the victim: ${found.map(one => one.text.toLowerCase()).join(', ')}`]
      : []
  return accept({ heed: [...fits.value.heed, ...led] })
}

function considerSaid(ask: WithdrawalAsk): Outcome<Considered> {
  const reasons = ask.reasons ?? []
  if (reasons.length === 0) return refuse('needs-reason', 'Choose why, as the victim put it', 'reasons')
  if (!inOwnWords(ask.ownWords ?? ''))
    return refuse(
      'needs-own-words',
      'Write what the victim said in their own words: a summary of ours is not enough',
      'ownWords',
    )
  const unasked = COERCION_CHECKS.find(one => !ask.checks?.[one.name])
  if (unasked) return refuse('not-asked', `${unasked.text} Answer yes, no, or that it is not known`, unasked.name)
  const checks = ask.checks as Record<CoercionCheck, CheckAnswer>
  const mustBeAlone = ask.sensitive.some(one => (HEARD_ALONE_IN as readonly string[]).includes(one))
  if (mustBeAlone && checks.spokenToAlone !== 'yes')
    return refuse(
      'not-heard-alone',
      'Hear them alone first, by a way that is known to be safe: until then this is not their decision',
      'spokenToAlone',
    )
  const pressed = COERCION_CHECKS.filter(one => one.name !== 'spokenToAlone' && checks[one.name] !== 'no')
  if (pressed.length > 0 && !saysSomething(ask.checkWords ?? '', 3))
    return refuse('needs-check-words', 'Say who does what, or why it is not known', 'checkWords')
  return accept({
    heed: [
      ...pressed.map(one => (checks[one.name] === 'yes' ? `Perhaps coerced: ${one.text}` : `Not known: ${one.text}`)),
      ...(reasons.includes('fear') || reasons.includes('pressure') ? ['The victim named fear or pressure'] : []),
      ...(reasons.some(one => OURS_TO_MEND.includes(one))
        ? ['What stood in the way is ours to mend: say what was offered']
        : []),
    ],
  })
}

function considerUnreached({ tries = [] }: WithdrawalAsk): Outcome<Considered> {
  const times = tries.map(one => one.at.epochMilliseconds)
  const hours = (Math.max(...times) - Math.min(...times)) / 3_600_000
  const ways = new Set(tries.map(one => one.way.trim().toLowerCase())).size
  if (tries.length < UNREACHED.tries || ways < UNREACHED.ways || hours < UNREACHED.hours)
    return refuse(
      'too-few-tries',
      `Try at least ${UNREACHED.tries} times, in ${UNREACHED.ways} ways, over ${UNREACHED.hours} hours, each safe for them: ${tries.length} are here`,
      'tries',
    )
  return accept({ heed: ['Nobody could reach the victim: that they do not support it is not known'] })
}

const NONE = /^(?:none|no|nothing|there is none|there are none|not any)\b/i
const saysNone = (text: string) => NONE.test(text.trim())

export type DecideAsk = {
  decision: WithdrawalDecision
  reason: string
  heed: readonly string[]
  route: Route
  answered?: string | undefined
  recordedBy: string
  decidedBy: string
}

/** A supervisor who did not record it decides. What could not be reached is never accepted as withdrawn. */
export function decideWithdrawal(ask: DecideAsk): Outcome<{ decision: WithdrawalDecision }> {
  if (ask.recordedBy === ask.decidedBy)
    return refuse('same-person', 'Somebody else than who recorded it decides', 'decision')
  if (!saysSomething(ask.reason, 3))
    return refuse('needs-reason', 'Say why, so that the victim could be told it', 'reason')
  if (ask.decision !== 'accept') return accept({ decision: ask.decision })
  if (ask.route === 'unreached')
    return refuse(
      'not-withdrawn',
      'They were not reached: nobody knows what they want. Choose more time, or go on without',
      'decision',
    )
  if (ask.heed.length > 0 && !saysSomething(ask.answered ?? '', 5))
    return refuse('needs-answer', `Answer first: ${ask.heed.join('; ')}`, 'answered')
  return accept({ decision: ask.decision })
}

import type { Role } from '../../platform/access/roles.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import type { Clock } from '../clocks/clock.ts'
import { type ClockAct, mayFollow, stateOf } from '../clocks/clock-life.ts'
import { wordsOfSubstance } from '../update-substance.ts'

export const RIGHT_ACTS = ['done', 'paused', 'resumed', 'transferred', 'void'] as const
export type RightAct = (typeof RIGHT_ACTS)[number]
export const ACT_WORDS: Record<RightAct, string> = {
  done: 'It was done',
  paused: 'Pause it',
  resumed: 'Take it up again',
  transferred: 'Somebody else has accepted it',
  void: 'It never began: it was entered in error',
}
const STEP: Record<RightAct, ClockAct> = {
  done: 'answer',
  paused: 'pause',
  resumed: 'resume',
  transferred: 'transfer',
  void: 'void',
}

/** Why a clock may be paused. What would harm the investigation is a supervisor's to decide. */
export const PAUSE_REASONS = ['asked-not-to-be-told', 'would-prejudice', 'other'] as const
export const PAUSE_WORDS: Record<(typeof PAUSE_REASONS)[number], string> = {
  'asked-not-to-be-told': 'They asked not to be told for now',
  'would-prejudice': 'Telling them now would harm the investigation (a supervisor decides)',
  other: 'Something else',
}
/** The longest until somebody looks at a pause again: our proposal. */
export const LONGEST_PAUSE_DAYS = 28

export type ActAsk = {
  act: RightAct
  words: string
  at: Temporal.Instant
  reason?: (typeof PAUSE_REASONS)[number] | undefined
  untilDay?: string | undefined
  owner?: string | undefined
  to?: string | undefined
  reference?: string | undefined
}

/** What a person may do about one clock, where it stands. Nothing done here moves its day. */
export function considerAct(clock: Clock, ask: ActAsk, role: Role, now: Temporal.Instant): Outcome<true> {
  const legal = mayFollow(stateOf(clock, ask.at), STEP[ask.act])
  if (!legal.ok) return legal
  if (ask.act === 'done' && clock.answer === 'word' && clock.holder === 'police')
    return refuse('needs-update', 'Only an update with substance answers this: write what they were told', 'act')
  if (wordsOfSubstance(ask.words) < 2) return refuse('needs-words', 'Say in words what shows it, or why', 'words')
  if (Temporal.Instant.compare(ask.at, clock.eventAt) < 0)
    return refuse('before-event', 'That is before it began: check the time', 'at')
  if (ask.act === 'void' && role !== 'supervisor')
    return refuse('needs-supervisor', 'A supervisor decides that this never began', 'act')
  if (ask.act === 'transferred' && !(ask.to && ask.reference))
    return refuse(
      'needs-acceptance',
      'Say who accepted it, when, and under which reference: until then it is ours',
      'to',
    )
  return ask.act === 'paused' ? considerPause(ask, role, now) : accept(true)
}

function considerPause(ask: ActAsk, role: Role, now: Temporal.Instant): Outcome<true> {
  if (!ask.reason) return refuse('needs-reason', 'Choose why it is paused', 'reason')
  if (ask.reason === 'would-prejudice' && role !== 'supervisor')
    return refuse('needs-supervisor', 'A supervisor decides that telling them would harm the investigation', 'reason')
  if (!ask.untilDay) return refuse('needs-until', 'Give the day on which somebody looks at it again', 'untilDay')
  const days = londonDay(now).until(Temporal.PlainDate.from(ask.untilDay)).days
  if (days < 1 || days > LONGEST_PAUSE_DAYS)
    return refuse('bad-until', `Give a day from tomorrow on, at most ${LONGEST_PAUSE_DAYS} days ahead`, 'untilDay')
  return accept(true)
}

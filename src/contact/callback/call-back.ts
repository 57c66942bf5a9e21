import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Channel } from '../channels.ts'

export type ScreenAnswer = 'yes' | 'no' | 'unknown'
export type ScreenQuestion = { id: string; ask: string; kind: 'danger' | 'vulnerable' }

/** When a caller may keep their place and be rung instead of waiting on the line. Dated, with its sources. */
export type CallBackPack = {
  id: string
  from: Temporal.PlainDate
  to: Temporal.PlainDate | null
  channels: readonly Channel[]
  /** Busy: so many wait on these lines, or the first of them so long. */
  busyWaiting: number
  busyMinutes: number
  /** Tries after the first that was not answered. */
  moreAttempts: number
  questions: readonly ScreenQuestion[]
  source: string
}

export const CALL_BACK_PACKS: readonly CallBackPack[] = [
  {
    id: 'call-back-1',
    from: Temporal.PlainDate.from('2020-01-01'),
    to: null,
    channels: ['101'],
    busyWaiting: 5,
    busyMinutes: 5,
    moreAttempts: 2,
    questions: [
      { id: 'danger', ask: 'Is anybody hurt or in danger?', kind: 'danger' },
      { id: 'happening', ask: 'Is it happening now, or about to?', kind: 'danger' },
      { id: 'overheard', ask: 'Could it put you in danger if we rang you?', kind: 'danger' },
      { id: 'vulnerable', ask: 'Is somebody a child, ill, or finding it hard to cope?', kind: 'vulnerable' },
    ],
    source:
      'Cumbria: only when busy, not for withheld numbers, two more tries; Northamptonshire: after a look at the risk. How busy, and the questions, are our proposal',
  },
]

export function callBackPackOn(
  day: Temporal.PlainDate,
  packs: readonly CallBackPack[] = CALL_BACK_PACKS,
): CallBackPack {
  const compare = Temporal.PlainDate.compare
  return (
    packs.find(one => compare(one.from, day) <= 0 && (one.to === null || compare(day, one.to) < 0)) ?? packs.at(-1)!
  )
}

export type Screened = {
  channel: Channel
  number: string | null
  held: boolean
  silent55: boolean | null
  /** On the same lines, whoever they are. */
  waiting: number
  longestMinutes: number
  knownVulnerable: boolean
  /** It was said, on this contact or on an earlier one of this number, that ringing puts somebody in danger. */
  notSafeToRing: boolean
  answers: Readonly<Record<string, ScreenAnswer | undefined>>
}
export type NotOffered = 'not-this-line' | 'danger' | 'danger-not-known' | 'number-withheld' | 'not-busy'

/**
 * May they keep their place and be rung? A yes, or an answer not given, on any question of danger goes to a person. That
 * is looked at first, so that the reason given is never 'not busy' where it is danger.
 */
export function offerCallBack(pack: CallBackPack, one: Screened): Outcome<{ vulnerable: boolean }, NotOffered> {
  const dangers = pack.questions.filter(question => question.kind === 'danger').map(({ id }) => one.answers[id])
  if (!pack.channels.includes(one.channel)) return refuse('not-this-line', 'Callers on this line are never put off')
  if (one.held || one.silent55 || one.notSafeToRing || dangers.includes('yes'))
    return refuse('danger', 'There may be danger: a person answers')
  if (dangers.some(answer => answer !== 'no'))
    return refuse('danger-not-known', 'Whether there is danger is not known: a person answers')
  if (!one.number) return refuse('number-withheld', 'The number is withheld, so nobody could ring it')
  if (one.waiting < pack.busyWaiting && one.longestMinutes < pack.busyMinutes)
    return refuse('not-busy', 'It is not busy: a person answers soon')
  const asked = pack.questions.filter(question => question.kind === 'vulnerable').map(({ id }) => one.answers[id])
  // Not answered counts as vulnerable: it can only move them up.
  return accept({ vulnerable: one.knownVulnerable || asked.some(answer => answer !== 'no') })
}

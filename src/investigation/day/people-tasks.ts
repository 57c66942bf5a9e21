import { endOfLondonDay } from '../../platform/time.ts'
import { londonDate } from '../../platform/views/when.ts'
import { eventWords, NOTICE, tellWords } from '../event-words.ts'
import { caseRisk } from '../open-case.ts'
import { between, caseTask, isPast, type Viewing } from './case-task.ts'
import type { Task } from './task.ts'
import type { BailWait, Promised, SuspectWait, VictimWait, WithdrawalWait } from './waiting.ts'

/** Days before the end of bail at which what must be done about it is for now: an extension needs the suspect's answer first. */
export const BAIL_NOW_DAYS = 3
/** Hours in which somebody who is named is seen, and days after which a release under investigation is asked about: our proposals. */
export const SEE_SUSPECT_HOURS = { high: 24, other: 24 * 7 } as const
export const RELEASED_DAYS = 28
/** Hours in which a supervisor answers a withdrawal: our proposal. */
export const WITHDRAWAL_HOURS = { high: 24, other: 72 } as const

export function bailTask(one: BailWait, { words, now }: Viewing): Task | undefined {
  if (!one.endsAt) return undefined
  const last = londonDate(one.endsAt.subtract({ seconds: 1 }), 'weekday')
  const over = isPast(one.endsAt, now)
  return caseTask(one, words, {
    kind: 'bail',
    key: `bail:${one.suspectId}`,
    what: over ? `Bail of ${one.suspect} has ended` : `Bail of ${one.suspect} ends`,
    why: over
      ? `It ended with ${last} and nobody can extend it: charge, release, or arrest again on something new`
      : `Last day ${last}. After it there is no power to extend: decide, or ask who may authorise it`,
    due: one.endsAt,
    started: one.bailedAt,
    nowFrom: one.endsAt.subtract({ hours: 24 * BAIL_NOW_DAYS }),
    hardEnd: over ? null : { at: one.endsAt, why: 'bail ends then, and nobody can extend it afterwards' },
    fixed: over ? 'Bail has ended: this cannot wait' : null,
    href: `/suspects/${one.suspectId}/bail`,
  })
}

/** One message can tell a victim of several events; each keeps its own clock, and the soonest is shown. */
export function updateTask(owed: readonly VictimWait[], { words, now }: Viewing): Task {
  const first = owed.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))[0]!
  const isNotice = (one: VictimWait) => one.event.startsWith(NOTICE)
  const events = [...new Set(owed.filter(one => !isNotice(one)).map(one => eventWords(one.event)))].join(' and ')
  const notices = [...new Set(owed.filter(isNotice).map(one => tellWords(one.event)))].join('; ')
  const right = events && `Their right after ${events}${first.enhanced ? ', with enhanced rights' : ''}`
  const late = isPast(first.dueAt, now)
  return caseTask(first, words, {
    kind: 'update',
    key: `update:${first.victimId}:${first.crimeId}`,
    what: 'Tell the victim',
    why: `${[right, notices && `Tell them ${notices}`].filter(Boolean).join('. ')}${late ? '. It is late: say so, and why' : ''}`,
    due: first.dueAt,
    started: first.eventAt,
    hardEnd: late ? null : { at: first.dueAt, why: 'it is the victim’s right by then' },
    fixed: late ? 'The victim’s right is overdue: tell them now, and say that it is late' : null,
    href: `/victims/${first.victimId}`,
  })
}

/** What a victim was told they would hear by a day, and has not heard. */
export function promiseTask(one: Promised, { words, now }: Viewing): Task {
  const due = endOfLondonDay(Temporal.PlainDate.from(one.nextBy))
  const late = isPast(due, now)
  return caseTask(one, words, {
    kind: 'promise',
    key: `promise:${one.victimId}:${one.crimeId}`,
    what: late ? 'A victim was promised word and has had none' : 'Word promised to the victim',
    why: `They were told that they would hear by ${londonDate(due, 'weekday')}, even if there is no news`,
    due,
    started: one.promisedAt,
    href: `/victims/${one.victimId}`,
  })
}

export function withdrawalTask(one: WithdrawalWait, { words, now, reviewer }: Viewing): Task {
  const high = caseRisk(one, words).level === 'high'
  const heed =
    one.heed > 0 ? `; ${one.heed === 1 ? 'a warning sign is' : `${one.heed} warning signs are`} to be answered` : ''
  return caseTask(one, words, {
    kind: 'withdrawal',
    key: `withdrawal:${one.withdrawalId}`,
    what: reviewer ? 'Decide what the victim’s words mean' : 'A withdrawal waits for a supervisor',
    why: `${one.route === 'unreached' ? 'The victim could not be reached' : 'The victim does not support it'}, recorded ${between(one.saidAt, now)} ago${heed}`,
    due: one.saidAt.add({ hours: WITHDRAWAL_HOURS[high ? 'high' : 'other'] }),
    started: one.saidAt,
    href: `/withdrawals/${one.withdrawalId}/decision`,
  })
}

/** Somebody named whom nobody has seen, or released so long ago that somebody should ask why. */
export function suspectTask(one: SuspectWait, { words, now }: Viewing): Task {
  const high = caseRisk(one, words).level === 'high'
  const named = one.state === 'named'
  return caseTask(one, words, {
    kind: 'suspect',
    key: `suspect:${one.suspectId}`,
    what: named ? `${one.suspect} is still to be seen` : `${one.suspect} is released under investigation`,
    why: named
      ? `Named ${between(one.since, now)} ago, and neither arrested nor interviewed since`
      : `For ${between(one.since, now)}, without conditions and without a date to return: ask why not bail, and what is awaited`,
    due: one.since.add({ hours: named ? SEE_SUSPECT_HOURS[high ? 'high' : 'other'] : RELEASED_DAYS * 24 }),
    started: one.since,
    href: `/suspects/${one.suspectId}/events`,
  })
}

import type { Fact } from '../../platform/log/fact.ts'
import { dueOf } from './clock.ts'
import { type Book, holdersOf, openClocks, putClock, putHolder, start } from './clock-book.ts'
import { mayFollow, stateOf } from './clock-life.ts'
import { STARTING } from './clock-starts.ts'

/** Every kind of fact that changes a clock. */
export const CLOCK_FACTS = [
  ...STARTING,
  'investigation-reopened',
  'crime-reclassified',
  'enhanced-rights-granted',
  'enhanced-rights-removed',
  'victim-told',
  'victim-update-delivered',
  'victim-update-read',
  'victim-letter-counts-as-told',
  'victim-letter-came-back',
  'right-act-recorded',
  'right-deed-recorded',
  'victim-needs-assessed',
  'contact-plan-recorded',
  'support-not-referred',
  'support-referral-moved',
  'bank-holidays-imported',
] as const

/** Which notice of an ending, once told, answers which right. */
export const ANSWERED_BY_NOTICE: Record<string, string> = {
  'review-acknowledged': 'review-request',
  'review-decided': 'review-decision',
}

/** Takes one fact of the log into the book. The same facts in the same order always make the same book. */
export function readFact(book: Book, fact: Fact): void {
  READ[fact.kind]?.(book, fact)
}

const READ: Readonly<Record<string, (book: Book, fact: Fact) => void>> = {
  ...Object.fromEntries(STARTING.map(kind => [kind, start])),
  'investigation-reopened': reopened,
  'crime-reclassified': (book, fact) => {
    for (const victimId of fact.body.granted ?? []) grant(book, victimId, fact.at)
  },
  'enhanced-rights-granted': (book, fact) => grant(book, fact.body.victimId, fact.at),
  'enhanced-rights-removed': (book, fact) => remove(book, fact.body.victimId),
  'right-act-recorded': act,
  // A crime that is recorded answers that right in the same moment; what it starts is looked at first.
  'crime-recorded': (book, fact) => {
    start(book, fact)
    done(book, fact, ['crime-decision'])
  },
  'court-event-recorded': (book, fact) => {
    done(book, fact, fact.body.answers ?? [])
    start(book, fact)
  },
  'right-deed-recorded': (book, fact) => done(book, fact, fact.body.answers ?? []),
  'victim-needs-assessed': (book, fact) => deed(book, fact, 'needs-assessment', fact.body.needsId),
  'contact-plan-recorded': (book, fact) => {
    if (fact.body.contract) deed(book, fact, 'contact-preference', fact.body.planId)
  },
  'support-not-referred': (book, fact) => done(book, fact, fact.body.answers ?? []),
  'support-referral-moved': (book, fact) => done(book, fact, fact.body.answers ?? []),
  'victim-told': told,
  // A text that only says that there is news has told nobody anything.
  'victim-update-delivered': (book, fact) => {
    if (fact.body.words !== false) told(book, fact)
  },
  'victim-update-read': told,
  'victim-letter-counts-as-told': told,
  'victim-letter-came-back': untold,
}

/** What was decided no longer holds: nobody is to be told it, and the clock says so. */
function reopened(book: Book, fact: Fact): void {
  const clocks = holdersOf(book, fact.body.crimeId).flatMap(one => openClocks(book, one.victimId, fact.at))
  for (const clock of clocks) {
    if (clock.source !== 'outcome-agreed') continue
    if (Temporal.Instant.compare(clock.eventAt, fact.at) > 0) continue
    putClock(book, {
      ...clock,
      voidAt: fact.at,
      voidReason: 'The case was opened again: what was decided no longer holds',
    })
  }
}

/** Granted at once, and what runs is owed sooner. What ran as enhanced already, or ended, stays as it is. */
function grant(book: Book, victimId: string, at: Temporal.Instant): void {
  const holder = book.holders.get(victimId)
  if (!holder) return
  putHolder(book, { ...holder, enhanced: true })
  for (const clock of openClocks(book, victimId, at)) {
    if (clock.enhanced || clock.hastenedAt) continue
    const hastened = { ...clock, hastenedAt: at }
    putClock(book, { ...hastened, ...dueOf(hastened, book.holidays) })
  }
}

/** Taken away from what comes; nothing that runs becomes longer. */
function remove(book: Book, victimId: string): void {
  const holder = book.holders.get(victimId)
  if (holder) putHolder(book, { ...holder, enhanced: false })
}

/**
 * Being told answers every clock of a word of that victim and crime whose event was known when the update was written. An update
 * that says nothing answers none, however it was sent.
 */
function told(book: Book, fact: Fact): void {
  const { victimId, crimeId, updateId } = fact.body
  const said = book.said.get(updateId)
  if (!said?.substance) return
  const answered = said.notices.map(kind => ANSWERED_BY_NOTICE[kind])
  for (const clock of openClocks(book, victimId, fact.at)) {
    if (clock.crimeId !== crimeId) continue
    if (clock.answer !== 'word' && !answered.includes(clock.event)) continue
    if (Temporal.Instant.compare(clock.eventAt, fact.at) > 0) continue
    if (Temporal.Instant.compare(clock.learntAt, said.writtenAt) > 0) continue
    putClock(book, { ...clock, metAt: fact.at, metBy: updateId })
  }
}

/** A letter that had counted as told came back: what it alone had answered is owed again, as late as it now is. */
function untold(book: Book, fact: Fact): void {
  const { victimId, updateId, countedFrom } = fact.body
  if (!countedFrom) return
  const counted = Temporal.Instant.from(countedFrom)
  for (const clock of [...(book.ofVictim.get(victimId) ?? [])].map(id => book.clocks.get(id)!))
    if (clock.metBy === updateId && clock.metAt && Temporal.Instant.compare(clock.metAt, counted) === 0)
      putClock(book, { ...clock, metAt: null, metBy: null })
}

/** Something was done that answers rights of a deed: of the victims whom it names, else of everyone of the crime. */
function done(book: Book, fact: Fact, events: readonly string[]): void {
  const victims: readonly string[] = fact.body.victimIds ?? holdersOf(book, fact.body.crimeId).map(one => one.victimId)
  for (const clock of victims.flatMap(victimId => openClocks(book, victimId, fact.at))) {
    if (clock.crimeId !== fact.body.crimeId || clock.answer !== 'deed' || !events.includes(clock.event)) continue
    if (Temporal.Instant.compare(clock.eventAt, fact.at) > 0) continue
    putClock(book, { ...clock, metAt: fact.at, metBy: fact.about ?? fact.id })
  }
}

/** What was done for one victim answers the right to it, whichever event began it, as far as that had happened. */
function deed(book: Book, fact: Fact, event: string, metBy: string): void {
  for (const clock of openClocks(book, fact.body.victimId, fact.at))
    if (clock.event === event && Temporal.Instant.compare(clock.eventAt, fact.at) <= 0)
      putClock(book, { ...clock, metAt: fact.at, metBy })
}

/** What a person did about one clock. A step that is not legal where it stands changes nothing. */
function act(book: Book, fact: Fact): void {
  const { clockId, act: what, actId, until, owner, reason, to } = fact.body
  const clock = book.clocks.get(clockId)
  if (!clock) return
  const { at } = fact
  const state = stateOf(clock, at)
  const may = (step: 'answer' | 'pause' | 'resume' | 'void' | 'transfer') => mayFollow(state, step).ok
  const freed = { pausedAt: null, pausedUntil: null, pauseReason: null, pauseOwner: null }
  if (what === 'done' && may('answer')) putClock(book, { ...clock, metAt: at, metBy: actId })
  if (what === 'paused' && may('pause'))
    putClock(book, {
      ...clock,
      pausedAt: at,
      pausedUntil: Temporal.Instant.from(until),
      pauseReason: reason,
      pauseOwner: owner,
    })
  if (what === 'resumed' && may('resume')) putClock(book, { ...clock, ...freed })
  if (what === 'transferred' && may('transfer')) putClock(book, { ...clock, transferredAt: at, transferredTo: to })
  if (what === 'void' && may('void')) putClock(book, { ...clock, voidAt: at, voidReason: reason })
}

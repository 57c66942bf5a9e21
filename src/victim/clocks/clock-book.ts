import type { Fact } from '../../platform/log/fact.ts'
import type { BankHolidays } from '../../platform/working-days.ts'
import { rightOf } from '../duty.ts'
import { isLaw } from '../rights/right-row.ts'
import type { RightsPack } from '../rights-pack.ts'
import { type Clock, clockId, dueOf, fromRow } from './clock.ts'
import { isOpen, stateOf } from './clock-life.ts'
import { startedBy } from './clock-starts.ts'

/** Who holds rights, as far as the log has told it. */
export type Holder = { victimId: string; caseId: string; crimeId: string; enhanced: boolean }

/** What an update said: when it was written, whether it had substance, and which notices of an ending it told. */
export type Said = { writtenAt: Temporal.Instant; substance: boolean; notices: readonly string[] }

/** The clocks of the victims at hand, as a reader turns facts into them. What changed is noted for whoever keeps them. */
export type Book = {
  holders: Map<string, Holder>
  clocks: Map<string, Clock>
  /** The same, by whom and by what they are found. */
  ofVictim: Map<string, Set<string>>
  ofCrime: Map<string, Set<string>>
  said: ReadonlyMap<string, Said>
  packs: readonly RightsPack[]
  holidays: BankHolidays
  changed: Set<string>
  changedHolders: Set<string>
}

type Known = Pick<Book, 'packs' | 'holidays'> &
  Partial<Pick<Book, 'said'>> & { holders?: readonly Holder[]; clocks?: readonly Clock[] }

/** A book with what is kept already; nothing in it has changed yet. */
export function openBook({ packs, holidays, said = new Map(), holders = [], clocks = [] }: Known): Book {
  const book: Book = {
    holders: new Map(),
    clocks: new Map(),
    ofVictim: new Map(),
    ofCrime: new Map(),
    said,
    packs,
    holidays,
    changed: new Set(),
    changedHolders: new Set(),
  }
  for (const one of holders) putHolder(book, one)
  for (const one of clocks) putClock(book, one)
  book.changed.clear()
  book.changedHolders.clear()
  return book
}

export function putClock(book: Book, clock: Clock): void {
  book.clocks.set(clock.id, clock)
  book.changed.add(clock.id)
  addTo(book.ofVictim, clock.victimId, clock.id)
}

export function putHolder(book: Book, holder: Holder): void {
  book.holders.set(holder.victimId, holder)
  book.changedHolders.add(holder.victimId)
  addTo(book.ofCrime, holder.crimeId, holder.victimId)
}

function addTo(index: Map<string, Set<string>>, key: string, value: string): void {
  const values = index.get(key)
  if (values) values.add(value)
  else index.set(key, new Set([value]))
}

export function holdersOf(book: Book, crimeId: string): Holder[] {
  return [...(book.ofCrime.get(crimeId) ?? [])].map(id => book.holders.get(id)!)
}

/** Clocks of one victim on which something is still owed at a moment. */
export function openClocks(book: Book, victimId: string, at: Temporal.Instant): Clock[] {
  return [...(book.ofVictim.get(victimId) ?? [])]
    .map(id => book.clocks.get(id)!)
    .filter(clock => isOpen(stateOf(clock, at)))
}

/** Everyone whom a fact names as a victim of the crime holds rights from then on; nobody is taken out again. */
function learn(book: Book, fact: Fact): void {
  const named: { victimId: string; enhanced?: boolean }[] = fact.body.victims ?? []
  for (const { victimId, enhanced } of named)
    if (fact.caseId && !book.holders.has(victimId))
      putHolder(book, { victimId, caseId: fact.caseId, crimeId: fact.body.crimeId, enhanced: enhanced === true })
}

/** Starts one clock for each victim and event; the same fact read again starts nothing. */
export function start(book: Book, fact: Fact): void {
  learn(book, fact)
  const started = startedBy(fact)
  if (!started) return
  const victims = holdersOf(book, started.crimeId).filter(
    one => !started.victims || started.victims.includes(one.victimId),
  )
  for (const event of started.events) {
    const right = rightOf(event, started.at, book.packs, fact.recordedAt)
    // An event that the Code says nothing of starts no clock; a day before any known Code is a clock that says so.
    if (!right.ok && right.refusal.code === 'no-right') continue
    for (const { victimId, caseId, crimeId, enhanced } of victims) {
      const id = clockId(victimId, fact.id, event)
      if (book.clocks.has(id)) continue
      const limits = { eventAt: started.at, learntAt: fact.recordedAt, enhanced, hastenedAt: null }
      const row = right.ok
        ? { ...fromRow(right.value.row), pack: right.value.pack.id, proposal: !isLaw(right.value.row, enhanced) }
        : { ...UNKNOWN, event, name: event.replaceAll('-', ' ') }
      const due = right.ok
        ? dueOf({ ...row, ...limits }, book.holidays)
        : { dueAt: null, noDueReason: right.refusal.message }
      putClock(book, {
        ...NEW,
        ...row,
        ...limits,
        ...due,
        id,
        victimId,
        caseId,
        crimeId,
        eventFact: fact.id,
        source: fact.kind,
      })
    }
  }
}

const UNKNOWN = {
  rule: 'unknown',
  pack: 'unknown',
  duty: 'tell the victim',
  holder: 'police',
  answer: 'word',
  proposal: true,
  standardDays: null,
  enhancedDays: null,
} as const
const NEW = {
  metAt: null,
  metBy: null,
  voidAt: null,
  voidReason: null,
  pausedAt: null,
  pausedUntil: null,
  pauseReason: null,
  pauseOwner: null,
  transferredAt: null,
  transferredTo: null,
} as const

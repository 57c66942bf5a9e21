import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact } from '../../platform/log/fact.ts'
import type { BankHolidays } from '../../platform/working-days.ts'
import { RIGHTS_PACKS } from '../rights-pack.ts'
import type { Clock } from './clock.ts'
import { type Book, openBook, type Said } from './clock-book.ts'
import { CLOCK_STATES, stateOf } from './clock-life.ts'
import { OF_A_REPORT } from './clock-starts.ts'
import { readFact } from './read-fact.ts'

const HOLIDAYS: BankHolidays = {
  dates: new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29']),
  lastKnownYear: 2027,
  source: 'test',
}
const at = (text: string) => Temporal.Instant.from(text)
const MONDAY = at('2026-11-23T10:00:00Z')
const CASE = 'c0000000-0000-4000-8000-000000000001'

let seq = 0
function fact(kind: string, body: object, when = MONDAY, recorded = when): Fact {
  seq += 1
  const id = `f0000000-0000-4000-8000-${String(seq).padStart(12, '0')}`
  const rest = { xid: '1', caseVersion: 1, about: null, by: 'x', byRole: 'investigator', via: 'api' }
  return { ...rest, seq, id, kind, caseId: CASE, at: when, recordedAt: recorded, body }
}
const said = (writtenAt: Temporal.Instant, change: Partial<Said> = {}): Said => ({
  writtenAt,
  substance: true,
  notices: [],
  ...change,
})
function read(facts: readonly Fact[], updates: Record<string, Said> = {}): Book {
  const book = openBook({ packs: RIGHTS_PACKS, holidays: HOLIDAYS, said: new Map(Object.entries(updates)) })
  for (const one of facts) readFact(book, one)
  return book
}
const recorded = (victims: object[], when = MONDAY) =>
  fact('crime-recorded', { crimeId: 'crime', reportedAt: '2026-11-22T22:00:00Z', victims }, when)
const arrest = (when = MONDAY, learnt = when) =>
  fact('suspect-event-recorded', { crimeId: 'crime', event: 'arrest' }, when, learnt)
const told = (when: Temporal.Instant, updateId = 'u') =>
  fact('victim-told', { victimId: 'jo', crimeId: 'crime', updateId }, when)
const JO = { victimId: 'jo', enhanced: false }
/** As text: a comparison of moments themselves says nothing. */
const times = ({ eventAt, learntAt, dueAt }: Clock) => [eventAt, learntAt, dueAt].map(String)
const only = (book: Book, event: string): Clock => {
  const found = [...book.clocks.values()].filter(clock => clock.event === event)
  expect(found).toHaveLength(1)
  return found[0]!
}

test('a report starts one clock of each of its rights for each victim, from the report and not from the recording', () => {
  const book = read([recorded([JO, { victimId: 'sam', enhanced: true }])])
  expect([...book.clocks.values()].map(clock => `${clock.victimId} ${clock.event}`).sort()).toEqual(
    ['jo', 'sam'].flatMap(who => OF_A_REPORT.map(event => `${who} ${event}`)).sort(),
  )
  const refer = [...book.clocks.values()].find(clock => clock.event === 'referral')!
  expect(times(refer)).toEqual(['2026-11-22T22:00:00Z', '2026-11-23T10:00:00Z', '2026-11-24T23:59:59Z'])
})

test('an event starts one clock for every victim of its crime, each by their own standing', () => {
  const book = read([recorded([JO, { victimId: 'sam', enhanced: true }]), arrest()])
  const due = [...book.clocks.values()]
    .filter(clock => clock.event === 'arrest')
    .map(clock => [clock.victimId, String(clock.dueAt)])
  expect(due).toEqual([
    ['jo', '2026-11-30T23:59:59Z'],
    ['sam', '2026-11-24T23:59:59Z'],
  ])
})

test('entered late, it counts from the event, and both times are kept', () => {
  const book = read([recorded([JO]), arrest(MONDAY, at('2026-12-10T09:00:00Z'))])
  expect(times(only(book, 'arrest'))).toEqual(['2026-11-23T10:00:00Z', '2026-12-10T09:00:00Z', '2026-11-30T23:59:59Z'])
})

test.each<[string, Said, string, 'met' | 'remedied' | 'breached']>([
  ['an update with substance', said(at('2026-11-24T09:00:00Z')), '2026-11-24T10:00:00Z', 'met'],
  ['an update after its day', said(at('2026-12-02T09:00:00Z')), '2026-12-02T10:00:00Z', 'remedied'],
  ['a template alone', said(at('2026-11-24T09:00:00Z'), { substance: false }), '2026-11-24T10:00:00Z', 'breached'],
  [
    'an update written before the arrest was known',
    said(at('2026-11-23T09:59:00Z')),
    '2026-11-24T10:00:00Z',
    'breached',
  ],
])('%s, and how the clock stands at the end of the year', (_, update, when, state) => {
  const book = read([recorded([JO]), arrest(), told(at(when))], { u: update })
  expect(stateOf(only(book, 'arrest'), at('2026-12-31T00:00:00Z'))).toBe(state)
  // A word answers no right that something has to be done for.
  expect(only(book, 'referral').metAt).toBeNull()
})

test('rights granted while a clock runs shorten it from the grant; taken away, nothing becomes longer', () => {
  const grant = fact('enhanced-rights-granted', { victimId: 'jo', crimeId: 'crime' }, at('2026-11-25T09:00:00Z'))
  const removed = fact('enhanced-rights-removed', { victimId: 'jo', crimeId: 'crime' }, at('2026-11-25T12:00:00Z'))
  const again = arrest(at('2026-11-26T09:00:00Z'))
  const book = read([recorded([JO]), arrest(), grant, removed, again])
  expect([...book.clocks.values()].filter(clock => clock.event === 'arrest').map(clock => String(clock.dueAt))).toEqual(
    ['2026-11-26T23:59:59Z', '2026-12-03T23:59:59Z'],
  )
})

test('a case that is opened again makes void what was decided and not told, and nothing else', () => {
  const outcome = fact('outcome-agreed', { crimeId: 'crime', code: 18 })
  const reopened = fact('investigation-reopened', { crimeId: 'crime' }, at('2026-11-24T10:00:00Z'))
  const book = read([recorded([JO]), arrest(), outcome, reopened])
  const now = at('2026-11-24T10:00:00Z')
  expect(stateOf(only(book, 'no-further-action'), now)).toBe('void')
  expect(stateOf(only(book, 'arrest'), now)).toBe('running')
})

test('a request for a review is acknowledged by the notice that says so, and by no other word', () => {
  const asked = fact('review-requested', { crimeId: 'crime', victimId: 'jo' })
  const when = at('2026-11-24T10:00:00Z')
  const plain = read([recorded([JO]), asked, told(when)], { u: said(MONDAY) })
  expect(only(plain, 'review-request').metAt).toBeNull()
  const noticed = read([recorded([JO]), asked, told(when)], { u: said(MONDAY, { notices: ['review-acknowledged'] }) })
  expect(String(only(noticed, 'review-request').metAt)).toBe(when.toString())
  expect(only(noticed, 'review-decision').metAt).toBeNull()
})

/** A random life of a case: everything that can be told of it, in any order, at any hour of a year with Christmas and Easter in it. */
const hour = fc.integer({ min: 0, max: 24 * 200 }).map(hours => MONDAY.add({ hours }))
const victim = fc.constantFrom('jo', 'sam')
const step = fc.oneof(
  fc.tuple(hour, fc.constantFrom('arrest', 'interview', 'release', 'bail', 'bail-change', 'charge')).map(
    ([when, event]) =>
      () =>
        fact('suspect-event-recorded', { crimeId: 'crime', event }, when),
  ),
  hour.map(when => () => fact('outcome-agreed', { crimeId: 'crime', code: 18 }, when)),
  hour.map(when => () => fact('investigation-reopened', { crimeId: 'crime' }, when)),
  fc.tuple(hour, victim).map(
    ([when, victimId]) =>
      () =>
        fact('enhanced-rights-granted', { crimeId: 'crime', victimId }, when),
  ),
  fc.tuple(hour, victim).map(
    ([when, victimId]) =>
      () =>
        fact('enhanced-rights-removed', { crimeId: 'crime', victimId }, when),
  ),
  fc.tuple(hour, victim).map(
    ([when, victimId]) =>
      () =>
        fact('victim-told', { crimeId: 'crime', victimId, updateId: 'u' }, when),
  ),
  fc.tuple(hour, victim).map(
    ([when, victimId]) =>
      () =>
        fact('right-event-recorded', { crimeId: 'crime', victimIds: [victimId], event: 'complaint' }, when),
  ),
)
const act = fc.record({
  which: fc.nat(),
  act: fc.constantFrom('done', 'paused', 'resumed', 'transferred', 'void'),
  when: hour,
})
const same = (book: Book) => JSON.stringify([[...book.clocks.values()], [...book.holders.values()]])

test('however a case goes: one clock for each victim and event in a legal state, no day ever later, and read again the same', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 25 }),
      fc.array(act, { maxLength: 10 }),
      fc.boolean(),
      (steps, acts, enhanced) => {
        const facts = [recorded([JO, { victimId: 'sam', enhanced }]), ...steps.map(make => make())]
        const updates = { u: said(MONDAY.add({ hours: 24 * 100 })) }
        const book = read(facts, updates)
        for (const one of acts) {
          const clocks = [...book.clocks.values()]
          const clock = clocks[one.which % clocks.length]!
          const body = {
            clockId: clock.id,
            act: one.act,
            actId: 'a',
            until: one.when.add({ hours: 48 }).toString(),
            owner: 'x',
            reason: 'x',
            to: 'x',
          }
          const next = fact('right-act-recorded', body, one.when)
          const before = String(clock.dueAt)
          readFact(book, next)
          expect(String(book.clocks.get(clock.id)!.dueAt)).toBe(before)
          facts.push(next)
        }
        const now = MONDAY.add({ hours: 24 * 250 })
        const keys = [...book.clocks.values()].map(clock => `${clock.victimId} ${clock.eventFact} ${clock.event}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const clock of book.clocks.values()) {
          expect(CLOCK_STATES).toContain(stateOf(clock, now))
          expect([clock.metAt, clock.voidAt, clock.transferredAt].filter(Boolean).length).toBeLessThanOrEqual(1)
          // Nothing is later than the limit that every victim has.
          if (clock.dueAt && clock.standardDays !== null)
            expect(
              Temporal.Instant.compare(clock.dueAt, clock.eventAt.add({ hours: 24 * (clock.standardDays * 2 + 12) })),
            ).toBeLessThan(0)
        }
        expect(same(read(facts, updates))).toBe(same(book))
        // The same facts a second time start nothing more.
        const starts = facts.filter(one => one.kind === 'crime-recorded' || one.kind === 'suspect-event-recorded')
        const size = book.clocks.size
        for (const one of starts) readFact(book, one)
        expect(book.clocks.size).toBe(size)
      },
    ),
    { numRuns: 300 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DANGERS } from '../../contact/supervision/safety-watch.ts'
import { doorFits, PERMISSIONS, type Permission } from '../../platform/access/permissions.ts'
import type { Fact } from '../../platform/log/fact.ts'
import type { BankHolidays } from '../../platform/working-days.ts'
import { openBook } from '../clocks/clock-book.ts'
import { readFact } from '../clocks/read-fact.ts'
import { RIGHTS_PACKS } from '../rights-pack.ts'
import { dangersOf } from '../safety/safety-starts.ts'
import { considerCourtAsk } from './court-ask.ts'
import { effectOf } from './court-effect.ts'
import { COURT_KINDS } from './court-kinds.ts'
import { hearingsOf, nextHearing, stageOf, stageOfAll, type Told } from './court-stage.ts'
import { daysLate, toldWhen } from './court-told.ts'

const at = (text: string) => Temporal.Instant.from(text)
const MONDAY = at('2026-11-23T10:00:00Z')
const LATER = at('2027-02-01T10:00:00Z')

test.each<[string, string | undefined, object, string[], string[], string | null, boolean]>([
  ['first-hearing', undefined, {}, ['hearing'], [], null, false],
  ['hearing-changed', undefined, {}, ['hearing'], [], null, false],
  ['prosecutor-decision', 'stopped', {}, ['prosecutor-decision'], [], 'release', false],
  ['court-bail', 'conditions', {}, ['court-bail'], [], 'release', false],
  ['court-bail', 'remanded', {}, ['court-bail'], [], null, true],
  ['court-bail-changed', undefined, {}, ['court-bail'], [], 'condition-change', false],
  ['warrant', 'issued', {}, ['warrant'], [], 'absconded', false],
  ['warrant', 'executed', {}, ['warrant'], [], null, true],
  ['witness-needed', 'needed', {}, ['witness-needed'], [], null, false],
  ['special-measures-asked', undefined, {}, [], [], null, false],
  ['special-measures', 'granted', {}, ['witness-needed'], [], null, false],
  ['verdict', 'guilty', {}, ['verdict'], [], null, false],
  ['verdict', 'not-guilty', {}, ['verdict'], [], 'release', false],
  ['sentence', 'custody', { months: 11 }, ['sentence'], [], null, true],
  ['sentence', 'custody', { months: 12 }, ['sentence', 'contact-scheme'], [], null, true],
  ['sentence', 'custody', { months: 12, specified: 'no' }, ['sentence'], [], null, true],
  ['sentence', 'custody', { months: 12, specified: 'not-known' }, ['sentence', 'contact-scheme'], [], null, true],
  ['sentence', 'hospital', {}, ['sentence', 'contact-scheme'], [], null, true],
  ['contact-scheme-referred', 'referred', {}, ['liaison-contact'], ['contact-scheme'], null, false],
  ['contact-scheme-referred', 'opted-out', {}, [], ['contact-scheme'], null, false],
  ['liaison-contact-made', undefined, {}, [], ['liaison-contact'], null, false],
  ['appeal', 'conviction-quashed', {}, ['appeal'], [], 'release', false],
  ['restraining-order', 'ended', {}, ['restraining-order'], [], 'order-over', false],
  ['escaped', undefined, {}, [], [], 'absconded', false],
  ['recalled', undefined, {}, ['recall'], [], null, true],
])('%s %s %j', (kind, result, more, starts, answers, danger, held) => {
  expect(effectOf({ kind, result, at: MONDAY, ...more })).toEqual({
    starts,
    answers,
    danger,
    dangerAt: danger && MONDAY,
    held,
  })
})

test.each([
  ['release-planned', undefined, LATER, LATER],
  ['parole-decided', 'release', LATER, LATER],
  ['parole-decided', 'release', undefined, MONDAY],
  ['released', undefined, LATER, MONDAY],
])('the danger of %s %s for %s begins at %s', (kind, result, forAt, begins) => {
  const effect = effectOf({ kind, result, at: MONDAY, forAt })
  const [danger] = dangersOf({ kind: 'court-event-recorded', at: MONDAY, body: JSON.parse(JSON.stringify(effect)) })
  expect([danger?.danger, String(danger?.at)]).toEqual(['release', String(begins)])
})

test('every kind names a danger that the safety clock knows, and results that are told apart', () => {
  for (const { kind, results = [], danger } of COURT_KINDS) {
    for (const one of [danger, ...results.map(result => result.danger)]) if (one) expect(DANGERS, kind).toContain(one)
    expect(new Set(results.map(one => one.code)).size, kind).toBe(results.length)
  }
  expect(new Set(COURT_KINDS.map(one => one.kind)).size).toBe(COURT_KINDS.length)
})

test.each<[string, object, string]>([
  ['a charge', { kind: 'charge' }, 'charge-elsewhere'],
  ['something unknown', { kind: 'party' }, 'unknown-kind'],
  ['a verdict without one', { kind: 'verdict' }, 'needs-result'],
  ['a verdict that is none', { kind: 'verdict', result: 'maybe' }, 'unknown-result'],
  ['a result where there is none', { kind: 'trial-began', result: 'guilty' }, 'unknown-result'],
  ['a hearing without a day', { kind: 'hearing-listed' }, 'needs-day'],
  ['a hearing in another century', { kind: 'hearing-listed', forAt: at('2206-01-01T10:00:00Z') }, 'day-too-far'],
  ['prison without months', { kind: 'sentence', result: 'custody' }, 'needs-months'],
  ['known before it happened', { kind: 'trial-began', receivedAt: MONDAY.subtract({ hours: 1 }) }, 'received-before'],
  ['a hearing taken out', { kind: 'hearing-changed' }, 'kept'],
])('%s is %s', (_, ask, code) => {
  const may = considerCourtAsk({ at: MONDAY, ...ask } as never)
  expect(may.ok ? 'kept' : may.refusal.code).toBe(code)
})

const told = (kind: string, hours: number, more: Partial<Told> = {}): Told => ({
  kind,
  result: null,
  at: MONDAY.add({ hours }),
  forAt: null,
  wasAt: null,
  suspectId: null,
  court: null,
  ...more,
})

test.each<[string, Told[], boolean, string]>([
  ['nothing', [], false, 'before-charge'],
  ['a charge', [], true, 'charged'],
  ['a hearing listed', [told('first-hearing', 1)], true, 'before-trial'],
  ['a trial', [told('first-hearing', 1), told('trial-began', 2)], true, 'trial'],
  ['acquitted', [told('trial-began', 2), told('verdict', 3, { result: 'not-guilty' })], true, 'not-convicted'],
  [
    'a hearing for the sentence',
    [told('verdict', 3, { result: 'guilty' }), told('hearing-listed', 4)],
    true,
    'convicted',
  ],
  ['in prison', [told('sentence', 5, { result: 'custody' })], true, 'sentenced'],
  ['appealed', [told('sentence', 5, { result: 'custody' }), told('appeal', 6, { result: 'lodged' })], true, 'appeal'],
  ['quashed', [told('appeal', 7, { result: 'conviction-quashed' })], true, 'not-convicted'],
  ['served', [told('sentence', 5, { result: 'custody' }), told('sentence-done', 9)], true, 'done'],
  ['a fine', [told('sentence', 5, { result: 'fine' })], true, 'done'],
  ['stopped', [told('prosecutor-decision', 2, { result: 'stopped' })], true, 'not-convicted'],
])('where a case stands after %s', (_, events, charged, stage) => {
  expect(stageOf(events, charged)).toBe(stage)
})

test('with two accused a case is over only once it is over for both', () => {
  const one = told('verdict', 3, { result: 'not-guilty', suspectId: 'a' })
  expect(stageOfAll([one], ['a', 'b'])).toBe('charged')
  expect(stageOfAll([one, told('sentence', 4, { result: 'fine', suspectId: 'b' })], ['a', 'b'])).toBe('not-convicted')
})

test('a change takes the place of what it changed, and a hearing taken out is none', () => {
  const first = told('first-hearing', 0, { forAt: LATER, court: 'North' })
  const moved = told('hearing-changed', 1, { forAt: LATER.add({ hours: 48 }), court: 'South' })
  expect(nextHearing([first, moved], MONDAY)).toMatchObject({ court: 'South' })
  expect(hearingsOf([first, moved])).toHaveLength(1)
  expect(nextHearing([first, told('hearing-changed', 1)], MONDAY)).toBeUndefined()
  const other = told('hearing-changed', 1, { wasAt: LATER.add({ hours: 1 }) })
  expect(hearingsOf([first, other])).toHaveLength(1)
})

const event = fc.record({
  which: fc.constantFrom(...COURT_KINDS),
  pick: fc.nat(6),
  hours: fc.integer({ min: 0, max: 2_000 }),
  ahead: fc.option(fc.integer({ min: 1, max: 2_000 }), { nil: null }),
})
test('in whatever order it is told, a case stands where it stands, and the next hearing is never in the past', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(event, { maxLength: 12, selector: one => one.hours }),
      fc.infiniteStream(fc.nat()),
      (given, order) => {
        const events = given.map(({ which, pick, hours, ahead }) =>
          told(which.kind, hours, {
            result: which.results?.[pick % which.results.length]?.code ?? null,
            forAt: ahead === null ? null : MONDAY.add({ hours: hours + ahead }),
          }),
        )
        const mixed = events
          .map(one => [order.next().value as number, one] as const)
          .toSorted((a, b) => a[0] - b[0])
          .map(([, one]) => one)
        expect(stageOf(mixed, true)).toBe(stageOf(events, true))
        expect(String(nextHearing(mixed, LATER)?.at)).toBe(String(nextHearing(events, LATER)?.at))
        const next = nextHearing(events, LATER)
        if (next) expect(Temporal.Instant.compare(next.at, LATER)).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})

test('the courts’ token opens one door, and the switch every other of the system’s', () => {
  const opens = (id: string) =>
    (Object.keys(PERMISSIONS) as Permission[]).filter(
      can => (PERMISSIONS[can] as readonly string[]).includes('system') && doorFits({ id }, can),
    )
  expect(opens('port:justice')).toEqual(['send justice events'])
  expect(opens('port:switch')).toEqual(['send telephony events'])
  expect(opens('port:telephony')).toEqual(['send telephony events', 'set the rehearsal clock'])
})

const HOLIDAYS: BankHolidays = { dates: new Set(['2026-12-25', '2026-12-28']), lastKnownYear: 2027, source: 'test' }
let seq = 0
function fact(kind: string, body: object, when = MONDAY, recorded = when): Fact {
  seq += 1
  const id = `f0000000-0000-4000-8000-${String(seq).padStart(12, '0')}`
  const rest = { xid: '1', caseVersion: 1, about: null, by: 'x', byRole: 'system', via: 'port', caseId: 'k' }
  return { ...rest, seq, id, kind, at: when, recordedAt: recorded, body } as Fact
}
const victims = [
  { victimId: 'jo', enhanced: false },
  { victimId: 'sam', enhanced: true },
]

test('what a court tells starts a clock of whoever owes it for every victim, from the event however late, or from when it was received', () => {
  const book = openBook({ packs: RIGHTS_PACKS, holidays: HOLIDAYS })
  readFact(book, fact('crime-recorded', { crimeId: 'c', victims }))
  const bail = effectOf({ kind: 'court-bail', result: 'conditions', at: MONDAY })
  readFact(book, fact('court-event-recorded', { crimeId: 'c', ...bail }, MONDAY, at('2026-12-03T09:00:00Z')))
  const received = { receivedAt: '2026-11-25T09:00:00Z' }
  readFact(book, fact('court-event-recorded', { crimeId: 'c', starts: ['verdict'], ...received }))
  const rows = [...book.clocks.values()]
    .filter(clock => clock.source === 'court-event-recorded')
    .map(clock => [clock.victimId, clock.rule, clock.holder, String(clock.dueAt)])
  expect(rows).toEqual([
    ['jo', 'R8.BAIL', 'witness-care', '2026-11-30T23:59:59Z'],
    ['sam', 'R8.BAIL', 'witness-care', '2026-11-24T23:59:59Z'],
    ['jo', 'R9.OUTCOME', 'witness-care', '2026-11-26T23:59:59Z'],
    ['sam', 'R9.OUTCOME', 'witness-care', '2026-11-26T23:59:59Z'],
  ])
})

test('a referral to the contact scheme answers that right for everyone, and starts the next; a crime recorded answers its own', () => {
  const book = openBook({ packs: RIGHTS_PACKS, holidays: HOLIDAYS })
  readFact(book, fact('crime-recorded', { crimeId: 'c', reportedAt: '2026-11-22T10:00:00Z', victims }))
  const sentence = effectOf({ kind: 'sentence', result: 'custody', months: 30, at: MONDAY })
  readFact(book, fact('court-event-recorded', { crimeId: 'c', ...sentence }))
  const when = at('2026-11-26T10:00:00Z')
  const referred = effectOf({ kind: 'contact-scheme-referred', result: 'referred', at: when })
  readFact(book, fact('court-event-recorded', { crimeId: 'c', ...referred }, when))
  const of = (name: string) => [...book.clocks.values()].filter(clock => clock.event === name)
  expect(of('contact-scheme').map(one => String(one.metAt))).toEqual([when, when].map(String))
  expect(of('liaison-contact').map(one => [one.holder, one.metAt])).toEqual([
    ['probation', null],
    ['probation', null],
  ])
  expect(of('crime-decision').map(one => String(one.metAt))).toEqual([MONDAY, MONDAY].map(String))
  expect(of('sentence').every(one => one.metAt === null)).toBe(true)
})

test('told means told of this: written once it was known, and after it happened', () => {
  const known = { at: MONDAY, recordedAt: MONDAY.add({ hours: 30 }), receivedAt: null }
  const word = (written: number, when: number, victimId = 'jo') => ({
    victimId,
    writtenAt: MONDAY.add({ hours: written }),
    toldAt: MONDAY.add({ hours: when }),
  })
  expect(toldWhen(known, 'jo', [word(29, 40)])).toBeNull()
  expect(toldWhen(known, 'jo', [word(31, 40, 'sam')])).toBeNull()
  expect(String(toldWhen(known, 'jo', [word(31, 50), word(32, 40)]))).toBe(String(MONDAY.add({ hours: 40 })))
  expect([daysLate(known), daysLate({ ...known, recordedAt: MONDAY.add({ hours: 24 }) })]).toEqual([1, 0])
})

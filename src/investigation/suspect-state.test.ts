import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../platform/time.ts'
import {
  addEvent,
  follow,
  type Happened,
  NAMED,
  SUSPECT_EVENTS,
  type SuspectEvent,
  standingOf,
  standingWords,
} from './suspect-state.ts'

const HOUR = (n: number) => readTime('2026-11-23T00:00')!.add({ hours: n })
/** A history with an hour between events. */
const history = (...events: SuspectEvent[]): Happened[] => events.map((event, n) => ({ event, at: HOUR(n) }))

test.each<[SuspectEvent[], SuspectEvent, string]>([
  [[], 'arrest', 'arrested'],
  [[], 'interview', 'interviewed'],
  [[], 'charge', 'charged'],
  [[], 'no-further-action', 'no-further-action'],
  [[], 'release', 'impossible'],
  [[], 'bail', 'impossible'],
  [[], 'bail-change', 'impossible'],
  [['arrest'], 'arrest', 'impossible'],
  [['arrest'], 'interview', 'interviewed'],
  [['arrest'], 'release', 'released'],
  [['arrest'], 'bail', 'bailed'],
  [['arrest', 'interview'], 'bail', 'bailed'],
  [['arrest', 'interview'], 'arrest', 'impossible'],
  [['interview'], 'bail', 'impossible'],
  [['interview'], 'release', 'impossible'],
  [['interview'], 'arrest', 'arrested'],
  [['arrest', 'bail'], 'bail', 'impossible'],
  [['arrest', 'bail'], 'bail-change', 'bailed'],
  [['arrest', 'bail'], 'interview', 'bailed'],
  [['arrest', 'bail'], 'arrest', 'arrested'],
  [['arrest', 'bail'], 'release', 'released'],
  [['arrest', 'release'], 'bail', 'impossible'],
  [['arrest', 'release'], 'bail-change', 'impossible'],
  [['arrest', 'release'], 'charge', 'charged'],
  [['arrest', 'charge'], 'charge', 'impossible'],
  [['arrest', 'charge'], 'interview', 'impossible'],
  [['arrest', 'charge'], 'arrest', 'impossible'],
  [['arrest', 'charge'], 'no-further-action', 'impossible'],
  [['arrest', 'charge'], 'bail', 'charged'],
  [['arrest', 'charge', 'bail'], 'bail-change', 'charged'],
  [[], 'out-of-court-disposal', 'diverted'],
  [['arrest', 'interview'], 'out-of-court-disposal', 'diverted'],
  [['arrest', 'charge'], 'out-of-court-disposal', 'impossible'],
  [['out-of-court-disposal'], 'out-of-court-disposal', 'impossible'],
  [['out-of-court-disposal'], 'arrest', 'arrested'],
  [['out-of-court-disposal'], 'charge', 'charged'],
  [['arrest', 'bail', 'out-of-court-disposal'], 'bail-change', 'impossible'],
  [['out-of-court-disposal'], 'no-further-action', 'no-further-action'],
  [['arrest', 'no-further-action'], 'no-further-action', 'impossible'],
  [['arrest', 'no-further-action'], 'arrest', 'arrested'],
  [['arrest', 'no-further-action'], 'bail-change', 'impossible'],
])('after %j, %s gives %s', (before, event, expected) => {
  const outcome = addEvent(history(...before), { event, at: HOUR(before.length) })
  expect(outcome.ok ? outcome.value.state : outcome.refusal.code).toBe(expected)
})

test.each(SUSPECT_EVENTS)('an impossible "%s" is refused in words', event => {
  const standings = [
    NAMED,
    ...[['arrest'], ['arrest', 'charge'], ['no-further-action'], ['out-of-court-disposal']].map(events =>
      standingOf(history(...(events as SuspectEvent[]))),
    ),
  ]
  const refused = standings.map(standing => follow(standing, event)).filter(outcome => !outcome.ok)
  for (const outcome of refused) expect(outcome.refusal.message).toMatch(/^[A-Z].{15,}[^.]$/)
  expect(refused.length + standings.filter(standing => follow(standing, event).ok).length).toBe(5)
})

test.each<[string, SuspectEvent[], SuspectEvent, number, string]>([
  ['an arrest entered after its bail', ['arrest', 'bail'], 'interview', 0.5, 'bailed'],
  ['a charge that would come before an interview', ['arrest', 'interview'], 'charge', 0.5, 'impossible-later'],
  ['a release before the bail that followed the arrest', ['arrest', 'bail'], 'release', 0.5, 'impossible-later'],
  ['a bail before any arrest', ['arrest'], 'bail', -1, 'impossible'],
  ['an arrest before everything', ['interview', 'charge'], 'arrest', -1, 'charged'],
])('entered late: %s', (_, before, event, hour, expected) => {
  const outcome = addEvent(history(...before), { event, at: HOUR(0).add({ minutes: hour * 60 }) })
  expect(outcome.ok ? outcome.value.state : outcome.refusal.code).toBe(expected)
})

test('the words say what the state alone does not', () => {
  expect(standingWords(standingOf(history('arrest', 'interview')))).toBe('Interviewed, in custody')
  expect(standingWords(standingOf(history('arrest', 'charge', 'bail')))).toBe('Charged, on bail')
  expect(standingWords(NAMED)).toBe('Named, not yet seen')
})

const anyHistory = fc
  .array(fc.record({ event: fc.constantFrom(...SUSPECT_EVENTS), hour: fc.integer({ min: 0, max: 200 }) }), {
    maxLength: 12,
  })
  .map(events => events.map(({ event, hour }): Happened => ({ event, at: HOUR(hour) })))

/** What is left of a list of events when each is entered in turn and the impossible are refused. */
function entered(events: readonly Happened[]): Happened[] {
  const kept: Happened[] = []
  for (const event of events) if (addEvent(kept, event).ok) kept.push(event)
  return kept
}

test('whatever is entered in whatever order: every kept event is possible where it stands', () => {
  fc.assert(
    fc.property(anyHistory, events => {
      const kept = entered(events).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
      let standing = NAMED
      for (const { event } of kept) {
        const next = follow(standing, event)
        expect(next.ok).toBe(true)
        if (next.ok) standing = next.value
      }
      expect(standing).toEqual(standingOf(kept))
    }),
  )
})

test('nobody is bailed who was not arrested, and a charge is never undone by what follows it', () => {
  fc.assert(
    fc.property(anyHistory, events => {
      const kept = entered(events).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
      const [bail, arrest, charge] = (['bail', 'arrest', 'charge'] as const).map(name =>
        kept.findIndex(one => one.event === name),
      )
      if (bail! >= 0) expect(arrest! >= 0 && arrest! < bail!).toBe(true)
      if (charge! >= 0) expect(standingOf(kept).state).toBe('charged')
    }),
  )
})

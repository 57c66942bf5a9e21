import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  applyCallEvent,
  CALL_EVENTS,
  type Call,
  type CallEvent,
  type CallEventName,
  readCall,
} from './telephony-event.ts'

const START = Temporal.Instant.from('2026-11-23T03:00:00Z')
const event = (name: CallEventName, seconds: number, more: Partial<CallEvent> = {}): CallEvent => ({
  event: name,
  at: START.add({ seconds }),
  ...more,
})
const hear = (...events: CallEvent[]): Call => events.reduce<Call>((call, one) => applyCallEvent(call, one).call, {})

test.each([
  ['offered', [event('offered', 0)], 'offered', null],
  ['in the queue', [event('offered', 0), event('ivr-ended', 20), event('queued', 21)], 'waiting', null],
  ['answered', [event('offered', 0), event('answered', 9)], 'answered', null],
  ['gave up in the queue', [event('offered', 0), event('queued', 21), event('abandoned', 90)], 'lost', 'queue'],
  ['gave up while it rang', [event('offered', 0), event('ivr-ended', 20), event('abandoned', 90)], 'lost', 'ring'],
  ['gave up during the message', [event('offered', 0), event('abandoned', 12)], 'lost', 'ivr'],
  [
    'gave up where the switch says',
    [event('offered', 0), event('queued', 21), event('abandoned', 90, { stage: 'ring' })],
    'lost',
    'ring',
  ],
  ['ended, and nobody had answered', [event('offered', 0), event('queued', 21), event('ended', 95)], 'lost', 'queue'],
  ['answered and ended', [event('offered', 0), event('answered', 9), event('ended', 200)], 'answered', null],
  ['hung up after an answer', [event('offered', 0), event('answered', 9), event('abandoned', 40)], 'answered', null],
  [
    'the hang-up was heard of first',
    [event('offered', 0), event('abandoned', 40), event('answered', 9)],
    'answered',
    null,
  ],
] as [string, CallEvent[], string, string | null][])('a call: %s', (_, events, standing, stage) => {
  const reading = readCall(hear(...events), '101')
  expect([reading.standing, reading.abandonStage]).toEqual([standing, stage])
})

test('a 999 call hears no recorded message', () => {
  expect(readCall(hear(event('offered', 0), event('abandoned', 12)), '999').abandonStage).toBe('ring')
})

test('before it is heard when the call was offered, the earliest thing known stands in, and says so', () => {
  const reading = readCall(hear(event('answered', 30), event('queued', 10)), '101')
  expect([reading.offeredAt.equals(START.add({ seconds: 10 })), reading.offeredKnown]).toEqual([true, false])
})

test('the first report of a kind is the one that counts', () => {
  const first = hear(event('offered', 0), event('answered', 9))
  const again = applyCallEvent(first, event('answered', 500, { handler: 'somebody.else' }))
  expect(again.isNew).toBe(false)
  expect(again.call).toBe(first)
})

const someEvents = fc.subarray([...CALL_EVENTS], { minLength: 1 }).chain(names =>
  fc.tuple(
    ...names.map(name =>
      fc.record({
        event: fc.constant(name),
        at: fc.integer({ min: 0, max: 600 }).map(seconds => START.add({ seconds })),
      }),
    ),
  ),
)
const plain = (reading: object) => JSON.parse(JSON.stringify(reading)) as object

test('order and repetition are harmless: any order, any repeats, one reading', () => {
  fc.assert(
    fc.property(
      someEvents.chain(events =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray(events, { minLength: events.length }),
          fc.array(fc.constantFrom(...events)),
        ),
      ),
      ([events, shuffled, repeats]) => {
        expect(plain(readCall(hear(...shuffled, ...repeats), '101'))).toEqual(plain(readCall(hear(...events), '101')))
      },
    ),
  )
})

test('a call that was answered is never a lost one', () => {
  fc.assert(
    fc.property(someEvents, events => {
      const reading = readCall(hear(...events, event('answered', 300)), '999')
      expect([reading.standing, reading.abandonedAt, reading.abandonStage]).toEqual(['answered', null, null])
    }),
  )
})

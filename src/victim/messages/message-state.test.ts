import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countsFor,
  eventOfStatus,
  MESSAGE_EVENTS,
  MESSAGE_STATES,
  type MessageEvent,
  type MessageState,
  move,
} from './message-state.ts'

const after = (state: MessageState, events: readonly MessageEvent[]) =>
  events.reduce((now, event) => move(now, event) ?? now, state)
const rank = (state: MessageState) => MESSAGE_STATES.indexOf(state)

test.each<[MessageState, readonly MessageEvent[], MessageState]>([
  ['queued', ['claimed', 'taken', 'receipt-delivered'], 'delivered'],
  // The receipt is quicker than our own commit.
  ['queued', ['claimed', 'receipt-delivered', 'taken'], 'delivered'],
  // A number that does not exist: refused at once, or later.
  ['queued', ['claimed', 'refused'], 'failed'],
  ['queued', ['claimed', 'taken', 'receipt-failed'], 'failed'],
  // A black hole: nobody knows, until the provider is asked.
  ['queued', ['claimed', 'no-answer'], 'may-have-been-sent'],
  ['queued', ['claimed', 'no-answer', 'receipt-sending'], 'sent'],
  ['queued', ['claimed', 'no-answer', 'no-trace', 'claimed', 'taken'], 'sent'],
  // Too many at once: surely not taken.
  ['queued', ['claimed', 'not-taken'], 'queued'],
  // The worker that was taken for dead comes back and says that it was taken: it is not sent again.
  ['queued', ['claimed', 'no-answer', 'no-trace', 'taken'], 'sent'],
  // The plan changed since it was written.
  ['queued', ['gate-shut'], 'failed'],
  ['failed', ['send-again', 'claimed', 'taken'], 'sent'],
  // Out of order: the end first, then what came before it.
  ['sent', ['receipt-delivered', 'receipt-failed', 'receipt-sending'], 'delivered'],
  ['sent', ['receipt-failed', 'receipt-sending'], 'failed'],
  ['delivered', ['send-again', 'claimed', 'no-answer', 'no-trace', 'refused', 'gate-shut'], 'delivered'],
])('%s and %j is %s', (from, events, to) => {
  expect(after(from, events)).toBe(to)
})

test.each([
  ['created', 'receipt-sending'],
  ['pending', 'receipt-sending'],
  ['sent', 'receipt-sending'],
  ['delivered', 'receipt-delivered'],
  ['permanent-failure', 'receipt-failed'],
  ['temporary-failure', 'receipt-failed'],
  ['technical-failure', 'receipt-failed'],
  ['something-new', undefined],
  ['constructor', undefined],
])('the provider’s %s is %s', (status, event) => {
  expect(eventOfStatus(status)).toBe(event)
})

const receipt = fc.constantFrom<MessageEvent>('receipt-sending', 'receipt-failed', 'receipt-delivered')

test('receipts in any order, any number of times, end alike and never go backwards', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MESSAGE_STATES),
      fc.array(receipt, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      (from, receipts, dice) => {
        let state = from
        for (const one of receipts) {
          const next = move(state, one) ?? state
          expect(rank(next)).toBeGreaterThanOrEqual(rank(state))
          state = next
        }
        const shuffled = [...receipts, ...receipts]
          .map(one => ({ one, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(after(from, shuffled)).toBe(state)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('whatever happens, what was delivered stays so, and nothing is claimed twice without a reason to send again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MESSAGE_EVENTS), { maxLength: 30 }), events => {
      let state: MessageState = 'queued'
      let claims = 0
      let mayClaim = 1
      for (const event of events) {
        const next = move(state, event)
        if (!next) continue
        expect(state).not.toBe('delivered')
        if (event === 'claimed') claims += 1
        if (event === 'not-taken' || event === 'no-trace' || event === 'send-again') mayClaim += 1
        expect(claims).toBeLessThanOrEqual(mayClaim)
        state = next
      }
    }),
    { numRuns: 2_000 },
  )
})

test('a late failure of an earlier attempt says nothing of the new one; that it arrived counts', () => {
  expect(countsFor('receipt-failed', 'first', ['first'])).toBe(false)
  expect(countsFor('receipt-failed', 'second', ['first'])).toBe(true)
  expect(countsFor('receipt-failed', null, ['first'])).toBe(true)
  expect(countsFor('receipt-delivered', 'first', ['first'])).toBe(true)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ContactState, type Move, mayWorkOn, moveContact, type Standing } from './contact-state.ts'

const at = (state: ContactState | 'lost'): Standing =>
  state === 'lost'
    ? { state: 'ended', endState: 'abandoned' }
    : { state, endState: state === 'ended' ? 'resolved' : null }

test.each([
  ['offered', 'queue', 'waiting'],
  ['offered', 'answer', 'open'],
  ['offered', 'take', 'open'],
  ['offered', 'lose', 'ended'],
  ['offered', 'end', 'not-open'],
  ['waiting', 'queue', 'waiting'],
  ['waiting', 'answer', 'open'],
  ['waiting', 'take', 'open'],
  ['waiting', 'lose', 'ended'],
  ['waiting', 'end', 'not-open'],
  ['open', 'queue', 'already-open'],
  ['open', 'answer', 'open'],
  ['open', 'take', 'already-open'],
  ['open', 'lose', 'already-open'],
  ['open', 'end', 'ended'],
  ['ended', 'queue', 'contact-ended'],
  ['ended', 'answer', 'contact-ended'],
  ['ended', 'take', 'contact-ended'],
  ['ended', 'lose', 'contact-ended'],
  ['ended', 'end', 'contact-ended'],
  ['lost', 'queue', 'not-open'],
  ['lost', 'answer', 'open'],
  ['lost', 'take', 'open'],
  ['lost', 'lose', 'ended'],
  ['lost', 'end', 'not-open'],
] as [ContactState | 'lost', Move, string][])('%s, then %s: %s', (from, move, expected) => {
  const moved = moveContact(at(from), move)
  expect(moved.ok ? moved.value : moved.refusal.code).toBe(expected)
})

test.each([
  ['open', true],
  ['offered', 'not-open'],
  ['waiting', 'not-open'],
  ['lost', 'not-open'],
  ['ended', 'contact-ended'],
] as [ContactState | 'lost', true | string][])('work on a contact that is %s: %s', (state, expected) => {
  const may = mayWorkOn(at(state))
  expect(may.ok || may.refusal.code).toBe(expected)
})

test('nothing brings back a contact that somebody ended', () => {
  const moves: Move[] = ['queue', 'answer', 'take', 'lose', 'end']
  fc.assert(
    fc.property(
      fc.constantFrom(...moves),
      fc.constantFrom('resolved' as const, 'joined' as const, 'referred' as const, 'incident' as const),
      (move, endState) => {
        expect(moveContact({ state: 'ended', endState }, move).ok).toBe(false)
      },
    ),
  )
})

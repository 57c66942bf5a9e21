import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PathwayAnswer } from './pathway.ts'
import { mayRing, RING_RULES, type RingAsk, ringNow } from './ring-safety.ts'
import { YES_NO_UNKNOWN } from './thrive.ts'

const said = (answer: PathwayAnswer, pathway = 'domestic', question = 'ring-back') => ({
  pathway,
  pack: 'pathways-2026',
  question,
  answer,
  words: null,
})
const ASK: RingAsk = { sensitive: null, answers: [], held: false, vulnerable: false }
const code = (change: Partial<RingAsk>) => {
  const decided = mayRing({ ...ASK, ...change })
  return decided.ok ? 'ring' : decided.refusal.code
}

test.each([
  ['lost keys', {}, 'ring'],
  ['lost keys, but she says it is dangerous', { endangers: 'yes' }, 'not-safe-to-ring'],
  ['domestic, nobody asked', { sensitive: 'domestic' }, 'ask-before-ringing'],
  ['domestic, safe', { sensitive: 'domestic', endangers: 'no' }, 'ring'],
  ['domestic, not known', { sensitive: 'domestic', endangers: 'unknown' }, 'not-safe-to-ring'],
  ['held silent call, nobody asked', { held: true }, 'ask-before-ringing'],
  ['the caller said no danger on the pathway', { answers: [said('no')] }, 'ring'],
  [
    'the caller said danger, and the handler thinks not',
    { answers: [said('yes')], endangers: 'no' },
    'not-safe-to-ring',
  ],
  ['danger once, no danger later: he may be beside her', { answers: [said('yes'), said('no')] }, 'not-safe-to-ring'],
  ['safe once, not known since', { answers: [said('no'), said('unknown')] }, 'not-safe-to-ring'],
] as [string, Partial<RingAsk>, string][])('may they be rung: %s', (_, change, expected) => {
  expect(code(change)).toBe(expected)
})

test('whatever is said in whatever order, danger once said is never rung, and not known is no permission', () => {
  const answers = fc.array(
    fc.constantFrom(...YES_NO_UNKNOWN).map(answer => said(answer)),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(
      answers,
      fc.option(fc.constantFrom(...YES_NO_UNKNOWN), { nil: undefined }),
      fc.boolean(),
      (given, endangers, held) => {
        const decided = mayRing({ ...ASK, answers: given, endangers, held })
        if (decided.ok) {
          expect(decided.value.rules).toBe(RING_RULES)
          expect(given.some(one => one.answer === 'yes') || endangers === 'yes').toBe(false)
          if (given.length > 0 || held) expect(endangers ?? given.at(-1)?.answer).toBe('no')
        }
      },
    ),
  )
})

test.each([
  ['nobody asked', {}, 'ask-before-ringing'],
  ['said to be safe now', { endangers: 'no' }, 'ring'],
  ['not known, even of lost keys', { endangers: 'unknown' }, 'not-safe-to-ring'],
  ['asked on the pathway, no danger', { answers: [said('no')] }, 'ring'],
  ['asked on the pathway, not known', { answers: [said('unknown')] }, 'not-safe-to-ring'],
  ['danger on the pathway, safe by the handler', { answers: [said('yes')], endangers: 'no' }, 'not-safe-to-ring'],
  [
    'safe, they say, and their plan rules this call out',
    { endangers: 'no', planForbids: 'their plan allows no call' },
    'plan-says-not',
  ],
  ['safe now, danger on an earlier call of this number', { endangers: 'no', saidBefore: true }, 'not-safe-to-ring'],
  ['domestic, safe', { sensitive: 'domestic', endangers: 'no' }, 'ring'],
  ['stalking, not known', { sensitive: 'stalking', endangers: 'unknown' }, 'not-safe-to-ring'],
  ['honour, nobody asked', { answers: [said('no', 'honour', 'alone')] }, 'ask-before-ringing'],
  ['exploitation, nobody asked', { answers: [said('yes', 'exploitation', 'held')] }, 'ask-before-ringing'],
] as [string, Partial<RingAsk & { saidBefore: boolean; planForbids: string | null }>, string][])(
  'before ringing: %s',
  (_, change, expected) => {
    const decided = ringNow({ ...ASK, saidBefore: false, planForbids: null, ...change })
    expect(decided.ok ? 'ring' : decided.refusal.code).toBe(expected)
    if (!decided.ok) expect(decided.refusal.message).toMatch(/without ringing and send somebody/)
  },
)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../platform/time.ts'
import { makeReview, REVIEW_DECISIONS, type ReviewAsk } from './review.ts'

const at = (text: string) => readTime(text)!
const NOW = at('2026-11-23T10:00')
const ASK: ReviewAsk = {
  decision: 'plan-stands',
  words: 'The forensic result is due on Thursday and decides the next step',
  nextDueAt: at('2026-11-30T10:00'),
}
const OF = { hasPlan: true, openLines: 1, previousWords: undefined }
const LAST = 'Ask the second shop as well: its camera covers the corner they left by'

test.each([
  ['the plan stands, because', {}, {}, 'accepted'],
  ['no words', { words: ' ' }, {}, 'needs-words'],
  ['boilerplate', { words: 'Reviewed. Enquiries ongoing, OIC to continue. Plan stands.' }, {}, 'boilerplate'],
  ['the decision repeated as its reason', { words: 'The plan stands' }, {}, 'boilerplate'],
  ['the plan stands, without a plan', {}, { hasPlan: false }, 'no-plan'],
  [
    'a direction, without a plan',
    { decision: 'direction', words: 'Write a plan by Wednesday: start with the second shop' },
    { hasPlan: false },
    'accepted',
  ],
  [
    'a line ends, and none is open',
    { decision: 'close-line', words: 'House to house added nothing, so it ends' },
    { openLines: 0 },
    'no-open-line',
  ],
  ['the last review again', { decision: 'new-line', words: LAST }, { previousWords: LAST }, 'near-duplicate'],
  [
    'the last review with another date',
    { words: 'Lab result due 12 November decides the next step' },
    { previousWords: 'Lab result due 3 November decides the next step' },
    'near-duplicate',
  ],
  [
    'the last review with a word added',
    { decision: 'new-line', words: `${LAST} today` },
    { previousWords: LAST },
    'near-duplicate',
  ],
  [
    'something new',
    { decision: 'new-line', words: 'The bus that passed has a camera: ask the company today' },
    { previousWords: LAST },
    'accepted',
  ],
  ['next date in the past', { nextDueAt: NOW }, {}, 'next-in-past'],
  ['next date in 2099', { nextDueAt: at('2099-01-01T10:00') }, {}, 'next-too-far'],
  ['next date in 28 days', { nextDueAt: at('2026-12-21T10:00') }, {}, 'accepted'],
  ['next date in 28 days and a minute', { nextDueAt: at('2026-12-21T10:01') }, {}, 'next-too-far'],
] satisfies [string, Partial<ReviewAsk>, Partial<typeof OF> | { previousWords: string }, string][])(
  'a review: %s',
  (_, change, of, expected) => {
    const outcome = makeReview({ ...ASK, ...change }, { ...OF, ...of }, NOW)
    expect(outcome.ok ? 'accepted' : outcome.refusal.code).toBe(expected)
  },
)

test.each(REVIEW_DECISIONS)('a refusal of empty words says what is expected of "%s"', decision => {
  const outcome = makeReview({ ...ASK, decision, words: 'Noted' }, OF, NOW)
  expect(outcome.ok ? '' : outcome.refusal.message).toMatch(/^These words could stand in any case\. (?:Say|Name) .{20}/)
})

test('who was shown what is amiss, and saves the same words, is never stopped; nothing to read still is', () => {
  for (const words of ['Noted', LAST])
    expect(makeReview({ ...ASK, words }, { ...OF, previousWords: LAST, noticed: true }, NOW).ok).toBe(true)
  expect(makeReview({ ...ASK, words: ' ' }, { ...OF, noticed: true }, NOW).ok).toBe(false)
})

test('no review is accepted twice running, whatever it says', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.constantFrom(...REVIEW_DECISIONS), (words, decision) => {
      const first = makeReview({ ...ASK, words, decision }, OF, NOW)
      const again = makeReview({ ...ASK, words, decision }, { ...OF, previousWords: words }, NOW)
      expect(first.ok && again.ok).toBe(false)
    }),
  )
})

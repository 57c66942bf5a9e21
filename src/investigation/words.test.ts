import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness, wordsOf } from './words.ts'

test.each([
  ['Speak to the shop.', ['speak', 'to', 'the', 'shop']],
  ['On 12/11/2026 at 14:30, call 1,000 people', ['on', '#', 'at', '#', 'call', '#', 'people']],
  ['اسأل صاحب المتجر', ['اسأل', 'صاحب', 'المتجر']],
  ['   ', []],
])('the words of %j', (text, words) => expect(wordsOf(text)).toEqual(words))

test.each([
  ['the same', 'Ask the shop for its recording', 'Ask the shop for its recording', 1, 1],
  ['another case and stops', 'Ask the shop for its recording', 'ASK the shop, for its recording!', 1, 1],
  [
    'only the date is new',
    'Reviewed on 12 November, wait for the lab',
    'Reviewed on 19 November, wait for the lab',
    1,
    1,
  ],
  [
    'one word is new',
    'Wait for the lab result and keep the victim told every week',
    'Wait for the lab results and keep the victim told every week',
    0.8,
    0.95,
  ],
  [
    'half is new',
    'Wait for the lab result and ask the shop',
    'Wait for the lab result then see the second witness at home',
    0.3,
    0.7,
  ],
  ['nothing shared', 'Ask the shop', 'See him again', 0, 0],
  ['nothing said', '', 'See him again', 0, 0],
])('how alike two texts are: %s', (_, a, b, least, most) => {
  expect(likeness(a, b)).toBeGreaterThanOrEqual(least)
  expect(likeness(a, b)).toBeLessThanOrEqual(most)
})

test('likeness is symmetric, between 0 and 1, and whole for a text and itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a))
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
      expect(likeness(a, b)).toBeLessThanOrEqual(1)
      expect(likeness(a, a)).toBe(wordsOf(a).length > 0 ? 1 : 0)
    }),
  )
})

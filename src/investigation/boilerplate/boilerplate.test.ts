import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alike, lookAtReview, REASON_WORDS, type ReviewLooked } from './boilerplate.ts'
import { hintsOf, noticeOf, wasNoticed } from './notice.ts'

const KNOWN = ['Robbery', 'Robin Example', 'Casey Sample', 'DC Trial']
const earlier = (words: string) => ({ reviewId: 'r1', words })
const look = (words: string, more: Partial<ReviewLooked> = {}) =>
  lookAtReview({ words, known: KNOWN, lines: ['Camera of the shoe shop'], last: null, own: [], ...more })
const NEWS = 'The shoe shop’s camera shows a blue moped at 14:05: ask the insurer for its owner by Friday'

test.each([
  ['news of the case', NEWS, {}, []],
  ['short, and of this case', 'Moped found burnt in Leek: search it tonight', {}, []],
  ['any case', 'All reasonable lines are being followed. OIC to continue and update the victim.', {}, ['any-case']],
  [
    'long, and any case',
    'I have considered the plan, the needs of the victim and the evidence, and am satisfied that it is progressing expeditiously and proportionately.',
    {},
    ['any-case'],
  ],
  ['names it, decides nothing', 'Robbery of Robin Example. Reviewed, DC Trial to continue.', {}, ['notes-only']],
  ['the last one again', NEWS.replace('14:05', '15:10'), { last: earlier(NEWS) }, ['like-the-last']],
  [
    'another case’s, with other names',
    'Ask Robin Example which bus she took and get its film before it is wiped',
    { own: [earlier('Ask Morgan Test which bus she took and get its film before it is wiped')] },
    ['like-your-own'],
  ],
  [
    'like the last, with news',
    `${NEWS}. He was seen in Stafford since, with the coat and a new phone, and sold both to a stall there`,
    { last: earlier('Wait for the camera of the shoe shop') },
    [],
  ],
] as [string, string, Partial<ReviewLooked>, string[]][])('%s', (_, words, more, names) => {
  expect(look(words, more).reasons.map(({ name }) => name)).toEqual(names)
})

test('what it resembles most is shown, whoever wrote it', () => {
  const { like } = look(NEWS, {
    last: earlier('Nothing alike at all here'),
    own: [{ reviewId: 'r2', words: `${NEWS}.` }],
  })
  expect(like).toMatchObject({ reviewId: 'r2', whose: 'your own', likeness: 1 })
})

test('a changed name, day or number hides no copy; a text is like itself, and as like another as that is like it', () => {
  expect(
    alike('See Mrs Example on Monday about 3 coats', 'See Mr Trial on Friday about 12 coats', KNOWN),
  ).toBeGreaterThan(0.6)
  fc.assert(
    fc.property(fc.lorem({ maxCount: 20 }), fc.lorem({ maxCount: 20 }), (a, b) => {
      expect(alike(a, b, KNOWN)).toBeCloseTo(alike(b, a, KNOWN), 10)
      // Nothing but names and days is like nothing.
      expect([0, 1]).toContain(Math.round(alike(a, a, KNOWN) * 1e9) / 1e9)
    }),
  )
})

test('the notice says why, quotes what it resembles, and takes the same words the second time', () => {
  const found = look(NEWS, { own: [earlier(NEWS)] })
  expect(noticeOf(found)).toMatchObject({
    refusal: { code: 'near-duplicate', field: 'words', message: expect.stringContaining(`“${NEWS}”`) },
  })
  expect(noticeOf(look('Noted.'))).toMatchObject({ refusal: { code: 'boilerplate' } })
  expect(noticeOf(look(NEWS))).toBeUndefined()
  expect(wasNoticed('Two\r\nlines ', 'Two\nlines')).toBe(true)
  expect(wasNoticed('Two lines', 'Three lines')).toBe(false)
  expect(wasNoticed(undefined, '')).toBe(false)
  expect(Object.values(REASON_WORDS).every(words => words.length > 10)).toBe(true)
})

test('no words make it fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      (a, b) => {
        expect(look(a, { last: earlier(b) }).reasons.length).toBeLessThanOrEqual(2)
      },
    ),
  )
})

test.each([
  ['three words are not finished', 'All in hand', {}, 0],
  ['any case', 'All reasonable lines are being followed. OIC to continue and update the victim.', {}, 1],
  ['news of the case', NEWS, {}, 0],
  ['another case’s words, shown beside it', NEWS, { own: [earlier(NEWS)] }, 2],
  ['the last one stands on the page already', NEWS, { last: earlier(NEWS) }, 1],
] as [string, string, Partial<ReviewLooked>, number][])('while it is written, %s', (_, words, more, hints) => {
  expect(hintsOf(look(words, more), words)).toHaveLength(hints)
})

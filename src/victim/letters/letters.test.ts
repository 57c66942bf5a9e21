import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressLines } from './address-lines.ts'
import { type LetterSource, letterContent } from './letter-content.ts'
import { letterReference } from './letter-reference.ts'
import {
  considerLetterStep,
  isWaiting,
  LETTER_STEPS,
  type LetterState,
  type LetterStep,
  stateOfLetter,
} from './letter-steps.ts'
import { pagesOf } from './pdf-pages.ts'

const kept = (steps: readonly LetterStep[]) => steps.map(step => ({ step }))

test.each<[readonly LetterStep[], LetterState]>([
  [[], 'waits'],
  [['looked'], 'looked'],
  [['looked', 'printed'], 'printed'],
  [['looked', 'printed', 'printed-again', 'posted'], 'posted'],
  [['looked', 'printed', 'posted', 'came-back'], 'came-back'],
  [['looked', 'printed', 'posted', 'arrived'], 'arrived'],
  [['looked', 'stopped'], 'stopped'],
])('after %j a letter is %s', (steps, state) => {
  expect(stateOfLetter(kept(steps))).toBe(state)
})

test.each<[string, readonly LetterStep[], LetterStep, string | undefined, string]>([
  ['printing what nobody looked at', [], 'printed', undefined, 'not-from-here'],
  ['printing twice', ['looked', 'printed'], 'printed', undefined, 'printed-already'],
  ['printing again without why', ['looked', 'printed'], 'printed-again', ' ', 'needs-words'],
  ['posting what is not printed', ['looked'], 'posted', undefined, 'not-from-here'],
  ['posting twice', ['looked', 'printed', 'posted'], 'posted', undefined, 'not-from-here'],
  ['printing again what is posted', ['looked', 'printed', 'posted'], 'printed-again', 'lost', 'not-from-here'],
  ['bringing back what was not posted', ['looked', 'printed'], 'came-back', 'gone away', 'not-from-here'],
  ['coming back without what stood on it', ['looked', 'printed', 'posted'], 'came-back', undefined, 'needs-words'],
  ['posting what was stopped', ['looked', 'printed', 'stopped'], 'posted', undefined, 'not-from-here'],
  ['arriving after it came back', ['looked', 'printed', 'posted', 'came-back'], 'arrived', 'she said', 'not-from-here'],
])('%s is refused', (_, steps, step, words, code) => {
  expect(considerLetterStep(kept(steps), step, words)).toMatchObject({ ok: false, refusal: { code } })
})

test('whatever is tried in whatever order, a letter is posted once at most, and only after it was looked at and printed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LETTER_STEPS), { maxLength: 25 }), tried => {
      const done: LetterStep[] = []
      for (const step of tried) if (considerLetterStep(kept(done), step, 'because').ok) done.push(step)
      const at = (step: LetterStep) => done.indexOf(step)
      expect(done.filter(one => one === 'posted').length).toBeLessThanOrEqual(1)
      expect(done.filter(one => one === 'printed').length).toBeLessThanOrEqual(1)
      if (at('posted') >= 0) expect(at('looked') < at('printed') && at('printed') < at('posted')).toBe(true)
      if (at('stopped') >= 0) expect([at('posted'), done.at(-1)]).toEqual([-1, 'stopped'])
      expect(isWaiting(stateOfLetter(kept(done)))).toBe(!done.some(one => one === 'posted' || one === 'stopped'))
    }),
  )
})

test.each([
  ['1 Made-up Close, Exampleton ZZ99 1AA', ['1 Made-up Close', 'Exampleton', 'ZZ99 1AA']],
  ['Flat 2\n1 Made-up Close\nExampleton, zz99 1aa', ['Flat 2', '1 Made-up Close', 'Exampleton', 'ZZ99 1AA']],
  ['A, B, C, D, E, F, G, ZZ99 1AA', undefined],
  ['UPRN 100012345678', undefined],
  ['at her sister’s', undefined],
])('%j on an envelope', (reach, lines) => {
  if (lines) expect(addressLines(reach)).toEqual(lines)
  else expect(addressLines(reach)?.length ?? 0).toBeLessThanOrEqual(6)
})

test('a reference is eight signs that are not mistaken for each other, its own for each letter', () => {
  const references = Array.from({ length: 2_000 }, (_, n) =>
    letterReference(`0195f000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`),
  )
  expect(new Set(references).size).toBe(2_000)
  for (const one of references) expect(one).toMatch(/^[2-9A-HJKMNP-TV-Z]{4} [2-9A-HJKMNP-TV-Z]{4}$/)
})

const SOURCE: LetterSource = {
  victim: 'Zoë Made-Up',
  address: '1 Made-up Close, Exampleton, ZZ99 1AA',
  notice: 'Private: to be opened by the addressee only',
  reference: 'AAAA BBBB',
  large: false,
  crimeNumber: 41,
  ownerName: 'Isla Ashdown',
  whatIsNew: 'One thing.\n\nAnother.',
  whatHappensNext: 'We write. You may ask for it to be looked at again.',
  nextBy: '2026-12-01',
  answers: null,
  review: ['You may ask for it to be looked at again.'],
  translation: null,
  pack: null,
}
const SETUP = { returnTo: 'PO Box 100, Exampleton', reach: 'Ring 01632 960200.', days: 3, exercise: false }

test('what shows through the window is a private line, a name and an address, and the right to a review is said once', () => {
  const at = Temporal.Instant.from('2026-11-24T10:00Z')
  const letter = letterContent(SOURCE, SETUP, at)
  expect(letter.window).toEqual({
    notice: SOURCE.notice,
    name: 'Zoë Made-Up',
    lines: ['1 Made-up Close', 'Exampleton', 'ZZ99 1AA'],
  })
  const headings = (of: LetterSource) =>
    letterContent(of, SETUP, at).texts.map(text => text.sections.map(one => one.heading))
  expect(letter.texts[0]!.sections[0]!.paragraphs).toEqual(['One thing.', 'Another.'])
  expect(headings(SOURCE)).toEqual([['What is new', 'What happens next', 'How to reach us']])
  expect(headings({ ...SOURCE, whatHappensNext: 'We write.' })[0]).toContain('If you do not agree')
  const translation = {
    whatIsNew: 'SWEN',
    whatHappensNext: 'ETIRW',
    answers: null,
    translator: 'T',
    how: 'by-a-person',
    checkedBy: null,
  } as const
  const [theirs, english] = letterContent({ ...SOURCE, translation }, SETUP, at).texts
  expect([theirs!.sections[0]!.paragraphs, english!.language]).toEqual([['SWEN'], 'en-GB'])
})

test('pages of a PDF are counted, and its list of pages is none', () => {
  const pdf = '<</Type /Pages /Count 2>> <</Type /Page /Parent 1 0 R>> <</Type/Page>> <</Type /PageLabel>>'
  expect(pagesOf(new TextEncoder().encode(pdf))).toBe(2)
})

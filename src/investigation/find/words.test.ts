import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesOf, type Written } from './matches.ts'
import { askedWords, leftOut, shorterOf, tellsSomething, wordsOf } from './words.ts'

test.each([
  ['Zoë O’Brien', ['zoe', 'obrien']],
  ["O'BRIEN, obrien", ['obrien']],
  ['a red Fiesta AB12 CDE', ['red', 'fiesta', 'ab12', 'cde', 'ab12cde']],
  ['reg ABI2CDE', ['reg', 'abi2cde', 'ab12cde']],
  ['ab 12', ['ab', '12']],
  ['choices', ['choices']],
  ['ST6 1AB', ['st6', '1ab', 'st61ab']],
  ['07700 900 123', ['07700', '900', '123', '7700900123']],
  ['+44 7700 900123', ['44', '7700', '900123', '7700900123']],
  ['14 Maple Road', ['14', 'maple', 'road']],
  ['He is in the car', ['car']],
  ['', []],
])('%j is looked for as %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test.each([
  ['smyth hanley', ['smyth', 'hanley']],
  ['AB12 CDE', ['ab12cde']],
  ['07700 900123 smith', ['7700900123', 'smith']],
  ['jane of st6 1ab', ['st61ab', 'jane']],
  ['the', ['the']],
  ['!?', []],
  ['a1 b2 c3 d4 e5 f6 g7 h8 i9', ['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7', 'h8']],
])('asked for %j, each of %j is wanted', (text, words) => {
  expect(askedWords(text)).toEqual(words)
})

test('what is left out of so many words is told, and of small ones that they tell nothing', () => {
  expect(leftOut('a1 b2 c3 d4 e5 f6 g7 h8 i9 j0')).toEqual(['i9', 'j0'])
  expect(leftOut('smyth of hanley')).toEqual([])
  expect(['and the of', 'x', '', '14', 'the smyth'].map(text => tellsSomething(askedWords(text)))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ])
})

test('whatever is asked for in the words of a text is among the words of that text, in any case and with any accents taken off', () => {
  const piece = fc.stringMatching(/^[a-zà-ü0-9'’ ]{1,14}$/)
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), pieces => {
      const text = pieces.join(' ')
      const words = new Set(wordsOf(text))
      for (const word of askedWords(text.toUpperCase()))
        if (words.size > 0) expect([text, [...words]]).toEqual([text, expect.arrayContaining([word])])
    }),
  )
})

test('a word with one letter wrong, missing, too many or changed about has something shorter in common with it', () => {
  const word = fc.stringMatching(/^[a-z]{3,12}$/)
  fc.assert(
    fc.property(word, fc.nat(11), fc.constantFrom('', 'x', 'swap', 'xword'), (meant, place, how) => {
      const at = place % meant.length
      const [before, letter, after] = [meant.slice(0, at), meant[at]!, meant.slice(at + 1)]
      const typed =
        how === 'swap'
          ? before + after.slice(0, 1) + letter + after.slice(1)
          : how === 'xword'
            ? `${before}x${letter}${after}`
            : before + how + after
      const left = new Set(shorterOf(meant))
      expect([typed, shorterOf(typed).some(one => left.has(one))]).toEqual([typed, true])
    }),
  )
})

const written = (what: string, text: string, caseId = 'one'): Written => ({ caseId, what, at: null, text })
const said = (shown: { parts: { text: string; hit: boolean }[] }) =>
  shown.parts.map(part => (part.hit ? `[${part.text}]` : part.text)).join('')

test('a case matches by several of its texts together, and shows those that do it', () => {
  const [match, ...others] = matchesOf(
    [
      written('suspect', 'Casey Sample'),
      written('log', 'He drove off in AB12 CDE towards Hanley'),
      written('plan', 'Nothing of it'),
      written('log', 'Somebody else’s words', 'two'),
    ],
    [['casey'], ['ab12cde']],
  )
  expect(others).toEqual([])
  expect(match!.shown.map(said)).toEqual(['[Casey] Sample', 'He drove off in [AB12] [CDE] towards Hanley'])
})

test('a case of which only unreadable texts have a word is no match', () => {
  expect(matchesOf([written('plan', 'To find who wrote the notes')], [['notes'], ['casey']])).toEqual([])
  expect(matchesOf([], [['notes']])).toEqual([])
})

test('of a long text only what stands around the first of it is shown', () => {
  const [match] = matchesOf([written('log', `${'before '.repeat(60)}the lamp ${'after '.repeat(90)}`)], [['lamp']])
  const text = said(match!.shown[0]!)
  expect(text).toContain('the [lamp] after')
  expect(text.length).toBeLessThan(260)
  expect([text.startsWith('…'), text.endsWith('…')]).toEqual([true, true])
})

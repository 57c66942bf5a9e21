import { expect, test } from 'vitest'
import { EMPTY_PHRASES, saysSomething, tellingWords } from './substance.ts'

test.each([...EMPTY_PHRASES])('"%s" says nothing', phrase => {
  expect(saysSomething(phrase, 1)).toBe(false)
  expect(saysSomething(`${phrase.toUpperCase()}.`, 1)).toBe(false)
})

test.each([
  ['Reviewed. Enquiries ongoing. OIC to continue.', 0],
  ['No change since last review, plan stands', 2],
  ['12/11/2026 14:30', 0],
  ['Done: camera faced the other way', 3],
  ['Ask the shop for its recording before Friday', 4],
  ['راجع الشرطي الخطة مع المشرف', 3],
])('%j has at least this many words of its own', (text, least) => {
  expect(new Set(tellingWords(text)).size).toBeGreaterThanOrEqual(least)
  expect(saysSomething(text, least)).toBe(true)
})

test('saying one thing many times is saying one thing', () => {
  expect(saysSomething('camera camera camera camera', 2)).toBe(false)
})

import { expect, test } from 'vitest'
import { CALL_KEYS } from './call-keys.ts'

test('the top ten are ten, and each is done in three keystrokes or fewer', () => {
  const top = CALL_KEYS.filter(one => one.top)
  expect(top).toHaveLength(10)
  for (const { say, strokes } of top) expect(strokes.length, say).toBeLessThanOrEqual(3)
})

test('a key does one thing on a screen, and its act begins with it', () => {
  const all = CALL_KEYS.map(one => `${one.on} ${one.key}`)
  expect(new Set(all).size).toBe(all.length)
  for (const one of CALL_KEYS) expect(one.strokes[0]).toBe(one.key)
})

test('no key is taken from the browser, the system or a screen reader', () => {
  for (const { key } of CALL_KEYS) {
    expect(key).toMatch(/^(F[2-9]|Alt\+[A-Z1])$/)
    expect(['F1', 'F3', 'F5', 'F10', 'F11', 'F12', 'Alt+D', 'Alt+E', 'Alt+F']).not.toContain(key)
  }
})

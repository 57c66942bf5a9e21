import { expect, test } from 'vitest'
import { openCrewTurn, STANDS_BACK_MS } from './crew-turn.ts'

test('the crew stands back while it is asked to, and plays on by itself when whoever asked is heard of no more', () => {
  let now = 0
  const crew = openCrewTurn(() => now)
  expect(crew.playing).toBe(true)
  crew.playing = false
  expect(crew.playing).toBe(false)
  now += STANDS_BACK_MS - 1
  expect(crew.playing).toBe(false)
  crew.playing = false
  now += STANDS_BACK_MS - 1
  expect(crew.playing).toBe(false)
  now += 1
  expect(crew.playing).toBe(true)
  crew.playing = false
  crew.playing = true
  expect(crew.playing).toBe(true)
})

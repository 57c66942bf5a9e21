import { expect, test } from 'vitest'
import { HIGH_HARM_PACKS, highHarm, highHarmOn } from './high-harm.ts'

const pack = highHarmOn(Temporal.PlainDate.from('2026-11-23'))

test.each([
  ['My ex-partner keeps following me home', ['domestic abuse', 'stalking']],
  ['My husband controls my money and checked my phone', ['domestic abuse']],
  ['I was spiked on Saturday', ['a sexual offence']],
  ['They want me forced to marry in July', ['honour-based abuse or forced marriage']],
  ['The children next door look scared and bruised', ['a child at risk']],
  ['He works there and his passport was taken', ['exploitation or slavery']],
  ['They shouted because I’m Muslim', ['hate']],
  ['My bicycle was taken from outside the station', []],
  ['My partner lost her purse in town', []],
  ['', []],
])('%s', (words, kinds) => {
  expect(highHarm(pack, words)).toEqual(kinds)
})

test('there is one edition for every day, with its source', () => {
  for (const [n, one] of HIGH_HARM_PACKS.entries()) {
    const next = HIGH_HARM_PACKS[n + 1]
    expect(one.source).toBeTruthy()
    expect(String(one.to)).toBe(String(next?.from ?? null))
  }
})

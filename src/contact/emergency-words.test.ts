import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emergencyWords } from './emergency-words.ts'

test.each([
  ['He has a knife and is outside', 'a weapon'],
  ['HE HAS GOT A KNIFE', 'a weapon'],
  ["I can't breathe", 'somebody badly hurt'],
  ['she said she wants to die', 'somebody who may end their life'],
  ['my ex is trying to get in', 'somebody breaking in'],
  ['he threatened to kill me', 'a threat to life'],
  ['He was strangling her', 'somebody being attacked'],
  ['the house is on fire', 'a fire or explosion'],
  ['my baby has been taken', 'a child in danger'],
  ['I was raped last night', 'sexual violence'],
  ['he won’t let me leave', 'somebody held or trapped'],
  ['hiding in the bathroom, he’s back', 'fear or hiding'],
])('"%s" speaks of %s', (text, danger) => {
  expect(emergencyWords(text)).toContain(danger)
})

test.each([
  'Somebody took my bicycle on Saturday',
  'My neighbour parks across my drive',
  'A parcel went missing from the step',
  '',
])('"%s" does not', text => {
  expect(emergencyWords(text)).toEqual([])
})

test('what was written around it does not hide it, and nothing given finds nothing', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (before, after) => {
      expect(emergencyWords(`${before} machete ${after}`)).toContain('a weapon')
    }),
  )
  expect(emergencyWords(null, undefined)).toEqual([])
})

test('a very long text is read in a moment', () => {
  const began = performance.now()
  emergencyWords('child '.repeat(4000))
  expect(performance.now() - began).toBeLessThan(1000)
})

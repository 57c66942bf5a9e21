import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contaminationIn, plansIn } from './contamination.ts'
import { draftOf } from './draft.ts'
import { likeness, lookOver } from './look-over.ts'
import { policeWordsIn } from './police-words.ts'
import { readingAge, syllablesOf } from './reading-age.ts'

test.each([
  ['the', 1],
  ['police', 2],
  ['arrested', 3],
  ['questioned', 2],
  ['investigation', 5],
  ['you', 1],
  ['', 0],
])('%s has %i syllables', (word, n) => {
  expect(syllablesOf(word)).toBe(n)
})

const PLAIN =
  'We spoke to your neighbour on Monday. She has a camera. We will look at what it has and ring you by Friday.'
const HARD =
  'Notwithstanding considerable investigative endeavours undertaken subsequently, the evidential threshold necessitating authorisation remained comprehensively unsatisfied.'

test('plain words read young and heavy ones old; too little, and other scripts, are not judged', () => {
  expect(readingAge(PLAIN)).toBeLessThanOrEqual(9)
  expect(readingAge(HARD)).toBeGreaterThan(20)
  expect(readingAge('We rang you.')).toBeUndefined()
  expect(readingAge('أخذنا أمس إفادة من جارك في الشارع وسوف نتصل بك قريبا جدا يوم الجمعة')).toBeUndefined()
  expect(lookOver(HARD)).toMatchObject({ hard: true })
  expect(lookOver(`${'word '.repeat(26)}.`).long).toMatchObject([{ words: 26 }])
})

test.each([
  ['The suspect was RUI', 'RUI'],
  ['The OIC will ring', 'OIC'],
  ['The case was filed', 'filed'],
])('%s: %s has plain words', (text, word) => {
  expect(policeWordsIn(text)).toMatchObject([{ word, plain: expect.stringMatching(/\w/) }])
})

test.each([
  'He said that he was at home all night',
  'The suspect denied being there',
  'The man answered no comment',
  'A witness told us about a car',
  'Your neighbour saw him leave',
  'The CCTV shows him at the door',
  'His fingerprints were found on the window',
  'He was wearing a red coat',
  'She picked him out',
])('could shape what a witness says: %s', text => {
  expect(contaminationIn(text)).not.toEqual([])
})

test.each([
  'We will arrest him tomorrow',
  'Officers plan to search the house',
  'We have a warrant',
  'There is another victim',
])('gives away what nobody released: %s', text => {
  expect(plansIn(text)).not.toEqual([])
})

test.each([
  PLAIN,
  'A person was arrested on Monday 23 November.',
  'On Monday an officer collects the camera footage.',
  'We are sorry that this is late.',
])('nothing is held against: %s', text => {
  expect([...contaminationIn(text), ...plansIn(text)]).toEqual([])
})

test('the same letter again is seen, another one is not', () => {
  expect(lookOver(PLAIN, PLAIN).alike).toBe(true)
  expect(lookOver(PLAIN, `${PLAIN} Thank you.`).alike).toBe(true)
  expect(
    lookOver(PLAIN, 'A person was charged on Monday. The case goes to court in March and we will ring you then.').alike,
  ).toBe(false)
  expect(likeness('', '')).toBe(1)
})

const at = (text: string) => Temporal.Instant.from(text)
const NOW = at('2026-11-30T12:00:00Z')

test('a draft holds what has happened since they last heard, in order, and names nobody', () => {
  const events = [
    { event: 'bail', at: at('2026-11-24T10:00:00Z') },
    { event: 'arrest', at: at('2026-11-23T10:00:00Z') },
    { event: 'arrest', at: at('2026-11-20T10:00:00Z') },
    { event: 'charge', at: at('2026-12-24T10:00:00Z') },
    { event: 'search-planned', at: at('2026-11-25T10:00:00Z') },
  ]
  const lines = [
    { template: 'cctv', endedAt: at('2026-11-25T10:00:00Z') },
    { template: 'suspect-devices', endedAt: at('2026-11-25T10:00:00Z') },
    { template: null, endedAt: at('2026-11-25T10:00:00Z') },
  ]
  expect(draftOf({ events, lines }, at('2026-11-22T00:00:00Z'), NOW)).toBe(
    'A person was arrested on Monday 23 November.\nThe person was released on Tuesday 24 November with conditions that they have to keep.\nWe finished looking for recordings from cameras.',
  )
  expect(draftOf({ events: [], lines: [] }, null, NOW)).toBe('')
})

test('whatever a case holds, a draft says nothing that is to come, nothing of a plan, and nothing that shapes a witness', () => {
  const when = fc.integer({ min: -60, max: 60 }).map(days => NOW.add({ hours: days * 24 }))
  const event = fc.record({
    event: fc.oneof(
      fc.constantFrom('arrest', 'interview', 'release', 'bail', 'bail-change', 'charge', 'no-further-action'),
      fc.string(),
    ),
    at: when,
  })
  const line = fc.record({
    template: fc.option(fc.oneof(fc.constantFrom('cctv', 'goods', 'identify', 'led-others'), fc.string())),
    endedAt: when,
  })
  fc.assert(
    fc.property(fc.array(event), fc.array(line), (events, lines) => {
      const draft = draftOf({ events, lines }, null, NOW)
      expect([...plansIn(draft), ...contaminationIn(draft)]).toEqual([])
      const past = events.filter(one => Temporal.Instant.compare(one.at, NOW) <= 0).length + lines.length
      expect(draft === '' ? 0 : draft.split('\n').length).toBeLessThanOrEqual(past)
    }),
    { numRuns: 1_000 },
  )
})

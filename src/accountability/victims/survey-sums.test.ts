import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STAGES } from '../../victim/feedback/survey.ts'
import { NOT_ASKED } from '../../victim/feedback/who-is-asked.ts'
import { FEWEST_SHOWN } from '../suppress.ts'
import { recoverySums, type SurveyCounted, surveySums } from './survey-sums.ts'

const now = Temporal.Instant.from('2027-02-01T10:00:00Z')
const BLANK = { ease: null, actions: null, informed: null, treatment: null, whole: null }
const ONE: SurveyCounted = {
  stage: 'after-report',
  way: 'message',
  notAsked: null,
  state: 'invited',
  closesAt: now.add({ hours: 24 }),
  recoverBy: null,
  recoveredAt: null,
  ...BLANK,
}
const some = (n: number, change: Partial<SurveyCounted>) => Array.from({ length: n }, () => ({ ...ONE, ...change }))

test('who answered, who did not, and who was not asked and why stand beside each other and add up', () => {
  const [sum] = surveySums(
    [
      ...some(20, { state: 'answered', whole: 5 }),
      ...some(10, { state: 'answered', whole: 1 }),
      ...some(9, {}),
      ...some(8, { closesAt: now.subtract({ hours: 1 }) }),
      ...some(7, { way: null, notAsked: 'unsafe', state: 'not-asked', closesAt: null }),
    ],
    now,
  )
  expect(sum).toMatchObject({ stage: 'after-report', came: 54 })
  const of = (list: readonly { words: string; n: number | null }[], words: string) =>
    list.find(one => one.words.startsWith(words))?.n
  expect([of(sum!.asked, 'Answered'), of(sum!.asked, 'Did not'), of(sum!.asked, 'Still')]).toEqual([30, 8, 9])
  expect(of(sum!.notAsked, 'No safe way')).toBe(7)
  expect(sum!.questions.find(one => one.id === 'whole')).toMatchObject({ n: 30, good: 20, neither: 0, poor: 10 })
  expect(sum!.questions.find(one => one.id === 'ease')).toMatchObject({ n: 0, good: 0, poor: 0 })
})

const counted = fc.record({
  stage: fc.constantFrom(...STAGES),
  asked: fc.boolean(),
  notAsked: fc.constantFrom(...NOT_ASKED),
  state: fc.constantFrom('invited', 'answered', 'declined', 'not-reached'),
  closesAt: fc.constantFrom(now.subtract({ hours: 1 }), now.add({ hours: 1 })),
  whole: fc.integer({ min: 1, max: 5 }),
})
test('no number from one to four is ever shown, and none that is hidden can be worked out by taking the rest from the total', () => {
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 120 }), list => {
      const rows = list.map(({ asked, notAsked, whole, ...one }) => ({
        ...ONE,
        ...one,
        ...(asked ? {} : { way: null, notAsked, state: 'not-asked', closesAt: null }),
        whole: asked && one.state === 'answered' ? whole : null,
      }))
      for (const sum of surveySums(rows, now)) {
        for (const table of [
          [...sum.asked, ...sum.notAsked].map(one => one.n),
          ...sum.questions.map(one => [one.good, one.neither, one.poor]),
        ]) {
          for (const n of table) if (n !== null) expect(n === 0 || n >= FEWEST_SHOWN).toBe(true)
        }
        const cells = [...sum.asked, ...sum.notAsked].map(one => one.n)
        if (sum.came !== null) expect(cells.filter(n => n === null).length).not.toBe(1)
      }
    }),
  )
})

test('poor answers are counted by whether somebody looked at them in time', () => {
  const by = now.subtract({ hours: 48 })
  const sums = recoverySums(
    [
      ...some(6, { recoverBy: by, recoveredAt: by.subtract({ hours: 1 }) }),
      ...some(7, { recoverBy: by, recoveredAt: by.add({ hours: 1 }) }),
      ...some(8, { recoverBy: by }),
      ...some(9, { recoverBy: now.add({ hours: 1 }) }),
      ...some(50, {}),
    ],
    now,
  )
  expect(sums.map(one => one.n)).toEqual([6, 7, 8, 9])
})

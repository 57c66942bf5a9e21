import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuseReason } from './grading.ts'
import { composeReason, RATIONALE_BOXES, RATIONALE_EDITIONS, rationaleOn } from './rationale.ts'

const EDITION = rationaleOn(Temporal.PlainDate.from('2026-11-23'))

test.each([
  ['nothing', undefined, {}, undefined],
  ['a plain reason', ' She is safe now ', {}, 'She is safe now'],
  [
    'slots in the model’s order, whatever order they were typed in',
    undefined,
    { ndmAction: 'Ring at eight', ndmInformation: 'He has left' },
    'Information: He has left\nAction: Ring at eight',
  ],
  ['both', 'Safe now', { ndmRisk: 'Low until he is back' }, 'Safe now\nRisk: Low until he is back'],
  ['slots that say nothing', undefined, { ndmRisk: '.', ndmOptions: 'n/a', ndmPowers: ' ' }, undefined],
])('a reason of %s', (_, reason, typed, composed) => {
  expect(composeReason(reason, typed, EDITION)).toBe(composed)
})

test('a label is no reason, and nobody to send is none in any slot', () => {
  for (const box of RATIONALE_BOXES) {
    expect(refuseReason(composeReason('', { [box]: 'n/a.' }, EDITION) ?? null, 'Say why')?.refusal.code).toBe(
      'needs-reason',
    )
    const busy = composeReason('', { [box]: 'no units available' }, EDITION)
    expect(refuseReason(busy ?? null, 'Say why')?.refusal.code).toBe('no-resource-is-no-reason')
  }
})

test('every word that was typed and says something is in the reason', () => {
  const words = fc.constantFrom('He has left', 'Ring at eight', 'Section seventeen', '')
  fc.assert(
    fc.property(fc.record(Object.fromEntries(RATIONALE_BOXES.map(box => [box, words]))), typed => {
      const reason = composeReason('Safe now', typed, EDITION) ?? ''
      for (const said of Object.values(typed)) expect(reason).toContain(said)
    }),
  )
})

test.each(RATIONALE_EDITIONS)('edition $id has each slot once, with nothing written in it', ({ slots }) => {
  expect(slots.map(one => one.box).toSorted()).toEqual([...RATIONALE_BOXES].toSorted())
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedDetails, DETAILS, type Details } from './details.ts'

const NONE: Details = {
  callerName: null,
  callerNumber: null,
  callerAddress: null,
  callerBirth: null,
  incidentType: null,
  summary: null,
  place: null,
  settlementId: null,
}

test.each([
  ['typed into an empty box', NONE, { place: 'The park' }, NONE, { place: 'The park' }],
  ['nothing touched', { ...NONE, place: 'The park' }, { place: 'The park' }, { ...NONE, place: 'The park' }, {}],
  ['nothing touched, somebody else changed it', NONE, {}, { ...NONE, place: 'The park' }, {}],
  ['emptied', { ...NONE, place: 'The park' }, { place: null }, { ...NONE, place: 'The park' }, { place: null }],
  ['both typed the same', NONE, { place: 'The park' }, { ...NONE, place: 'The park' }, {}],
  ['they changed another box', NONE, { place: 'The park' }, { ...NONE, callerName: 'Siân' }, { place: 'The park' }],
] as [string, Details, Partial<Details>, Details, Partial<Details>][])(
  'two people write: %s',
  (_, drawn, typed, now, expected) => {
    const outcome = changedDetails(drawn, { ...drawn, ...typed }, now)
    expect(outcome.ok && outcome.value).toEqual(expected)
  },
)

test('both changed the same box: the second is told by its name, and nothing is overwritten', () => {
  const outcome = changedDetails(NONE, { ...NONE, place: 'The park' }, { ...NONE, place: 'The pool' })
  expect(outcome.ok || [outcome.refusal.code, outcome.refusal.field]).toEqual(['changed-meanwhile', 'place'])
})

const details = fc.record(
  Object.fromEntries(DETAILS.map(name => [name, fc.option(fc.constantFrom('a', 'b', 'c'))])) as {
    [D in keyof Details]: fc.Arbitrary<string | null>
  },
)

test('a box that one person did not touch is never changed by them', () => {
  fc.assert(
    fc.property(details, details, details, (drawn, typed, now) => {
      const outcome = changedDetails(drawn, typed, now)
      if (!outcome.ok) return
      for (const name of DETAILS) if (typed[name] === drawn[name]) expect(name in outcome.value).toBe(false)
    }),
  )
})

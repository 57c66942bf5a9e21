import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CheckedContact, checkFigures } from './check-figures.ts'

const at = (minute: number) => Temporal.Instant.from('2026-11-23T10:00Z').add({ minutes: minute })
const contact = (minute: number, truth: number | undefined, rest: Partial<CheckedContact> = {}): CheckedContact => ({
  contactId: `${minute}`,
  at: at(minute),
  gradedAt: at(minute + 5),
  truth,
  checks: [],
  saidSame: undefined,
  ...rest,
})
const EARLIER = contact(0, 7)

test.each<[string, CheckedContact[], Partial<ReturnType<typeof checkFigures>>]>([
  ['a first call is of nobody known', [EARLIER], { known_before: 0, recall: null }],
  [
    'a second call that nobody checked is missed',
    [EARLIER, contact(60, 7)],
    { known_before: 1, checked_in_time: 0, recall: 0 },
  ],
  [
    'shown before the grade is found',
    [EARLIER, contact(60, 7, { checks: [{ at: at(61), showed: [3, 7] }] })],
    { found_in_time: 1, recall: 1 },
  ],
  [
    'shown after the grade is too late',
    [EARLIER, contact(60, 7, { checks: [{ at: at(66), showed: [7] }] })],
    { checked_in_time: 0, found_in_time: 0, recall: 0 },
  ],
  [
    'somebody else shown is a check that found nobody',
    [EARLIER, contact(60, 7, { checks: [{ at: at(61), showed: [3] }] })],
    { checked_in_time: 1, found_in_time: 0, recall: 0 },
  ],
  [
    'said to be somebody else than they are',
    [EARLIER, contact(60, 7, { saidSame: 3 }), contact(61, 8, { saidSame: 8 })],
    { said_same: 2, said_right: 1, precision: 0.5 },
  ],
  [
    'who cannot be told is counted apart, and passes nothing',
    [contact(0, undefined, { saidSame: 7 })],
    { cannot_tell: 1, said_same: 0, precision: null, recall: null },
  ],
])('%s', (_, contacts, expected) => {
  expect(checkFigures(contacts)).toMatchObject(expected)
})

test('whatever happened, no part is larger than its whole', () => {
  const some = fc.record({
    minute: fc.nat(500),
    truth: fc.option(fc.nat(4), { nil: undefined }),
    said: fc.option(fc.nat(4), { nil: undefined }),
    check: fc.option(fc.record({ at: fc.nat(600), showed: fc.array(fc.nat(4)) })),
  })
  fc.assert(
    fc.property(fc.array(some), list => {
      const found = checkFigures(
        list.map(one =>
          contact(one.minute, one.truth, {
            saidSame: one.said,
            checks: one.check ? [{ at: at(one.check.at), showed: one.check.showed }] : [],
          }),
        ),
      )
      expect(found.found_in_time).toBeLessThanOrEqual(found.checked_in_time)
      expect(found.checked_in_time).toBeLessThanOrEqual(found.known_before)
      expect(found.said_right).toBeLessThanOrEqual(found.said_same)
      expect(found.known_before + found.cannot_tell).toBeLessThanOrEqual(found.contacts)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Offence } from '../platform/force/policy.ts'
import { grantRights } from './enhanced.ts'
import { recordCrime, recordNoCrime } from './recording.ts'

const OFFENCES: Offence[] = [
  {
    code: 'theft',
    label: 'Theft',
    crimeType: 'Other theft',
    sensitive: null,
    enhancedRights: false,
    enhancedSource: null,
    homeOffice: null,
  },
  {
    code: 'stalking',
    label: 'Stalking',
    crimeType: 'Violence and sexual offences',
    sensitive: 'stalking',
    enhancedRights: true,
    enhancedSource: 'Victims’ Code',
    homeOffice: null,
  },
]
const ASK = {
  offence: 'theft',
  basis: 'The shop saw him take two coats and leave',
  victims: [{ name: 'A', enhanced: false }],
}

test.each([
  ['a theft', {}, 'accepted'],
  ['an offence there is not', { offence: 'rudeness' }, 'unknown-offence'],
  ['no words', { basis: ' ' }, 'needs-basis'],
  ['words that say nothing', { basis: 'As above. N/A' }, 'needs-basis'],
  ['nobody said whether there is a victim', { victims: undefined }, 'needs-victim'],
  ['nobody is the victim', { victims: [] }, 'accepted'],
  [
    'an SQL fragment is only words',
    { basis: "Robert'); drop table investigation.crime;-- was written on the wall" },
    'accepted',
  ],
])('recording a crime: %s', (_, change, expected) => {
  const outcome = recordCrime({ ...ASK, ...change }, OFFENCES)
  expect(outcome.ok ? 'accepted' : outcome.refusal.code).toBe(expected)
})

test.each([
  ['not a crime', 'She had given him the bicycle and had forgotten', { crimes: 0, notCrime: false }, 'accepted'],
  ['no words', 'No', { crimes: 0, notCrime: false }, 'needs-basis'],
  ['after a crime', 'It was a mistake by the neighbour', { crimes: 1, notCrime: false }, 'crime-recorded'],
  ['twice', 'It was a mistake by the neighbour', { crimes: 0, notCrime: true }, 'already-decided'],
])('recording that nothing is a crime: %s', (_, basis, decided, expected) => {
  const outcome = recordNoCrime(basis, decided)
  expect(outcome.ok ? 'accepted' : outcome.refusal.code).toBe(expected)
})

test.each([
  ['neither', OFFENCES[0]!, false, undefined, false, null],
  ['the offence alone', OFFENCES[1]!, false, undefined, true, 'The offence gives them: Stalking'],
  ['the assessment alone', OFFENCES[0]!, true, 'Third time this year', true, 'Third time this year'],
  [
    'the assessment without a reason',
    OFFENCES[0]!,
    true,
    '  ',
    true,
    'Assessed as needing them by the person who recorded the crime',
  ],
  ['both', OFFENCES[1]!, true, 'Under 18', true, 'The offence gives them: Stalking. Under 18'],
])('enhanced rights: %s', (_, offence, enhanced, enhancedReason, expected, reason) => {
  expect(grantRights({ name: 'A', enhanced, enhancedReason }, offence)).toEqual({
    name: 'A',
    enhanced: expected,
    enhancedReason: reason,
  })
})

test('no assessment takes away what the offence gives, and no offence what the assessment gives', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.option(fc.string(), { nil: undefined }),
      (byOffence, byPerson, enhancedReason) => {
        const given = grantRights(
          { name: 'A', enhanced: byPerson, enhancedReason },
          { label: 'X', enhancedRights: byOffence },
        )
        expect(given.enhanced).toBe(byOffence || byPerson)
        expect(given.enhancedReason !== null).toBe(given.enhanced)
      },
    ),
  )
})

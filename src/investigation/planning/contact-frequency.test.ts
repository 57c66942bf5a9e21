import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RISK_LEVELS } from '../risk.ts'
import { proposedContact } from './contact-frequency.ts'
import { OFFENCE_GROUPS } from './offence-groups.ts'

const DAY = Temporal.PlainDate.from('2026-11-23')
test.each([
  ['high risk', ['theft'], 'high', false, 7],
  ['stalking of low risk', ['stalking'], 'low', false, 7],
  ['enhanced rights', ['theft'], 'low', true, 14],
  ['nobody knows the risk', ['theft'], 'not-known', false, 14],
  ['anything else', ['theft'], 'low', false, 28],
] as const)('%s', (_, groups, risk, enhanced, days) => {
  expect(proposedContact({ groups, risk, enhanced }, DAY).days).toBe(days)
})

test('enhanced rights or a higher risk never make the wait longer', () => {
  fc.assert(
    fc.property(
      fc.subarray([...OFFENCE_GROUPS]),
      fc.constantFrom(...RISK_LEVELS),
      fc.boolean(),
      (groups, risk, enhanced) => {
        const { days } = proposedContact({ groups, risk, enhanced }, DAY)
        expect(proposedContact({ groups, risk, enhanced: true }, DAY).days).toBeLessThanOrEqual(days)
        expect(proposedContact({ groups, risk: 'high', enhanced }, DAY).days).toBeLessThanOrEqual(days)
      },
    ),
  )
})

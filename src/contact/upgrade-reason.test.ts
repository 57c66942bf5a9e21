import { expect, test } from 'vitest'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { giveUpgradeCode, type Raised, ruleUpgradeCode, UPGRADE_REASONS, upgradeCode } from './upgrade-reason.ts'

const floor = (grade: GradeCode) => ({ grade, reasons: [] })
const ASK: Raised = { from: 'scheduled', to: 'priority', floor: floor('scheduled'), assessedSince: null }
const DAY = Temporal.PlainDate.from('2026-11-23')

test.each([
  ['before any question', { from: null, to: 'immediate', floor: undefined }, 'emergency-first'],
  ['faster than before any question', { to: 'immediate', floor: undefined }, 'emergency-first'],
  ['the first grade is no upgrade', { from: null }, undefined],
  ['slower', { to: 'resolve' }, undefined],
  ['what is known asks for more than it was given', { floor: floor('priority') }, 'higher-risk'],
  ['looked at again for the delay', { floor: floor('priority'), assessedSince: 'delay' }, 'waited'],
  ['assessed since, and no floor above it', { assessedSince: 'new-information' }, 'new-information'],
  ['nothing changed but a judgement', {}, 'judgement'],
] as [string, Partial<Raised>, string | undefined][])('%s', (_, change, code) => {
  expect(upgradeCode({ ...ASK, ...change })).toBe(code)
})

test('a code may be changed after, from the list, where something was raised', () => {
  const said = (given: string, standing?: { code: string }) => {
    const outcome = giveUpgradeCode(given, DAY, standing)
    return outcome.ok ? outcome.value : outcome.refusal.code
  }
  expect(said('linked', { code: 'judgement' })).toBe('linked')
  expect(said('judgement', { code: 'judgement' })).toBe('same-code')
  expect(said('quota', { code: 'judgement' })).toBe('no-such-code')
  expect(said('linked')).toBe('nothing-raised')
  for (const { codes, source } of UPGRADE_REASONS) {
    expect(new Set(codes.map(one => one.code)).size).toBe(codes.length)
    expect(source).toContain('contact.md')
  }
})

test.each([
  ['silent-call', null, 'emergency-first'],
  ['silent-call', 'scheduled', 'higher-risk'],
  ['caller-of-event', 'scheduled', 'linked'],
  ['risk-reviewed', 'priority', 'higher-risk'],
  ['caller-of-event', null, undefined],
] as const)('raised by the rule %s from %s: %s', (rule, from, code) => {
  expect(ruleUpgradeCode(rule, from)).toBe(code)
})

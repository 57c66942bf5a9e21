import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChangeAsk, changeRights, GRANT_REASONS } from './enhanced-change.ts'

const PLAIN = { label: 'Theft', enhancedRights: false }
const SERIOUS = { label: 'Stalking', enhancedRights: true }
const NONE = { enhanced: false, atRiskBecause: null }
const HAS = { enhanced: true, atRiskBecause: null }
const WHY = 'She moved away and asked for it herself'

test.each<[string, ChangeAsk, typeof NONE, typeof PLAIN, 'investigator' | 'supervisor', string | true]>([
  ['granted without a word', { change: 'grant' }, NONE, PLAIN, 'investigator', true],
  ['granted again', { change: 'grant' }, HAS, PLAIN, 'investigator', 'has-them'],
  ['in danger, who has them', { change: 'grant', danger: 'he has her keys' }, HAS, PLAIN, 'investigator', true],
  ['taken away by an officer', { change: 'remove', words: WHY }, HAS, PLAIN, 'investigator', 'needs-supervisor'],
  ['taken away by a supervisor', { change: 'remove', words: WHY }, HAS, PLAIN, 'supervisor', true],
  ['taken away without why', { change: 'remove', words: 'ok' }, HAS, PLAIN, 'supervisor', 'needs-reason'],
  [
    'taken away though the offence gives them',
    { change: 'remove', words: WHY },
    HAS,
    SERIOUS,
    'supervisor',
    'by-offence',
  ],
  ['taken away where there are none', { change: 'remove', words: WHY }, NONE, PLAIN, 'supervisor', 'has-none'],
])('enhanced rights %s', (_, ask, victim, offence, role, expected) => {
  const changed = changeRights(ask, victim, offence, role)
  expect(changed.ok || changed.refusal.code).toBe(expected)
})

test('granting always grants, in words without a source, and a danger once said is never lost', () => {
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom(...GRANT_REASONS), { nil: undefined }),
      fc.option(fc.string(), { nil: undefined }),
      fc.constantFrom(null, 'he has her keys'),
      (reason, danger, before) => {
        const changed = changeRights(
          { change: 'grant', reason, danger },
          { enhanced: false, atRiskBecause: before },
          PLAIN,
          'investigator',
        )
        expect(changed.ok && changed.value.enhanced).toBe(true)
        if (!changed.ok) return
        expect(changed.value.reason).not.toMatch(/https?:|Code/)
        if (before) expect(changed.value.atRiskBecause).not.toBeNull()
      },
    ),
  )
})

import { expect, test } from 'vitest'
import { type Bound, boundWords, nameIndependent, type Part, type Proposed, standardsClock } from './standards-rules.ts'

const SAM: Proposed = { id: 'sam', name: 'Sam Example', role: 'supervisor', bound: null }
const NOW = { byStandards: true, otherPart: null, current: null }
const WHY = 'Another base and another line of command'
const asked = (part: Part, who: Partial<Proposed> | undefined, now: Partial<typeof NOW> = {}) =>
  nameIndependent(part, who && { ...SAM, ...who }, WHY, { ...NOW, ...now })

test.each([
  ['whoever asks is not of professional standards', asked('investigator', {}, { byStandards: false }), 'not-standards'],
  ['nobody signs in by that name', asked('investigator', undefined), 'unknown-account'],
  ['a role that does not investigate', asked('investigator', { role: 'dispatcher' }), 'cannot-do-it'],
  ['an investigator who does not supervise', asked('supervisor', { role: 'investigator' }), 'cannot-do-it'],
  ['one person for both parts', nameIndependent('supervisor', SAM, WHY, { ...NOW, otherPart: 'sam' }), 'one-person'],
  ['named already', nameIndependent('investigator', SAM, WHY, { ...NOW, current: 'sam' }), 'already-theirs'],
  ['no reason', nameIndependent('investigator', SAM, 'ok', NOW), 'needs-words'],
] as const)('nobody is named: %s', (_why, outcome, code) => {
  expect(outcome).toMatchObject({ ok: false, refusal: { code } })
})

const BOUNDS: Bound[] = ['gone', 'named', 'team', 'line', 'had-it', 'nobody-known']
test.each(BOUNDS)('nobody bound to it is named, whatever else is right: %s', bound => {
  expect(asked('investigator', { bound })).toMatchObject({
    ok: false,
    refusal: { code: 'not-independent', message: expect.stringContaining(boundWords('Sam Example', bound)) },
  })
})

test('each bound is told in words of its own', () => {
  expect(new Set(BOUNDS.map(bound => boundWords('Sam', bound))).size).toBe(BOUNDS.length)
})

test('somebody from outside is named for either part that their role does', () => {
  expect(asked('investigator', { role: 'investigator' })).toMatchObject({ ok: true, value: { accountId: 'sam' } })
  expect(asked('supervisor', {})).toMatchObject({ ok: true, value: { name: 'Sam Example', because: WHY } })
})

test('there is a clock for every day, and it is marked as our proposal', () => {
  for (const day of ['2018-01-01', '2026-11-30', '2100-01-01'])
    expect(standardsClock(Temporal.PlainDate.from(day))).toMatchObject({
      lookMinutes: 60,
      nameHours: 24,
      source: expect.stringContaining('Our proposal'),
    })
})

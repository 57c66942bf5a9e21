import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MARKER_IDS } from '../people/marker-kinds.ts'
import { GRADE_CODES } from '../platform/force/vocabulary.ts'
import { APPROVAL_RULES } from './grade-approvals.ts'
import { regrade } from './grading.ts'
import { fillTool, RISK_TOOLS, type ToolGiven } from './risk-tool.ts'
import {
  flaggedBy,
  type History,
  heldBecause,
  RELEASES,
  releaseOf,
  SILENT_CALL_RULES,
  silentCallRuleOn,
} from './silent-call.ts'
import { taskDue } from './task-due.ts'

const RULE = SILENT_CALL_RULES[0]!
const CALM: History = { sensitive: null, pathways: [], risks: ['low'], held: false, markers: [], order: false }

test.each([
  ['no history', [], false],
  ['a calm history', [CALM, CALM], false],
  ['domestic abuse', [CALM, { ...CALM, sensitive: 'domestic' }], true],
  ['an answered pathway', [{ ...CALM, pathways: ['honour'] }], true],
  ['high risk once, low since', [{ ...CALM, risks: ['high', 'low'] }], true],
  ['one that is held itself', [{ ...CALM, held: true }], true],
  ['a marker of abuse on somebody who has it', [{ ...CALM, markers: ['domestic-victim'] }], true],
  ['an order for or against somebody who has it', [{ ...CALM, order: true }], true],
  ['a marker of another kind', [{ ...CALM, markers: ['child', 'frequent-caller'] }], false],
  ['a worry of another kind', [{ ...CALM, sensitive: 'hate' }], false],
] as [string, History[], boolean][])('a silent call from a number with %s', (_, history, held) => {
  for (const silence of ['gave-up', 'dropped', 'silent'] as const)
    expect(heldBecause(RULE, silence, history) !== undefined).toBe(held)
})

test('what happened is said before what is on file', () => {
  expect(flaggedBy(RULE, [{ ...CALM, order: true }])).toContain('on file')
  expect(
    flaggedBy(RULE, [
      { ...CALM, order: true },
      { ...CALM, held: true },
    ]),
  ).toContain('a history')
})

test('the rules are whole, and what releases is never contact alone', () => {
  const inOrder = SILENT_CALL_RULES.toSorted((a, b) => a.from.localeCompare(b.from))
  for (const rule of inOrder) for (const marker of rule.markers) expect(MARKER_IDS).toContain(marker)
  for (const [n, rule] of inOrder.entries()) expect(rule.to).toBe(inOrder[n + 1]?.from ?? null)
  expect(silentCallRuleOn(Temporal.PlainDate.from('1999-01-01')).source).not.toBe('')
  expect(RELEASES.map(one => one.id)).toEqual(['heard-alone', 'seen'])
  expect([releaseOf('seen'), releaseOf('rung-back'), releaseOf(undefined)]).toEqual(['seen', undefined, undefined])
})

const TODAY = Temporal.PlainDate.from('2026-11-23')
test.each([
  ['done, with judgement', { state: 'done', level: 'high', judgement: 'Worse than the score', score: 9 }, 'ok'],
  ['done without judgement', { state: 'done', level: 'high', score: 14 }, 'needs-judgement'],
  ['done without a level', { state: 'done', score: 14, judgement: 'x' }, 'needs-level'],
  ['refused, with why', { state: 'refused', reason: 'Says there is no need' }, 'ok'],
  ['not safe to ask, without why', { state: 'not-safe-to-ask' }, 'needs-reason'],
  ['not asked, with a score', { state: 'not-asked', reason: 'x', score: 3 }, 'score-not-done'],
] as [string, Omit<ToolGiven, 'tool'>, string][])('a risk tool %s', (_, given, expected) => {
  const filled = fillTool({ tool: 'DASH', ...given }, TODAY)
  expect(filled.ok ? 'ok' : filled.refusal.code).toBe(expected)
})

test('a tool is there from its day on, and none has wording', () => {
  const given: Omit<ToolGiven, 'tool'> = { state: 'refused', reason: 'No' }
  expect(fillTool({ tool: 'DARA', ...given }, Temporal.PlainDate.from('2022-10-31')).ok).toBe(false)
  expect(fillTool({ tool: 'DARA', ...given }, Temporal.PlainDate.from('2022-11-01')).ok).toBe(true)
  for (const tool of RISK_TOOLS)
    expect(Object.keys(tool).toSorted()).toEqual([
      'confidence',
      'edition',
      'from',
      'id',
      'label',
      'scored',
      'source',
      'to',
    ])
})

const HOLIDAYS = { dates: new Set(['2026-12-25', '2026-12-28']), lastKnownYear: 2026, source: 'test' }
test.each([
  ['in the night before school', '2026-11-24T02:00Z', '2026-11-24T08:00Z'],
  ['during school', '2026-11-24T10:00Z', '2026-11-25T08:00Z'],
  ['at the first lesson itself', '2026-11-24T08:00Z', '2026-11-25T08:00Z'],
  ['on Friday evening', '2026-11-27T21:00Z', '2026-11-30T08:00Z'],
  ['before bank holidays', '2026-12-24T12:00Z', '2026-12-29T08:00Z'],
  ['over the night the clocks change', '2026-10-24T21:00Z', '2026-10-26T08:00Z'],
  ['in summer', '2026-07-01T06:30Z', '2026-07-01T07:00Z'],
])('before the next school day: %s', (_, at, due) => {
  expect(taskDue('before-next-school-day', Temporal.Instant.from(at), HOLIDAYS).toString()).toBe(
    Temporal.Instant.from(due).toString(),
  )
})

test('hours are hours, over the night the clocks change too', () => {
  expect(taskDue({ hours: 48 }, Temporal.Instant.from('2026-10-24T12:00Z'), HOLIDAYS).toString()).toBe(
    '2026-10-26T12:00:00Z',
  )
})

test('contact alone never lowers a held call: only a supervisor who says that the caller was heard alone or seen', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GRADE_CODES.filter(code => code !== 'immediate')),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom(undefined, ...RELEASES.map(one => one.id)),
      fc.option(fc.string(), { nil: undefined }),
      (to, bySupervisor, assessedSince, basis, reason) => {
        const decided = regrade({
          from: 'immediate',
          to,
          floor: { grade: 'immediate', reasons: [{ grade: 'immediate', because: 'it is held' }] },
          held: 'a 999 call that is silent',
          vulnerable: false,
          sensitive: null,
          rule: APPROVAL_RULES[0]!,
          flags: [],
          mayAgree: bySupervisor ? 'supervisor' : 'nobody',
          assessedSince,
          missing: [],
          basis,
          reason,
        })
        if (decided.ok) expect([bySupervisor, basis !== undefined, Boolean(reason)]).toEqual([true, true, true])
      },
    ),
  )
  const seen = { from: 'immediate', to: 'resolve', held: 'x', vulnerable: false, sensitive: null } as const
  const asked = {
    ...seen,
    floor: { grade: 'immediate' as const, reasons: [] },
    assessedSince: true,
    missing: [],
    rule: APPROVAL_RULES[0]!,
    flags: [],
    mayAgree: 'supervisor' as const,
  }
  expect(regrade({ ...asked, basis: 'seen', reason: 'Officers saw her alone' })).toMatchObject({
    ok: true,
    value: { basis: 'seen', approved: true },
  })
})

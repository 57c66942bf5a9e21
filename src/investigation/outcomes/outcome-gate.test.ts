import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Force } from '../../platform/force/force.ts'
import { readTime } from '../../platform/time.ts'
import { PRECONDITIONS } from './missing.ts'
import { decideOutcome, proposeOutcome } from './outcome-gate.ts'
import { gateWords, outcomeOn, outcomesOn, rankNeeded } from './outcome-row.ts'
import { inOwnWords } from './own-words.ts'
import type { CaseNow } from './precondition.ts'
import { STATEABLE_IDS } from './statement.ts'
import { wholeCase as whole, without } from './test-whole-case.ts'

const ROWS = (JSON.parse(readFileSync(new URL('../../../seeds/force.json', import.meta.url), 'utf8')) as Force).outcomes
const NOW = readTime('2026-11-23T10:00')!
const CODES = Array.from({ length: 23 }, (_, n) => n + 1)
const row = (code: number) => outcomeOn(ROWS, code, NOW)!

const ASK = {
  reason: 'The recording does not show who it was',
  evidence: 'Statement and recording, both in the file',
  victimView: 'I told the officer I want it noted and do not want to go to court',
  reference: 'SYNTHETIC 123',
  notDone: 'No second interview: he had answered everything',
}
const INSPECTOR = { id: 'inspector', role: 'supervisor', rank: 'inspector' as const }
const agree = { agree: true, reason: 'Read with the plan: nothing worth doing is left' }
const waiting = (code: number, change = {}) => ({
  code,
  victimView: ASK.victimView,
  reference: ASK.reference,
  proposedBy: 'investigator',
  ...change,
})
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal?.code

test.each(CODES)('outcome %i, nothing missing: proposed without warning, then agreed by an inspector', code => {
  const proposed = proposeOutcome({ ...ASK, code }, whole(code), ROWS, NOW)
  expect(proposed.ok && proposed.value.warnings).toEqual([])
  const decided = decideOutcome(agree, INSPECTOR, waiting(code), whole(code), row(code), NOW)
  expect(decided).toEqual({ ok: true, value: { agreed: true, reason: agree.reason, warnings: [] } })
})

const CASES = PRECONDITIONS.flatMap(row => row.of.map(code => ({ id: row.id, code, row })))

test.each(CASES)(
  'outcome $code without $id: refused where its source was read, else warned, in its words',
  ({ id, code, row: need }) => {
    const { now, proposal } = without(id, code)
    const said = (list: readonly string[]) =>
      list.some(
        one => one.startsWith(need.missing) || (id === 'withdrawal-accepted' && /waits for a supervisor/.test(one)),
      )
    const proposed = proposeOutcome(
      { ...ASK, ...proposal, code, reference: proposal.reference === null ? undefined : ASK.reference },
      now,
      ROWS,
      NOW,
    )
    const decide = (reason: string) =>
      decideOutcome({ agree: true, reason }, INSPECTOR, waiting(code, proposal), now, row(code), NOW)
    if (need.refuses) {
      for (const answer of [proposed, decide(agree.reason)]) {
        expect(codeOf(answer)).toBe('precondition-missing')
        expect(!answer.ok && said([answer.refusal.message])).toBe(true)
      }
      return
    }
    // Decided outside the force: without its reference there is no gate to warn.
    if (!row(code).gate && id === 'outside-reference') expect(codeOf(proposed)).toBe('needs-reference')
    else expect(proposed.ok && said(proposed.value.warnings), JSON.stringify(proposed)).toBe(true)
    const decided = decide(agree.reason)
    expect(decided.ok && said(decided.value.warnings), JSON.stringify(decided)).toBe(true)
    expect(codeOf(decide('Agreed'))).toBe('needs-reason')
  },
)

test('the table is whole: every outcome needs something, what refuses was read at a source, and each id says one thing', () => {
  for (const code of CODES)
    expect(PRECONDITIONS.filter(one => one.of.includes(code)).length, `outcome ${code}`).toBeGreaterThan(0)
  for (const one of PRECONDITIONS) {
    expect([one.id, one.refuses && one.confidence !== 'read']).toEqual([one.id, false])
    expect(one.source.length, one.id).toBeGreaterThan(10)
    expect(one.missing, one.id).not.toMatch(/[.]$/)
  }
  expect(new Set(PRECONDITIONS.map(one => one.id)).size).toBe(PRECONDITIONS.length)
  expect(PRECONDITIONS.find(one => one.id === 'conditions-running')?.from).toBe('2026-02-01')
})

test('a statement stands in for a record that is not there, and only where it may, with where it can be checked', () => {
  const bare = { ...whole(3), stated: [] }
  const say = (statements: { need: string; words: string; evidence: string }[]) =>
    proposeOutcome({ ...ASK, code: 3, statements }, bare, ROWS, NOW)
  const good = { need: 'admission', words: 'Admits taking the purse', evidence: 'Interview recording' }
  expect(codeOf(say([]))).toBe('precondition-missing')
  expect(codeOf(say([{ ...good, words: 'Yes' }]))).toBe('needs-words')
  expect(codeOf(say([{ ...good, evidence: 'n/a' }]))).toBe('needs-proof')
  expect(codeOf(say([{ ...good, need: 'charge-recorded' }]))).toBe('no-such-need')
  expect(say([good])).toMatchObject({ ok: true, value: { statements: [good], warnings: [] } })
  expect(STATEABLE_IDS).not.toContain('suspect-identified')
})

test.each(CODES)('outcome %i is not agreed over an open line, by whomever, whatever else is true', code => {
  const decided = decideOutcome(
    agree,
    { ...INSPECTOR, rank: 'chief-inspector' },
    waiting(code),
    { ...whole(code), openLines: 2 },
    row(code),
    NOW,
  )
  expect(codeOf(decided)).toBe('open-lines')
  const refused = decideOutcome(
    { agree: false, reason: 'End both lines first' },
    INSPECTOR,
    waiting(code),
    { ...whole(code), openLines: 2 },
    row(code),
    NOW,
  )
  expect(refused.ok && refused.value.agreed).toBe(false)
})

test.each<[string, number, Partial<CaseNow>, string, string | null, string]>([
  ['sergeant, theft', 18, {}, 'supervisor', 'sergeant', 'accepted'],
  ['constable', 18, {}, 'supervisor', 'constable', 'not-the-gate'],
  ['police staff without a rank', 18, {}, 'supervisor', null, 'not-the-gate'],
  ['an investigator of rank', 18, {}, 'investigator', 'inspector', 'not-the-gate'],
  ['sergeant, outcome 16', 16, {}, 'supervisor', 'sergeant', 'accepted'],
  ['sergeant, outcome 16, domestic', 16, { sensitive: ['domestic'] }, 'supervisor', 'sergeant', 'not-the-gate'],
  ['inspector, outcome 16, domestic', 16, { sensitive: ['domestic'] }, 'supervisor', 'inspector', 'accepted'],
  ['sergeant, outcome 16, hate', 16, { sensitive: ['hate'] }, 'supervisor', 'sergeant', 'accepted'],
  ['sergeant, outcome 15', 15, {}, 'supervisor', 'sergeant', 'accepted'],
  ['sergeant, outcome 15, enhanced rights', 15, { enhanced: true }, 'supervisor', 'sergeant', 'not-the-gate'],
  ['sergeant, outcome 10', 10, {}, 'supervisor', 'sergeant', 'not-the-gate'],
  ['sergeant, decided outside: outcome 1', 1, {}, 'supervisor', 'sergeant', 'accepted'],
])('the gate: %s', (_, code, change, role, rank, expected) => {
  const by = { id: 'b', role, rank: rank as 'sergeant' }
  expect(codeOf(decideOutcome(agree, by, waiting(code), { ...whole(code), ...change }, row(code), NOW))).toBe(expected)
})

test.each<[string, object, Partial<CaseNow>, string]>([
  ['code 0', { code: 0 }, {}, 'no-such-outcome'],
  ['no reason', { code: 18, reason: 'n/a' }, {}, 'needs-reason'],
  ['no evidence', { code: 18, evidence: 'As above' }, {}, 'needs-evidence'],
  ['no victim’s view', { code: 18, victimView: ' ' }, {}, 'needs-victim-view'],
  ['no victim, no view', { code: 18, victimView: undefined }, { victims: 0 }, 'accepted'],
  ['a charge without its reference', { code: 1, reference: undefined }, {}, 'needs-reference'],
  ['prosecutors’ decision without its reference', { code: 9, reference: ' ' }, {}, 'needs-reference'],
  ['lines still open', { code: 18 }, { openLines: 3 }, 'accepted'],
])('proposing: %s', (_, ask, change, expected) => {
  const { code } = ask as { code: number }
  expect(codeOf(proposeOutcome({ ...ASK, code, ...ask }, { ...whole(code), ...change }, ROWS, NOW))).toBe(expected)
})

test('nobody agrees what they proposed, and nobody refuses it either', () => {
  for (const code of CODES)
    for (const yes of [true, false])
      expect(
        codeOf(
          decideOutcome(
            { ...agree, agree: yes },
            INSPECTOR,
            waiting(code, { proposedBy: INSPECTOR.id }),
            whole(code),
            row(code),
            NOW,
          ),
        ),
      ).toBe('own-proposal')
})

test('outcome 21 warns where it is not normally used, and lets the gate-holder answer', () => {
  for (const one of ['domestic', 'hate', 'child'] as const) {
    const decided = decideOutcome(agree, INSPECTOR, waiting(21), { ...whole(21), sensitive: [one] }, row(21), NOW)
    expect(decided.ok && decided.value.warnings).toHaveLength(1)
  }
})

test('outcome 23 began in February 2026; 24 outcomes less "not yet assigned" may be chosen since', () => {
  expect(outcomeOn(ROWS, 23, readTime('2026-01-31T23:59')!)).toBeUndefined()
  expect(outcomeOn(ROWS, 23, readTime('2026-02-01T00:00')!)?.code).toBe(23)
  expect(outcomesOn(ROWS, NOW).map(one => one.code)).toEqual(CODES)
})

test.each([
  ['I do not want him to lose his job', true],
  ['Victim does not support', false],
  ['Not supportive.', false],
  ['n/a', false],
  ['لا أريد الذهاب إلى المحكمة', true],
])('their own words: %j', (text, own) => expect(inOwnWords(text)).toBe(own))

test('a gate is raised and never lowered by what a case is', () => {
  const RANKS = ['constable', 'sergeant', 'inspector', 'chief-inspector']
  const kinds = fc.record({
    enhanced: fc.boolean(),
    sensitive: fc.subarray(['domestic', 'sexual', 'stalking', 'hate', 'child', 'missing', 'mental-health'] as const),
  })
  fc.assert(
    fc.property(fc.constantFrom(...CODES), kinds, (code, kind) => {
      const needed = rankNeeded(row(code), { ...kind, sensitive: [...kind.sensitive] })
      if (row(code).gate) expect(RANKS.indexOf(needed!)).toBeGreaterThanOrEqual(RANKS.indexOf(row(code).gate!.rank))
      else expect(needed).toBeNull()
      expect(gateWords(row(code), { ...kind, sensitive: [...kind.sensitive] })).toMatch(/above|outside the force/i)
    }),
  )
})

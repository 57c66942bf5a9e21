import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Force } from '../platform/force/force.ts'
import { readTime } from '../platform/time.ts'
import { decideOutcome, proposeOutcome } from './outcome-gate.ts'
import { type CaseNow, inOwnWords } from './outcome-needs.ts'
import { gateWords, outcomeOn, outcomesOn, rankNeeded } from './outcome-row.ts'

const ROWS = (JSON.parse(readFileSync(new URL('../../seeds/force.json', import.meta.url), 'utf8')) as Force).outcomes
const NOW = readTime('2026-11-23T10:00')!
const CODES = Array.from({ length: 23 }, (_, n) => n + 1)
const row = (code: number) => outcomeOn(ROWS, code, NOW)!

/** A case in which nothing is missing for this outcome. */
function whole(code: number): CaseNow {
  return {
    offence: code === 7 ? 'drugs-possession' : 'theft-from-person',
    victims: 1,
    openLines: 0,
    enhanced: false,
    sensitive: [],
    suspects: [14, 18].includes(code) ? [] : code === 1 ? ['charged'] : ['interviewed'],
  }
}
const ASK = {
  reason: 'The recording does not show who it was',
  evidence: 'Statement and recording, both in the file',
  victimView: 'I told the officer I want it noted and do not want to go to court',
  reference: 'SYNTHETIC 123',
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
  const decided = decideOutcome(agree, INSPECTOR, waiting(code), whole(code), row(code))
  expect(decided).toEqual({ ok: true, value: { agreed: true, reason: agree.reason, warnings: [] } })
})

/** [what is missing, the case without it, the proposal without it, the outcomes that need it, what is said] */
const MISSING: [string, Partial<CaseNow>, { victimView?: string; reference?: null }, number[], RegExp][] = [
  ['a suspect', { suspects: [] }, {}, [1, 2, 3, 5, 6, 8, 10, 11, 12, 15, 16, 17, 21, 22, 23], /No suspect is named/],
  ['that nobody is named', { suspects: ['interviewed'] }, {}, [14, 18], /A suspect is named/],
  ['a charge', { suspects: ['bailed'] }, {}, [1], /No charge is recorded/],
  ['the victim’s own words', {}, { victimView: 'Victim does not support prosecution' }, [14, 16], /own words/],
  ['the victim’s view', {}, { victimView: 'Unknown' }, [2, 3, 8], /what the victim wants/],
  ['a possession', { offence: 'theft-from-person' }, {}, [7], /possession of cannabis/],
  ['a reference', {}, { reference: null }, [6, 19, 20, 23], /reference/],
]
const CASES = MISSING.flatMap(([what, now, proposal, codes, said]) =>
  codes.map(code => ({ what, now, proposal, code, said })),
)

test.each(CASES)('outcome $code without $what', ({ code, now, proposal, said }) => {
  const decided = decideOutcome(agree, INSPECTOR, waiting(code, proposal), { ...whole(code), ...now }, row(code))
  if (row(code).confidence === 'read') {
    expect(codeOf(decided)).toBe('precondition-missing')
    expect(!decided.ok && decided.refusal.message).toMatch(said)
  } else {
    expect(decided.ok && decided.value.warnings.join()).toMatch(said)
    const silent = decideOutcome(
      { agree: true, reason: 'Agreed' },
      INSPECTOR,
      waiting(code, proposal),
      { ...whole(code), ...now },
      row(code),
    )
    expect(codeOf(silent)).toBe('needs-reason')
  }
})

test('what is not missing is not said to be: no need but those in the table speaks for any outcome', () => {
  for (const code of CODES)
    for (const [, now, proposal, codes] of MISSING.filter(([what]) => !/charge|nobody/.test(what))) {
      if (codes.includes(code) || (proposal.victimView && [14, 16].includes(code))) continue
      const kept = code === 7 || now.offence ? {} : now
      const decided = decideOutcome(agree, INSPECTOR, waiting(code, proposal), { ...whole(code), ...kept }, row(code))
      expect(decided.ok && decided.value.warnings, `outcome ${code}`).toEqual([])
    }
})

test.each(CODES)('outcome %i is not agreed over an open line, by whomever, whatever else is true', code => {
  const decided = decideOutcome(
    agree,
    { ...INSPECTOR, rank: 'chief-inspector' },
    waiting(code),
    { ...whole(code), openLines: 2 },
    row(code),
  )
  expect(codeOf(decided)).toBe('open-lines')
  const refused = decideOutcome(
    { agree: false, reason: 'End both lines first' },
    INSPECTOR,
    waiting(code),
    { ...whole(code), openLines: 2 },
    row(code),
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
  expect(codeOf(decideOutcome(agree, by, waiting(code), { ...whole(code), ...change }, row(code)))).toBe(expected)
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
          ),
        ),
      ).toBe('own-proposal')
})

test('outcome 21 warns where it is not normally used, and lets the gate-holder answer', () => {
  for (const one of ['domestic', 'hate', 'child'] as const) {
    const decided = decideOutcome(agree, INSPECTOR, waiting(21), { ...whole(21), sensitive: [one] }, row(21))
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

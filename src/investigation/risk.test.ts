import { expect, test } from 'vitest'
import { countRisks, type RiskFacts, riskOf, riskRank } from './risk.ts'

test.each<[string, Partial<RiskFacts>, string]>([
  ['assessed low', {}, 'low'],
  ['assessed low, domestic', { sensitive: ['domestic'] }, 'medium'],
  ['assessed low, enhanced rights', { enhanced: true }, 'medium'],
  ['assessed medium', { triage: 'medium' }, 'medium'],
  ['assessed high', { triage: 'high' }, 'high'],
  ['not assessed', { triage: null }, 'not-known'],
  ['could not be told', { triage: 'cannot-tell' }, 'not-known'],
  ['could not be told, stalking', { triage: 'cannot-tell', sensitive: ['stalking'] }, 'not-known'],
])('the risk of a case %s', (_, change, level) => {
  const risk = riskOf({ triage: 'low', sensitive: [], enhanced: false, ...change })
  expect(risk.level).toBe(level)
  if (level !== 'low') expect(risk.because.length > 0 || level === 'medium').toBe(true)
})

test('what a case is never makes its risk look lower than it was assessed', () => {
  for (const triage of ['low', 'medium', 'high', 'cannot-tell', null] as const)
    for (const sensitive of [[], ['domestic'], ['hate', 'child']] as const)
      for (const enhanced of [true, false]) {
        const bare = riskOf({ triage, sensitive: [], enhanced: false })
        expect(riskRank(riskOf({ triage, sensitive, enhanced }).level)).toBeLessThanOrEqual(riskRank(bare.level))
      }
})

test('every level is counted, also those of which there are none', () => {
  expect(
    countRisks([
      { level: 'high', n: 2 },
      { level: 'high', n: 1 },
      { level: 'low', n: 4 },
    ]),
  ).toEqual({ high: 3, 'not-known': 0, medium: 0, low: 4 })
})

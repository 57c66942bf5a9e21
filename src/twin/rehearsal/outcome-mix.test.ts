import { expect, test } from 'vitest'
import type { CrimeType } from '../../platform/force/vocabulary.ts'
import { seeded, type Weighted, weighted } from '../../platform/random.ts'
import { drawOutcome, OUTCOME_CODES, OUTCOME_DAYS, OUTCOME_SHAPE, outcomeDelay } from './outcome-mix.ts'
import { storyOf } from './stories.ts'

/** Crimes with an outcome in the files behind the shape, January to September 2025. */
const CRIMES: readonly Weighted<CrimeType>[] = [
  ['Violence and sexual offences', 28_780],
  ['Possession of weapons', 820],
  ['Public order', 6234],
  ['Vehicle crime', 3518],
  ['Burglary', 2514],
  ['Criminal damage and arson', 5225],
  ['Other crime', 1599],
  ['Drugs', 2106],
  ['Other theft', 4077],
  ['Shoplifting', 4647],
  ['Robbery', 693],
  ['Theft from the person', 173],
  ['Bicycle theft', 501],
]

test.each(Object.entries(OUTCOME_SHAPE))('%s: every crime has one outcome', (_, shares) => {
  expect(Math.abs(Object.values(shares).reduce((a, b) => a + b, 0) - 100)).toBeLessThan(0.5)
})

test('over those crimes: 39.3% no suspect and 5.7% charged, the national level', () => {
  const next = seeded('outcomes')
  const codes = Array.from({ length: 40_000 }, () => drawOutcome(weighted(next, CRIMES), storyOf('violence'), next))
  const share = (code: number) => (100 * codes.filter(found => found === code).length) / codes.length
  expect(Math.abs(share(18) - 39.3)).toBeLessThan(1)
  expect(Math.abs(share(1) - 5.7)).toBeLessThan(0.6)

  const days = codes.map(code => outcomeDelay(code, next) / 86_400).toSorted((a, b) => a - b)
  expect(Math.abs((days[days.length >> 1] ?? 0) - 14)).toBeLessThan(4)
})

test('every code that can be drawn has its times, and no other is drawn', () => {
  const next = seeded('codes')
  for (const [type] of CRIMES)
    for (const story of ['domestic-abuse', 'burglary', 'public-order'] as const)
      for (let n = 0; n < 300; n++) expect(OUTCOME_CODES).toContain(drawOutcome(type, storyOf(story), next))
  for (const code of OUTCOME_CODES) expect(OUTCOME_DAYS[code].medianDays).toBeGreaterThan(0)
})

test('nobody withdraws where nobody is the victim; a known suspect is rarely "not identified"', () => {
  const next = seeded('known')
  const drawn = (story: 'public-order' | 'domestic-abuse' | 'violence', type: CrimeType) =>
    Array.from({ length: 3000 }, () => drawOutcome(type, storyOf(story), next))
  expect(drawn('public-order', 'Public order')).not.toContain(16)
  expect(drawn('public-order', 'Public order')).not.toContain(14)
  const unknown = (codes: number[]) => codes.filter(code => code === 18).length
  const type = 'Violence and sexual offences'
  expect(unknown(drawn('domestic-abuse', type))).toBeLessThan(unknown(drawn('violence', type)) / 4)
})

import { expect, test } from 'vitest'
import { costOfFacts } from './history-pace.ts'

const paces = (cost: (n: number) => number) => {
  let seconds = 0
  return Array.from({ length: 101 }, (_, n) => {
    seconds += cost(n)
    return { facts: n * 100, crimes: n * 3, seconds }
  })
}

test('a cost that stays flat is the same at first and at last; one that grows shows', () => {
  expect(costOfFacts(paces(() => 0.2))).toEqual({ ms_a_fact_at_first: 2, ms_a_fact_at_last: 2 })
  const { ms_a_fact_at_first: first, ms_a_fact_at_last: last } = costOfFacts(paces(n => n / 100))
  expect(last! / first!).toBeGreaterThan(5)
})

test('of too little nothing is said', () => {
  expect(costOfFacts([])).toEqual({ ms_a_fact_at_first: null, ms_a_fact_at_last: null })
  expect(costOfFacts([{ facts: 0, crimes: 0, seconds: 0 }])).toMatchObject({ ms_a_fact_at_first: null })
})

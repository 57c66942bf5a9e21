import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../src/test-app.ts'
import { namePools } from '../match/name-pools.ts'
import { numberOf } from '../match/ours.ts'
import { caseAt, type Sought, soughtOf } from './case-at.ts'
import { loadCases } from './load-cases.ts'
import { oddThings } from './odd-things.ts'
import { soughtByOrigin } from './sought-by-origin.ts'

const CASES = 1_500
let t: TestApp
let investigator: Person
const pools = namePools()
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  investigator = await t.as('investigator')
  await loadCases(t.owner, pools, CASES)
})
afterAll(() => t?.close())

async function found({ text, number }: Sought): Promise<boolean> {
  const { exact, near, part } = (await investigator.get(`/find?text=${encodeURIComponent(text)}`)).body
  return [...exact, ...near, ...part].some((one: { caseId: string }) => numberOf(one.caseId) === number)
}

test('of names written wrongly with their road, nineteen in twenty are found at least, and so of every origin together', async () => {
  const sought = [...Array(60).keys()].map(n => soughtOf(pools, CASES, n, 'road'))
  const missed = []
  for (const one of [...sought, ...soughtByOrigin(pools, CASES, 6)]) if (!(await found(one))) missed.push(one.text)
  expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(5)
})

test.each(oddThings(caseAt(pools, 1)))('%s is answered', async (_, text) => {
  const answer = await investigator.get(`/find?text=${encodeURIComponent(text)}`)
  expect([answer.status, Array.isArray(answer.body.exact)]).toEqual([200, true])
  expect((await investigator.html(`/find?text=${encodeURIComponent(text)}`)).status).toBe(200)
})

test('a plate and a telephone number find their case, however they are spaced', async () => {
  const { plate, person } = caseAt(pools, 7)
  for (const text of [plate, plate.replace(' ', ''), person.phone, person.phone.replace(/^0/, '+44 ')])
    expect([text, await found({ text, number: 7 })]).toEqual([text, true])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Asked, asWritten, nearlySo, waysToAllButOne, wayToAll } from './ways.ts'

const MILLION = 1_000_000
const asked = (word: string, cases: number | null, others: Record<string, number> = {}): Asked => ({
  word,
  cases,
  others: Object.entries(others).map(([other, n]) => ({ word: other, cases: n })),
})

test('the rarest word leads, another joins it where it is in many, and the common ones are looked for in what these lead to', () => {
  const road = asked('road', 100_000)
  expect(wayToAll(asWritten([road, asked('zanzibar', 12)]), MILLION)).toEqual({
    newest: 0,
    lead: [['zanzibar']],
    spare: false,
    likelier: [],
    all: "('zanzibar') & ('road')",
  })
  expect(wayToAll(asWritten([road, asked('smith', 9_000), asked('john', 30_000)]), MILLION)).toEqual({
    newest: 0,
    lead: [['smith'], ['john']],
    spare: false,
    likelier: [],
    all: "('smith') & ('john') & ('road')",
  })
})

test('what is in so many cases that the newest soon fill a page is looked for in the newest', () => {
  expect(wayToAll(asWritten([asked('road', 100_000)]), MILLION)).toMatchObject({
    newest: 10_000,
    lead: [['road']],
    spare: true,
  })
  expect(wayToAll(asWritten([asked('caller', MILLION), asked('says', MILLION)]), MILLION)).toMatchObject({
    newest: 10_000,
    lead: [],
  })
})

test('a word that no case has is looked for as the words it may stand for, and a number is not counted', () => {
  const words = [asked('smyht', 0, { smyth: 900, smith: 9_000, smut: 0 }), asked('7700900144', null)]
  expect(wayToAll(asWritten(words), MILLION)).toBeUndefined()
  expect(wayToAll(nearlySo(words), MILLION, asWritten(words))).toEqual({
    newest: 0,
    lead: [['7700900144']],
    spare: false,
    likelier: ["('7700900144') & ('smyth')"],
    all: "('7700900144') & ('smyth' | 'smith')",
  })
})

test('of many that a word may stand for the likeliest come first, each question narrower than the one before', () => {
  const names = { smith: 9_000, smyth: 900, smut: 4, smite: 3, smits: 2 }
  const words = [asked('smiht', 0, names), asked('jon', 2_000, { john: 7_000 })]
  expect(wayToAll(nearlySo(words), MILLION, asWritten(words))!.likelier).toEqual([
    "('jon' | 'john') & ('smith' | 'smyth' | 'smut')",
    "('jon') & ('smith')",
  ])
  expect(wayToAll(asWritten([asked('jon', 2_000)]), MILLION)!.likelier).toEqual([])
})

test('what was found as it was written is not found again as nearly so', () => {
  const words = [asked('smyth', 900, { smith: 9_000 })]
  const way = wayToAll(nearlySo(words), MILLION, asWritten(words))!
  expect([way.lead, way.all]).toEqual([[['smith']], "('smith') & !(('smyth'))"])
  const two = [...words, asked('jon', 2_000, { john: 7_000 })]
  expect(wayToAll(nearlySo(two), MILLION, asWritten(two))!.all).toBe(
    "('jon' | 'john') & ('smyth' | 'smith') & !(('smyth') & ('jon'))",
  )
  const everywhere = [asked('caller', MILLION, { called: 9 }), asked('says', MILLION)]
  expect(wayToAll(nearlySo(everywhere), MILLION, asWritten(everywhere))).toBeUndefined()
})

test('with a word that nobody wrote, the others lead', () => {
  const words = [asked('zanzibar', 0), asked('smith', 9_000), asked('maple', 2_000)]
  expect(waysToAllButOne(words, MILLION)).toEqual([
    { newest: 0, lead: [['maple'], ['smith']], spare: false, likelier: [], all: "('maple') & ('smith')" },
  ])
  expect(waysToAllButOne(words.slice(1), MILLION)).toEqual([])
})

test('a way to so many that the newest of them tell nothing is spare, and comes last', () => {
  const words = [asked('arwen', 1_900), asked('stone', 150_000), asked('grove', 100_000)]
  const ways = waysToAllButOne(words, MILLION)
  expect(ways.map(way => [way.lead.flat(), way.spare])).toEqual([
    [['arwen', 'grove'], false],
    [['arwen', 'stone'], false],
    [['grove', 'stone'], true],
  ])
})

/** What PostgreSQL makes of a question to a text's words, of these shapes. */
function answers(question: string, has: ReadonlySet<string>): boolean {
  const js = question.replaceAll(/'([a-z0-9]+)'/g, (_, word) => String(has.has(word)))
  return Function(`return ${js.replaceAll('&', '&&').replaceAll('|', '||')}`)() as boolean
}

test('whatever the words and however common, each way asks for all of them (all but one), and its lead leaves none of these out', () => {
  const word = fc.constantFrom('a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7', 'h8')
  const counted = fc.record({ word, cases: fc.integer({ min: 0, max: MILLION }) })
  const question = fc.record({
    asked: fc.uniqueArray(
      fc.record({
        word,
        cases: fc.integer({ min: 0, max: MILLION }),
        others: fc.oneof(fc.constant([]), fc.array(counted, { maxLength: 3 })),
      }),
      {
        selector: one => one.word,
        minLength: 1,
      },
    ),
    has: fc.uniqueArray(word),
  })
  fc.assert(
    fc.property(question, ({ asked, has }) => {
      const choices = nearlySo(asked)
      const held = new Set<string>(has)
      const hits = choices.filter(({ words }) => words.some(one => held.has(one))).length
      const way = wayToAll(choices, MILLION)
      if (way) {
        expect(answers(way.all, held)).toBe(hits === choices.length)
        if (hits === choices.length) expect(way.lead.every(one => one.some(word => held.has(word)))).toBe(true)
      } else expect(hits).toBeLessThan(choices.length)
      const ways = waysToAllButOne(asked, MILLION)
      const found = ways.some(
        one => one.lead.every(lead => lead.some(word => held.has(word))) && answers(one.all, held),
      )
      const isAllButOne = choices.length > 2 && hits >= choices.length - 1
      expect(ways.every(one => one.lead.length > 0 || one.newest > 0)).toBe(true)
      if (asked.every(({ others }) => others.length === 0)) expect(found).toBe(isAllButOne)
      else if (found) expect(isAllButOne).toBe(true)
    }),
  )
})

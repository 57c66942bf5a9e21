import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADE_CODES } from '../platform/force/vocabulary.ts'
import { CALM } from '../test-answers.ts'
import { isFaster } from './grade-order.ts'
import { becauseOf, minimumGrade } from './minimum-grade.ts'
import {
  ANSWER_FIELDS,
  type AnswerField,
  type Answers,
  anyoneVulnerable,
  IMMEDIACIES,
  isKnown,
  PROMPTS,
  RISKS,
  YES_NO_UNKNOWN,
} from './thrive.ts'
import { THRIVE_PACKS } from './thrive-pack.ts'

const PACK = THRIVE_PACKS[0]!
const NOT_KNOWN: Answers = {
  immediacy: 'cannot-tell',
  risk: 'cannot-tell',
  weapon: 'unknown',
  caller: 'unknown',
  subject: 'unknown',
  children: 'unknown',
  adultsAtRisk: 'unknown',
  othersInHousehold: 'unknown',
}

test.each([
  ['nothing asks for more', {}, 'resolve'],
  ['danger now', { immediacy: 'now' }, 'immediate'],
  ['a weapon', { weapon: 'yes' }, 'immediate'],
  ['a weapon, and everything else calm', { weapon: 'yes', risk: 'low' }, 'immediate'],
  ['harm within the hour', { immediacy: 'within-hour' }, 'priority'],
  ['nobody can say how soon', { immediacy: 'cannot-tell' }, 'priority'],
  ['high risk', { risk: 'high' }, 'priority'],
  ['nobody can say how likely', { risk: 'cannot-tell' }, 'priority'],
  ['a vulnerable caller', { caller: 'yes' }, 'priority'],
  ['a vulnerable person it is about', { subject: 'yes' }, 'priority'],
  ['a child there', { children: 'yes' }, 'priority'],
  ['an adult at risk', { adultsAtRisk: 'yes' }, 'priority'],
  ['somebody else in the household', { othersInHousehold: 'yes' }, 'priority'],
  ['a child, not known', { children: 'unknown' }, 'scheduled'],
  ['a weapon, not known', { weapon: 'unknown' }, 'scheduled'],
  ['medium risk', { risk: 'medium' }, 'scheduled'],
  ['harm within a day', { immediacy: 'within-day' }, 'scheduled'],
] as [string, Partial<Answers>, string][])('the floor: %s', (_, change, expected) => {
  expect(minimumGrade(PACK, [{ ...CALM, ...change }], null)?.grade).toBe(expected)
})

test('nobody has assessed: there is no floor, which is not a low one', () => {
  expect(minimumGrade(PACK, [], 'domestic')).toBeUndefined()
})

test.each(['domestic', 'sexual', 'stalking', 'hate', 'child', 'missing', 'mental-health'] as const)(
  '%s is never settled unseen by itself',
  sensitive => {
    const floor = minimumGrade(PACK, [CALM], sensitive)!
    expect(floor.grade).toBe('scheduled')
    expect(becauseOf(floor)).not.toBe('')
  },
)

test('the floor says why, the most urgent first, and only what reaches it', () => {
  const floor = minimumGrade(PACK, [{ ...CALM, weapon: 'yes', caller: 'yes', risk: 'medium' }], null)!
  expect(floor.reasons.map(reason => reason.grade)).toEqual(['immediate', 'priority', 'scheduled'])
  expect(becauseOf(floor)).toBe('a weapon is there or threatened')
  expect(becauseOf(minimumGrade(PACK, [CALM], null)!)).toBe('nothing known asks for more')
})

test.each([
  ['yes, then not known', [{ weapon: 'yes' }, { weapon: 'unknown' }], 'immediate'],
  ['no, then not known: a new doubt', [{ weapon: 'no' }, { weapon: 'unknown' }], 'scheduled'],
  ['yes, then no: somebody found out', [{ weapon: 'yes' }, { weapon: 'no' }], 'resolve'],
  ['now, then the line dropped', [{ immediacy: 'now' }, NOT_KNOWN], 'immediate'],
] as [string, Partial<Answers>[], string][])('a second assessment: %s', (_, changes, expected) => {
  expect(
    minimumGrade(
      PACK,
      changes.map(change => ({ ...CALM, ...change })),
      null,
    )?.grade,
  ).toBe(expected)
})

const answers: fc.Arbitrary<Answers> = fc.record({
  immediacy: fc.constantFrom(...IMMEDIACIES),
  risk: fc.constantFrom(...RISKS),
  weapon: fc.constantFrom(...YES_NO_UNKNOWN),
  caller: fc.constantFrom(...YES_NO_UNKNOWN),
  subject: fc.constantFrom(...YES_NO_UNKNOWN),
  children: fc.constantFrom(...YES_NO_UNKNOWN),
  adultsAtRisk: fc.constantFrom(...YES_NO_UNKNOWN),
  othersInHousehold: fc.constantFrom(...YES_NO_UNKNOWN),
})
const history = fc.array(answers, { minLength: 1, maxLength: 6 })
const floorOf = (inOrder: Answers[]) => minimumGrade(PACK, inOrder, null)!.grade
const notKnown = (field: AnswerField) => NOT_KNOWN[field]

test('"cannot tell" is never a pass: whatever was answered, an unknown in its place never gives a lower floor than no', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...ANSWER_FIELDS), (given, field) => {
      const calm = { ...given, [field]: CALM[field] }
      const unknown = { ...given, [field]: notKnown(field) }
      expect(isFaster(floorOf([calm]), floorOf([unknown]))).toBe(false)
    }),
  )
})

test('not knowing any more never lowers what was known', () => {
  fc.assert(
    fc.property(history, fc.subarray([...ANSWER_FIELDS]), (inOrder, fields) => {
      const last = inOrder.at(-1)!
      const after = { ...last, ...Object.fromEntries(fields.map(field => [field, notKnown(field)])) }
      expect(isFaster(floorOf(inOrder), floorOf([...inOrder, after]))).toBe(false)
    }),
  )
})

test('a vulnerability found is not undone by an unknown, and never lowers the floor', () => {
  fc.assert(
    fc.property(history, fc.constantFrom(...PROMPTS), (inOrder, prompt) => {
      const found = inOrder.map(one => ({ ...one, [prompt]: 'yes' as const }))
      const none = inOrder.map(one => ({ ...one, [prompt]: 'no' as const }))
      expect(isFaster(floorOf(none), floorOf(found))).toBe(false)
      expect(anyoneVulnerable([...found, NOT_KNOWN])).toBe(true)
    }),
  )
})

test('the pack is whole: editions follow one another, every answer that is not calm has its row, once, with words', () => {
  for (const pack of THRIVE_PACKS) {
    expect(pack.source).not.toBe('')
    const seen = pack.floors.map(row => `${row.field} ${row.is}`)
    expect(new Set(seen).size).toBe(seen.length)
    for (const field of ANSWER_FIELDS) {
      const options: readonly string[] = field === 'immediacy' ? IMMEDIACIES : field === 'risk' ? RISKS : YES_NO_UNKNOWN
      for (const option of options) if (option !== CALM[field]) expect(seen).toContain(`${field} ${option}`)
      expect(isKnown(notKnown(field))).toBe(false)
    }
    for (const row of pack.floors) {
      expect(GRADE_CODES).toContain(row.floor)
      expect(row.because).not.toBe('')
    }
    for (const [field, choice] of Object.entries(pack.choices)) {
      const all: readonly string[] = field === 'immediacy' ? IMMEDIACIES : field === 'risk' ? RISKS : YES_NO_UNKNOWN
      expect(choice.options.map(([value]) => value).toSorted()).toEqual(all.toSorted())
    }
  }
  const inOrder = THRIVE_PACKS.toSorted((a, b) => a.from.localeCompare(b.from))
  for (const [n, pack] of inOrder.entries()) expect(pack.to).toBe(inOrder[n + 1]?.from ?? null)
})

import { expect, test } from 'vitest'
import { PATHWAY_PACKS } from '../../contact/pathway-pack.ts'
import { answerCheck, askOf, type CheckFacts, type Written, wordsToRead } from './asking.ts'
import { type ClosingAsk, closeWithCheck } from './closing-check.ts'

const DAY = Temporal.PlainDate.from('2026-11-30')
const at = (time: string) => Temporal.Instant.from(`2026-11-30T${time}Z`)
const line = (time: string, words: string): Written => ({
  at: at(time),
  words,
  pack: null,
  pathway: null,
  question: null,
})
const facts = (more: Partial<CheckFacts> = {}): CheckFacts => ({
  written: [line('10:00', 'He slapped me')],
  openedAsCrime: false,
  answeredAt: null,
  crimes: 0,
  ...more,
})

test('what is found is asked about until a person answers, and again when more is written', () => {
  expect(askOf(facts(), DAY).unanswered).toHaveLength(1)
  const answered = facts({ answeredAt: at('10:30') })
  expect(askOf(answered, DAY)).toMatchObject({ found: [{ quote: 'He slapped me' }], unanswered: [] })
  const more = { ...answered, written: [...answered.written, line('11:00', 'She adds that he strangled her')] }
  expect(askOf(more, DAY).unanswered.map(({ group }) => group)).toEqual(['strangling'])
})

test('a crime that is recorded answers it; what is found is still shown', () => {
  const check = askOf(facts({ crimes: 1 }), DAY)
  expect([check.found.length, check.unanswered.length]).toEqual([1, 0])
})

test('a yes is read as the question that it was said to', () => {
  const { id: pack, pathways } = PATHWAY_PACKS[0]!
  const pathway = pathways.find(({ questions }) => questions.length > 0)!
  const question = pathway.questions[0]!
  const said = { at: at('10:00'), words: 'Last night', pack, pathway: pathway.id, question: question.id }
  expect(wordsToRead(said)).toBe(`Said yes to: “${question.ask}”. Last night`)
  expect(wordsToRead({ ...said, question: null })).toBe('Last night')
})

test('a no has a reason in words', () => {
  expect(answerCheck({ disclosed: 'no' })).toMatchObject({ ok: false, refusal: { field: 'whyNoCrime' } })
  expect(answerCheck({ disclosed: 'no', whyNoCrime: '.' }).ok).toBe(false)
  expect(answerCheck({ disclosed: 'no', whyNoCrime: 'It was a film' })).toMatchObject({ ok: true })
  expect(answerCheck({ disclosed: 'yes' })).toMatchObject({ ok: true, value: { answer: 'yes', reason: null } })
})

const check = askOf(facts(), DAY)
const closing = (more: Partial<ClosingAsk>): ClosingAsk => ({
  check,
  disclosed: undefined,
  whyNoCrime: undefined,
  mayRecord: true,
  via: 'page',
  ...more,
})
const CLOSINGS: [string, Partial<ClosingAsk>, string | null][] = [
  ['nothing may be seen', { check: undefined }, null],
  ['nothing is left to ask', { check: { ...check, unanswered: [] } }, null],
  ['a person at the page is asked first', {}, 'crime-check'],
  ['they may leave it', { disclosed: 'leave' }, 'left'],
  ['yes', { disclosed: 'yes' }, 'yes'],
  ['no without a reason', { disclosed: 'no' }, 'needs-why-no-crime'],
  ['no with one', { disclosed: 'no', whyNoCrime: 'It was a play' }, 'no'],
  ['a program that says nothing leaves it', { via: 'api' }, 'left'],
  ['who may not decide leaves it', { mayRecord: false }, 'left'],
  ['whatever they say', { mayRecord: false, disclosed: 'no', whyNoCrime: 'It was a play' }, 'left'],
]
test.each(CLOSINGS)('closing: %s', (_, more, expected) => {
  const outcome = closeWithCheck(closing(more))
  expect(outcome.ok ? (outcome.value?.answer ?? null) : outcome.refusal.code).toBe(expected)
})

test('the question quotes the log', () => {
  expect(closeWithCheck(closing({}))).toMatchObject({
    refusal: { field: 'disclosed', message: expect.stringContaining('“He slapped me”') },
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { answersInWords, readAnswers } from './answers.ts'
import { type Answered, askedOften, isAlike, type Question, stateOfQuestion, timesAsked } from './asked.ts'

const at = (text: string) => readTime(text)!
const NOW = at('2026-12-22T10:00')
const TODAY = Temporal.PlainDate.from('2026-12-22')
let n = 0
const asked = (words: string, more: Partial<Question> = {}): Question => ({
  id: `q${n++}`,
  victimId: 'v',
  source: 'phone',
  words,
  askedAt: at('2026-12-21T09:00'),
  dueAt: at('2026-12-23T23:59'),
  answers: [],
  ...more,
})
const said = (more: Partial<Answered> = {}): Answered => ({
  how: 'answered',
  words: 'On Monday, from the front desk.',
  byDay: null,
  at: at('2026-12-22T09:00'),
  byName: 'Officer',
  toldAt: at('2026-12-22T09:00'),
  ...more,
})
const NOT_YET = said({ how: 'not-yet', byDay: '2026-12-29' })

test.each([
  ['nobody has said anything', asked('Why?'), 'open'],
  ['its day is over', asked('Why?', { dueAt: at('2026-12-21T23:59') }), 'late'],
  ['answered, and told', asked('Why?', { answers: [said()] }), 'answered'],
  ['answered by what is not told yet', asked('Why?', { answers: [said({ toldAt: null })] }), 'written'],
  [
    'the same, and its day is over',
    asked('Why?', { dueAt: at('2026-12-21T23:59'), answers: [said({ toldAt: null })] }),
    'late',
  ],
  ['told after its day', asked('Why?', { dueAt: at('2026-12-21T23:59'), answers: [said()] }), 'answered-late'],
  ['told when, which stops no clock', asked('Why?', { answers: [NOT_YET] }), 'open'],
  ['told when, and its day is over', asked('Why?', { dueAt: at('2026-12-21T23:59'), answers: [NOT_YET] }), 'late'],
  ['no day could be worked out', asked('Why?', { dueAt: null }), 'open'],
] as const)('a question where %s', (_, question, state) => {
  expect(stateOfQuestion(question, NOW)).toBe(state)
})

test.each([
  ['When do I get my spade back?', 'When will my spade come back to me?', true],
  ['When do I get my spade back?', 'Where is my spade', true],
  ['Did the pictures show anything?', 'When do I get my spade back?', false],
  ['Has he been charged?', 'Was he charged', true],
  ['Has he been charged?', 'Who pays for the broken door?', false],
  ['?', 'When?', false],
] as const)('%s / %s: the same question: %s', (a, b, same) => {
  expect([isAlike(a, b), isAlike(b, a)]).toEqual([same, same])
})

test('the same thing asked three times is a supervisor’s, by whichever way it came, and another victim’s counts apart', () => {
  const mine = [
    asked('When do I get my spade back?', { source: 'portal', answers: [said()] }),
    asked('Did the pictures show anything?'),
    asked('Where is my spade?', { askedAt: at('2026-12-21T12:00') }),
    asked('I want my spade back', { askedAt: at('2026-12-21T15:00'), source: 'survey' }),
  ]
  const others = [asked('Where is my spade?', { victimId: 'w' })]
  expect(timesAsked(mine[0]!, [...mine, ...others])).toBe(3)
  expect(askedOften([...mine, ...others])).toEqual([{ question: mine[3], times: 3 }])
  expect(askedOften(mine.slice(0, 3))).toEqual([])
})

const FORM = fc.record({
  how: fc.constantFrom('answered', 'not-yet', '', 'something else'),
  words: fc.constantFrom('', 'ongoing', 'The shop has not sent them', 'You get it back on Monday'),
  by: fc.constantFrom('', '2026-12-21', '2026-12-22', '2026-12-29', 'soon'),
})

test('whatever is filled in, each open question is answered, told why not and by when, or named as open with its day', () => {
  fc.assert(
    fc.property(fc.array(FORM, { maxLength: 4 }), forms => {
      const open = forms.map((_, i) =>
        asked(`What of the thing number ${i}?`, i % 2 ? { dueAt: at('2026-12-21T23:59') } : {}),
      )
      const fields = Object.fromEntries(
        open.flatMap(({ id }, i) => [
          [`said-${id}`, forms[i]!.how],
          [`words-${id}`, forms[i]!.words],
          [`by-${id}`, forms[i]!.by],
        ]),
      )
      const read = readAnswers(open, fields, TODAY)
      if (!read.ok) return
      for (const one of read.value) {
        expect(one.words.length).toBeGreaterThan(8)
        expect(one.byDay === null ? 'answered' : 'not-yet').toBe(one.how)
      }
      const words = answersInWords(open, read.value, NOW)
      expect(words).toHaveLength(open.length)
      open.forEach((question, i) => {
        const answer = read.value.find(one => one.questionId === question.id)
        expect(words[i]).toContain(question.words)
        if (answer) expect(words[i]).toContain(answer.words)
        // Open past its own day: it is said, with the day that was promised first.
        const past = answer?.how === 'not-yet' ? answer.byDay! > question.dueAt!.toString().slice(0, 10) : i % 2 === 1
        expect(words[i]!.includes('we are sorry')).toBe(answer?.how !== 'answered' && past)
      })
    }),
  )
})

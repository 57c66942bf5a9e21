import { expect, test } from 'vitest'
import { readForm } from './risk-form.command.ts'
import { formAnswers, formsOn, type LoadedForm, RiskFormFile } from './risk-form.ts'

const FILE = {
  tool: 'sample-form',
  label: 'Sample form',
  edition: '1',
  validFrom: '2026-11-20',
  licence: 'Synthetic, for tests',
  scored: false,
  pathways: ['domestic'],
  questions: [
    { id: 'one', kind: 'yes-no', ask: 'Sample question one' },
    { id: 'two', kind: 'choice', ask: 'Sample question two', options: ['often', 'seldom'] },
    { id: 'three', kind: 'words', ask: 'Sample question three' },
  ],
}

test.each([
  ['whole', {}, true],
  ['a known slot needs no pathways', { tool: 'DASH', pathways: [] }, true],
  ['a tool of its own is offered somewhere', { pathways: [] }, false],
  ['no licence note', { licence: ' ' }, false],
  ['no questions', { questions: [] }, false],
  ['two questions of one id', { questions: [FILE.questions[0], FILE.questions[0]] }, false],
  ['a kind nobody knows', { questions: [{ ...FILE.questions[0], kind: 'slider' }] }, false],
  ['a day that is none', { validFrom: '2026-02-30' }, false],
  ['more than is asked for', { remark: 'x' }, false],
])('a form file: %s', (_, changed, fits) => {
  expect(RiskFormFile.safeParse({ ...FILE, ...changed }).success).toBe(fits)
})

test('a cut-off file is refused in words, and the digest is of the text itself', () => {
  const text = JSON.stringify(FILE)
  expect(() => readForm(text.slice(0, -5), 'form.json')).toThrow(/not whole JSON/)
  expect(() => readForm('{}', 'form.json')).toThrow(/nothing was changed/)
  expect(readForm(text, 'form.json').sha256).not.toBe(readForm(`${text} `, 'form.json').sha256)
})

const loaded = (edition: string, from: string, tool = 'sample-form') =>
  ({ tool, edition, validFrom: Temporal.PlainDate.from(from) }) as LoadedForm
test.each([
  ['2026-11-19', []],
  ['2026-11-20', ['1']],
  ['2026-11-30', ['1']],
  ['2026-12-01', ['2']],
])('on %s the editions in force are %j, in whatever order they were loaded', (day, expected) => {
  const forms = [loaded('2', '2026-12-01'), loaded('1', '2026-11-20')]
  for (const order of [forms, forms.toReversed()])
    expect(formsOn(order, Temporal.PlainDate.from(day)).map(one => one.edition)).toEqual(expected)
})

const form = RiskFormFile.parse(FILE)
test.each([
  [{ one: 'yes', two: 'often', three: 'Her words' }, ['yes', 'often', 'words']],
  [{}, ['not-asked', 'not-asked', 'not-asked']],
  [{ one: 'unknown', two: '', three: ' ' }, ['unknown', 'not-asked', 'not-asked']],
  [{ one: 'perhaps' }, 'wrong-answer'],
  [{ two: 'yes' }, 'wrong-answer'],
  [{ nine: 'yes' }, 'other-edition'],
])('answers %j', (given, expected) => {
  const answers = formAnswers(form, given)
  expect(answers.ok ? answers.value.map(one => one.answer) : answers.refusal.code).toEqual(expected)
})

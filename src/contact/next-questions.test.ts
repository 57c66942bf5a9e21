import { expect, test } from 'vitest'
import { CALM } from '../test-answers.ts'
import { type Asked, nextQuestions } from './next-questions.ts'
import { QUESTION_PACKS, questionPackOn } from './question-pack.ts'
import { THRIVE_PACKS } from './thrive-pack.ts'

const NOTHING: Asked = {
  channel: '999',
  incidentType: null,
  sensitive: null,
  place: null,
  settlementId: null,
  callerName: null,
  callerNumber: null,
  assessments: [],
}
const asks = (change: Partial<Asked>) => nextQuestions({ ...NOTHING, ...change }, THRIVE_PACKS[0]!, QUESTION_PACKS[0]!)

test('danger is asked first, then where', () => {
  expect(
    asks({})
      .slice(0, 2)
      .map(one => one.box),
  ).toEqual(['immediacy', 'place'])
})

test('a line that closed on somebody beside the danger comes before everything', () => {
  expect(asks({ lineClosed: true }).map(one => one.box)[0]).toBe('trigger')
})

test('what is answered is not asked again; what is not known is', () => {
  const open = asks({ assessments: [{ ...CALM, children: 'unknown' }] })
  expect(open.find(one => one.box === 'weapon')).toBeUndefined()
  expect(open.find(one => one.box === 'children')).toMatchObject({ again: true })
})

test('a kind of incident brings its own questions', () => {
  const domestic = asks({ sensitive: 'domestic' }).map(one => one.ask)
  expect(domestic).toEqual(expect.arrayContaining([...QUESTION_PACKS[0]!.bySensitivity.domestic]))
  expect(asks({}).map(one => one.ask)).not.toContain(QUESTION_PACKS[0]!.bySensitivity.domestic[0])
})

test('nobody is on the phone of an online report', () => {
  expect(asks({ channel: 'online' }).map(one => one.ask)).not.toContain('Are you somewhere you can talk?')
})

test('editions of the questions follow one another, and a day outside them still has questions', () => {
  const inOrder = QUESTION_PACKS.toSorted((a, b) => a.from.localeCompare(b.from))
  for (const [n, pack] of inOrder.entries()) expect(pack.to).toBe(inOrder[n + 1]?.from ?? null)
  expect(questionPackOn(Temporal.PlainDate.from('1999-01-01')).id).toBe(QUESTION_PACKS.at(-1)!.id)
})

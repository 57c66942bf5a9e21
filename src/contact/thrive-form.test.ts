import { expect, test } from 'vitest'
import { AssessmentBody, promptAnswers } from './thrive-form.ts'

const WHOLE = {
  threat: 'Shouting',
  harm: 'May be hit',
  immediacy: 'later',
  weapon: 'no',
  risk: 'low',
  caller: 'no',
  subject: 'no',
  children: 'no',
  adultsAtRisk: 'no',
  othersInHousehold: 'no',
}
const field = (change: object) => {
  const read = AssessmentBody.safeParse({ ...WHOLE, ...change })
  return read.success ? 'accepted' : read.error.issues.map(issue => issue.path.join('.')).join(' ')
}

test.each([
  ['whole', {}, 'accepted'],
  ['no threat written', { threat: ' ' }, 'threat'],
  ['a prompt not answered', { children: undefined }, 'children'],
  ['not known, and why', { children: 'unknown', childrenReason: 'Line too bad to ask' }, 'accepted'],
  ['not known, without why', { children: 'unknown' }, 'childrenReason'],
  ['somebody vulnerable, described', { caller: 'yes', vulnerability: 'Eight months pregnant' }, 'accepted'],
  [
    'somebody vulnerable, described at the prompt',
    { caller: 'yes', callerReason: 'Eight months pregnant' },
    'accepted',
  ],
  ['somebody vulnerable, not described', { caller: 'yes' }, 'vulnerability'],
  ['an answer that is none', { weapon: 'perhaps' }, 'weapon'],
  ['a trigger that is none', { trigger: 'boredom' }, 'trigger'],
])('an assessment: %s', (_, change, expected) => {
  expect(field(change)).toBe(expected)
})

test('each prompt is kept with its reason', () => {
  const given = AssessmentBody.parse({ ...WHOLE, caller: 'unknown', callerReason: 'Would not say' })
  expect(promptAnswers(given).caller).toEqual({ answer: 'unknown', reason: 'Would not say' })
  expect(promptAnswers(given).children).toEqual({ answer: 'no', reason: null })
})

import { expect, test } from 'vitest'
import { close, type Run, type TestReport } from './closing.ts'

const RUN: Run = { exit: 0, leftRunning: [], browserStarts: 1 }
const RULE = {
  name: '/x/src/contact/a.test.ts',
  status: 'passed',
  assertionResults: [{ fullName: 'a', status: 'passed' }],
}
const CALL = { fullName: 'a call', status: 'passed' }
const JOURNEY = { name: '/x/e2e/call.test.ts', status: 'passed', assertionResults: [CALL] }
const BROKEN = { name: '/x/src/b.test.ts', status: 'failed', assertionResults: [] }
const GOOD: TestReport = {
  numPassedTests: 2,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [RULE, JOURNEY],
}
const SKIPPED = { ...JOURNEY, assertionResults: [CALL, { ...CALL, status: 'skipped' }] }

test.each<[string, TestReport | undefined, Partial<Run>, string]>([
  ['all passed', GOOD, {}, '2 passed, 0 failed'],
  ['types or style are wrong', GOOD, { before: ['Types or style are wrong'] }, '2 passed, 1 failed'],
  ['one failed', { ...GOOD, numPassedTests: 1, numFailedTests: 1 }, { exit: 1 }, '1 passed, 1 failed'],
  ['some skipped', { ...GOOD, numPendingTests: 2, numTodoTests: 1 }, {}, '2 passed, 0 failed, 3 skipped'],
  ['a file that would not load', { ...GOOD, testResults: [RULE, JOURNEY, BROKEN] }, { exit: 1 }, '2 passed, 1 failed'],
  ['no report', undefined, { browserStarts: undefined }, '0 passed, 2 failed'],
  ['no test', { ...GOOD, numPassedTests: 0, testResults: [] }, { browserStarts: undefined }, '0 passed, 1 failed'],
  ['no browser test', { ...GOOD, testResults: [RULE] }, {}, '2 passed, 1 failed'],
  [
    'no browser test where not all were asked for',
    { ...GOOD, testResults: [RULE] },
    { browserStarts: undefined },
    '2 passed, 0 failed',
  ],
  ['browser tests and no browser', GOOD, { browserStarts: 0 }, '2 passed, 1 failed'],
  [
    'a browser test skipped',
    { ...GOOD, numPendingTests: 1, testResults: [RULE, SKIPPED] },
    {},
    '2 passed, 1 failed, 1 skipped',
  ],
  ['a process left running', GOOD, { leftRunning: ['postgres -D x'] }, '2 passed, 1 failed'],
  ['an error outside the tests', GOOD, { exit: 1 }, '2 passed, 1 failed'],
])('a run with %s', (_, report, run, line) => {
  expect(close(report, { ...RUN, ...run }).line).toBe(line)
})

test('it says what went wrong', () => {
  expect(close(GOOD, RUN).wrong).toEqual([])
  expect(close(GOOD, { ...RUN, leftRunning: ['postgres'] }).wrong).toEqual(['Left running, and ended now: postgres'])
})

const chance = (count: number): TestReport => ({
  ...GOOD,
  testResults: [
    RULE,
    {
      ...JOURNEY,
      assertionResults: Array.from({ length: count }, (_, at) => ({
        ...CALL,
        fullName: `call ${at}`,
        failureMessages: ['Error: too late\n  at call.ts'],
      })),
    },
  ],
})
test('a test that passed only when tried again is named with why; more than three are a failed run', () => {
  expect(close(chance(1), RUN)).toMatchObject({ wrong: [], again: ['call 0: Error: too late'] })
  expect(close(chance(3), RUN).line).toBe('2 passed, 0 failed')
  expect(close(chance(4), RUN).line).toBe('2 passed, 1 failed')
})

test('what failed is named with why at the end, a file whose tests could not begin too', () => {
  const NOT_RUN = { fullName: 'a page', status: 'skipped' }
  const PAGES = {
    name: '/x/e2e/pages.test.ts',
    status: 'failed',
    message: 'Error: the readers did not come level\n  at pages.test.ts',
    assertionResults: [NOT_RUN, { ...NOT_RUN, fullName: 'another page' }],
  }
  const failed = { fullName: 'a rule', status: 'failed', failureMessages: ['AssertionError: expected 1 to be 2'] }
  const said = close(
    {
      ...GOOD,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [JOURNEY, { ...RULE, assertionResults: [failed] }, PAGES],
    },
    { ...RUN, exit: 1 },
  )
  expect(said.why).toEqual([
    'a rule: AssertionError: expected 1 to be 2',
    '/x/e2e/pages.test.ts: Error: the readers did not come level |   at pages.test.ts',
  ])
  expect(said.wrong).toEqual(['A browser test did not run: a page, and 1 more of that file'])
  expect(said.line).toBe('2 passed, 3 failed, 2 skipped')
})

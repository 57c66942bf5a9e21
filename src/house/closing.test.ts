import { expect, test } from 'vitest'
import { close, type Run, type TestReport } from './closing.ts'

const RUN: Run = { exit: 0, leftRunning: [], browserWanted: true }
const RULE = {
  name: '/x/src/contact/a.test.ts',
  status: 'passed',
  assertionResults: [{ fullName: 'a', status: 'passed', meta: {} }],
}
const DRIVEN = { fullName: 'a call', status: 'passed', meta: { browser: 'Chromium 1' } }
const JOURNEY = { name: '/x/e2e/call.test.ts', status: 'passed', assertionResults: [DRIVEN] }
const GOOD: TestReport = {
  numPassedTests: 2,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [RULE, JOURNEY],
}

test.each<[string, TestReport | undefined, Partial<Run>, string]>([
  ['all passed', GOOD, {}, '2 passed, 0 failed'],
  ['one failed', { ...GOOD, numPassedTests: 1, numFailedTests: 1 }, { exit: 1 }, '1 passed, 1 failed'],
  ['some skipped', { ...GOOD, numPendingTests: 2, numTodoTests: 1 }, {}, '2 passed, 0 failed, 3 skipped'],
  [
    'a file that would not load',
    {
      ...GOOD,
      testResults: [...GOOD.testResults, { name: '/x/src/b.test.ts', status: 'failed', assertionResults: [] }],
    },
    { exit: 1 },
    '2 passed, 1 failed',
  ],
  ['no report', undefined, { browserWanted: false }, '0 passed, 2 failed'],
  ['no test', { ...GOOD, numPassedTests: 0, testResults: [] }, { browserWanted: false }, '0 passed, 1 failed'],
  ['no browser test', { ...GOOD, testResults: [RULE] }, {}, '2 passed, 1 failed'],
  [
    'no browser test where none was asked for',
    { ...GOOD, testResults: [RULE] },
    { browserWanted: false },
    '2 passed, 0 failed',
  ],
  [
    'a browser test that drove none',
    {
      ...GOOD,
      testResults: [{ ...JOURNEY, assertionResults: [DRIVEN, { fullName: 'b', status: 'passed', meta: {} }] }],
    },
    {},
    '2 passed, 1 failed',
  ],
  [
    'browser tests that were skipped',
    { ...GOOD, testResults: [RULE, { ...JOURNEY, assertionResults: [{ ...DRIVEN, status: 'skipped' }] }] },
    {},
    '2 passed, 1 failed',
  ],
  ['a process left running', GOOD, { leftRunning: ['postgres -D x'] }, '2 passed, 1 failed'],
  ['an error outside the tests', GOOD, { exit: 1 }, '2 passed, 1 failed'],
])('a run with %s', (_, report, run, line) => {
  expect(close(report, { ...RUN, ...run }).line).toBe(line)
})

test('it says which browser ran, and what went wrong', () => {
  expect(close(GOOD, RUN)).toEqual({ line: '2 passed, 0 failed', wrong: [], browsers: ['Chromium 1'] })
  expect(close(GOOD, { ...RUN, leftRunning: ['postgres'] }).wrong).toEqual(['Left running, and ended now: postgres'])
})

/** Vitest's JSON report, as far as it is read here. */
export type TestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: readonly {
    name: string
    status: string
    /** Why the file itself failed: it would not load, or what its tests share could not be made. */
    message?: string
    /** `failureMessages` of a passed test: of its first try. */
    assertionResults: readonly { fullName: string; status: string; failureMessages?: readonly string[] }[]
  }[]
}

/**
 * How the run ended: vitest's exit status, the processes it left running, how often a browser was started
 * (undefined where only some tests were asked for, which may have none for a browser), and what was wrong before any test
 * began: the check of types and style, in words.
 */
export type Run = {
  exit: number
  leftRunning: readonly string[]
  browserStarts: number | undefined
  before?: readonly string[]
}

/**
 * `line` is the last a person or a machine reads; `wrong` is why the run is not to be believed; `again` names each test that passed only when tried
 * again, with the first line of why it had failed; `why` names each that failed, and each file that did, with the same.
 */
export type Closing = { line: string; wrong: string[]; again: string[]; why: string[] }

/** A machine that is short of breath for a moment explains a few. More are a fault of ours. */
const SECOND_TRIES_MAX = 3

/**
 * Sums a test run up. A run that ran nothing, that left something running, or whose browser tests never reached a
 * browser has failed, whatever its tests said; so has one that vitest itself ended with an error, or whose types or style are wrong.
 */
export function close(report: TestReport | undefined, run: Run): Closing {
  const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report ?? {}
  const files = report?.testResults ?? []
  /** A file that would not load has no test to have failed. */
  const broken = files.filter(
    file => file.status === 'failed' && !file.assertionResults.some(one => one.status === 'failed'),
  )
  const failed = numFailedTests + broken.length
  const skipped = numPendingTests + numTodoTests

  const again = files
    .flatMap(file => file.assertionResults)
    .filter(one => one.status === 'passed' && one.failureMessages?.length)
    .map(one => `${one.fullName}: ${one.failureMessages?.[0]?.split('\n')[0]}`)

  const why = [
    ...files
      .flatMap(file => file.assertionResults)
      .filter(one => one.status === 'failed')
      .map(one => `${one.fullName}: ${firstOf(one.failureMessages?.[0])}`),
    ...broken.map(file => `${file.name}: ${firstOf(file.message)}`),
  ]

  const wrong = [
    run.before ?? [],
    again.length > SECOND_TRIES_MAX
      ? `${again.length} tests passed only when tried again: at most ${SECOND_TRIES_MAX} may`
      : [],
    report ? [] : 'The tests left no report',
    passed + failed === 0 ? 'No test ran' : [],
    run.browserStarts === undefined ? [] : browserless(files, run.browserStarts),
    run.leftRunning.map(process => `Left running, and ended now: ${process}`),
    run.exit !== 0 && failed === 0 ? `Vitest ended with status ${run.exit}` : [],
  ].flat()
  return {
    line: `${passed} passed, ${failed + wrong.length} failed${skipped ? `, ${skipped} skipped` : ''}`,
    wrong,
    again,
    why,
  }
}

/** Enough of a message to know what to look at. */
function firstOf(message = 'it does not say why'): string {
  return message.split('\n', 3).join(' | ').slice(0, 500)
}

/** Why the tests of e2e/ cannot be said to have run in a browser. */
function browserless(files: TestReport['testResults'], starts: number): string[] {
  const browsers = files.filter(file => /(?:^|\/)e2e\//.test(file.name))
  const journeys = browsers.flatMap(file => file.assertionResults)
  // One sentence a file: what could not be made for all its tests stops each of them, and the reason is not to drown among their names.
  const idle = browsers.flatMap(file => {
    const [one, ...others] = file.assertionResults.filter(test => test.status !== 'passed' && test.status !== 'failed')
    const more = others.length ? `, and ${others.length} more of that file` : ''
    return one ? [`A browser test did not run: ${one.fullName}${more}`] : []
  })
  return [journeys.length === 0 ? 'No browser test ran' : [], starts === 0 ? 'No browser was started' : [], idle].flat()
}

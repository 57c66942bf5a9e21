/** Vitest's JSON report, as far as it is read here. `meta.browser` is left by a test that drove one. */
export type TestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: readonly {
    name: string
    status: string
    assertionResults: readonly { fullName: string; status: string; meta?: { browser?: string } }[]
  }[]
}

/** How the run ended: vitest's exit status, the processes it left running, and whether browser tests were asked for. */
export type Run = { exit: number; leftRunning: readonly string[]; browserWanted: boolean }

/** `line` is the last a person or a machine reads; `wrong` is why the run is not to be believed. */
export type Closing = { line: string; wrong: string[]; browsers: string[] }

/**
 * Sums a test run up. A run that ran nothing, that left something running, or whose browser tests never reached a
 * browser has failed, whatever its tests said; so has one that vitest itself ended with an error.
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

  const driven = files.filter(file => /(?:^|\/)e2e\//.test(file.name)).flatMap(file => file.assertionResults)
  const browsers = driven.flatMap(one => (one.status === 'passed' && one.meta?.browser ? [one.meta.browser] : []))
  const idle = driven.filter(one => one.status === 'passed' && !one.meta?.browser).map(one => one.fullName)

  const wrong = [
    report ? [] : 'The tests left no report',
    passed + failed === 0 ? 'No test ran' : [],
    run.browserWanted && browsers.length === 0 ? 'No test drove a browser' : [],
    idle.map(name => `In e2e/, but it drove no browser: ${name}`),
    run.leftRunning.map(process => `Left running, and ended now: ${process}`),
    run.exit !== 0 && failed === 0 ? `Vitest ended with status ${run.exit}` : [],
  ].flat()
  const line = `${passed} passed, ${failed + wrong.length} failed${skipped ? `, ${skipped} skipped` : ''}`
  return { line, wrong, browsers }
}

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { close, type TestReport } from './closing.ts'

/**
 * The closing line of script/test: `node closing.command.ts REPORT --exit STATUS --left FILE [--browsers FILE] [--before SENTENCE]`.
 * The files have a line for each process left running and for each browser started.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    exit: { type: 'string' },
    left: { type: 'string' },
    browsers: { type: 'string' },
    before: { type: 'string', multiple: true },
  },
})

const { line, wrong, again, why } = close(reportIn(positionals[0]), {
  exit: Number(values.exit ?? 1),
  leftRunning: values.left ? linesIn(values.left) : [],
  browserStarts: values.browsers ? linesIn(values.browsers).length : undefined,
  before: values.before ?? [],
})
for (const one of again) console.error(`test: passed only when tried again: ${one}`)
for (const one of why) console.error(`test: failed: ${one}`)
for (const sentence of wrong) console.error(`test: ${sentence}`)
console.log(line)
process.exitCode = / 0 failed/.test(line) ? 0 : 1

function linesIn(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean)
}

function reportIn(path: string | undefined): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(path ?? '', 'utf8')) as TestReport
  } catch {
    return undefined
  }
}

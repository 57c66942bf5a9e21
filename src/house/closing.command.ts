import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { close, type TestReport } from './closing.ts'

/** `node closing.command.ts REPORT --exit STATUS --left FILE [--browser]`: prints the closing line of script/test. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { exit: { type: 'string' }, left: { type: 'string' }, browser: { type: 'boolean', default: false } },
})

const { line, wrong, browsers } = close(readReport(positionals[0]), {
  exit: Number(values.exit ?? 1),
  leftRunning: values.left ? readFileSync(values.left, 'utf8').split('\n').filter(Boolean) : [],
  browserWanted: values.browser,
})
for (const sentence of wrong) console.error(`test: ${sentence}`)
if (browsers.length) console.error(`test: ${browsers.length} tests drove ${[...new Set(browsers)].join(' and ')}`)
console.log(line)
process.exitCode = / 0 failed/.test(line) ? 0 : 1

function readReport(path: string | undefined): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(path ?? '', 'utf8')) as TestReport
  } catch {
    return undefined
  }
}

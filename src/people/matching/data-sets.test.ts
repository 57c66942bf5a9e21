import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { matchFiles } from './match.command.ts'

const LINKAGE = fileURLToPath(new URL('../../../../shared/data/linkage/', import.meta.url))
const here = existsSync(LINKAGE)
if (!here) process.stderr.write('the linkage data sets are not beside this checkout: their bars are not tried\n')

/** Trained on each file's own rows, never on its truth, which only measures. The bars are those of the open issue. */
test.skipIf(!here).each([
  ['fake_1000.csv', 'cluster', 'clustered_f1', 0.94],
  ['dataset1.csv', 'rec_id', 'f1', 0.98],
  ['dataset2.csv', 'rec_id', 'f1', 0.97],
] as const)('%s: the pairs found by %s reach the bar for %s', { timeout: 600_000 }, async (file, truth, key, bar) => {
  const report = await matchFiles({ records: `${LINKAGE}${file}`, truth }, 2026)
  expect(report[key]).toBeGreaterThanOrEqual(bar)
  expect(report.precision).toBeGreaterThan(0.95)
})

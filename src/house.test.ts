import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type House, judge, type SourceFile } from './house/house.ts'
import { RULES } from './house/rules.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const NOT_OURS = /^(?:\.git|node_modules|\.tools|web\/dist|data|coverage)$|\.log$|^\.DS_Store$/
const LARGEST = 4_000_000

/** Everything in the clone that is ours, whether git knows it yet or not: a rule holds before a commit too. */
function readHouse(): House {
  const paths: string[] = []
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (NOT_OURS.test(path) || entry.name === 'node_modules') continue
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile()) paths.push(path)
    }
  }
  walk('')
  const files: SourceFile[] = []
  for (const path of paths.sort()) {
    if (statSync(join(ROOT, path)).size > LARGEST) continue
    const text = readFileSync(join(ROOT, path), 'utf8')
    if (!text.includes('\0')) files.push({ path, text })
  }
  return { files, paths: new Set(paths) }
}

const house = readHouse()

test.each(RULES.map(rule => [rule.name, rule] as const))('the house: %s', (_, rule) => {
  expect(judge(rule, house)).toEqual([])
  expect(rule.check(house).inspected, `${rule.counts ?? 'files'} looked at`).toBeGreaterThanOrEqual(rule.least)
})

test.each(RULES.map(rule => [rule.name, rule] as const))(
  'an empty house does not pass for a good one: %s',
  (_, rule) => {
    expect(rule.least).toBeGreaterThan(0)
    expect(rule.check({ files: [], paths: new Set() }).inspected).toBe(0)
  },
)

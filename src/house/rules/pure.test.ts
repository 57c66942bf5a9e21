import { expect, test } from 'vitest'
import { houseOf, judge } from '../house.ts'
import { purity } from './pure.ts'

test.each([
  ['Date.now()'],
  ['new Date(0)'],
  ['Temporal.Now.instant()'],
  ['performance.now()'],
  ['Math.random()'],
  ['crypto.randomUUID()'],
  ['process.env.HOME'],
  ['globalThis.x'],
  ["fetch('/x')"],
  ['async () => 1'],
  ['await x'],
  ['setTimeout(f, 1)'],
  ["import('./x.ts')"],
])('a rule may not say %s', words => {
  expect(judge(purity, houseOf({ 'src/contact/a.ts': `const a = ${words}` }))).toHaveLength(1)
  expect(
    judge(purity, houseOf({ 'src/contact/a.ts': `// not ${words}\nconst text = ${JSON.stringify(words)}` })),
  ).toEqual([])
  expect(judge(purity, houseOf({ 'src/contact/a.store.ts': `const a = ${words}` }))).toEqual([])
  expect(judge(purity, houseOf({ 'src/platform/a.ts': `const a = ${words}` }))).toEqual([])
})

test.each([
  ['zod', "import { z } from 'zod'", 0],
  ['hashing', "import { createHash } from 'node:crypto'", 0],
  ['dice', "import { createHash, randomInt } from 'node:crypto'", 2],
  ['files', "import { readFileSync } from 'node:fs'", 1],
  ['the database', "import { sql } from 'kysely'", 1],
  ['the web, if only a type', "import type { FastifyRequest } from 'fastify'", 1],
  ['a store', "import { save } from './a.store.ts'", 1],
  ["a store's type", "import type { Row } from './a.store.ts'", 0],
  ["the types of a query's columns, in the generated tables", "import type { Generated } from 'kysely'", 1],
  ['memory', 'let seen = 0', 1],
  ['memory for others', 'export let seen = 0', 1],
  ['a loop of its own', 'export function f() {\n  let sum = 0\n  return sum\n}', 0],
  ["a word of the field's", 'export type Step = { process: string; async: boolean }\nconst a = step.process.name', 0],
])('a pure file with %s', (_, text, complaints) => {
  expect(judge(purity, houseOf({ 'src/contact/a.ts': text }))).toHaveLength(complaints)
})

const PLATFORM = {
  'src/platform/time.ts': 'export const day = (at: Temporal.Instant) => at',
  'src/platform/clock.ts': 'export const now = () => Temporal.Now.instant()',
  'src/platform/log.ts': "import { sql } from 'kysely'\nexport const record = async () => sql",
  'src/platform/through.ts': "import { now } from './clock.ts'\nexport const later = () => now()",
  'src/platform/types.ts': "import type { record } from './log.ts'\nexport type R = typeof record",
}

test.each([
  ['a pure part', "import { day } from '../platform/time.ts'", 0],
  ['types only', "import type { now } from '../platform/clock.ts'", 0],
  ['what names the type of I/O', "import { type R } from '../platform/types.ts'", 0],
  ['the clock', "import { now } from '../platform/clock.ts'", 1],
  ['the log', "import { record } from '../platform/log.ts'", 1],
  ['the clock through another file', "import { later } from '../platform/through.ts'", 1],
])('a pure file with %s of the platform', (_, text, complaints) => {
  expect(judge(purity, houseOf({ ...PLATFORM, 'src/contact/a.ts': text }))).toHaveLength(complaints)
})

test('the tables written from the catalogue may name the types of columns, and nothing more', () => {
  const at = (text: string) =>
    judge(purity, houseOf({ 'src/contact/tables.ts': text, 'src/contact/tables-2.ts': text }))
  expect(at("import type { Generated } from 'kysely'")).toEqual([])
  expect(at("import { sql } from 'kysely'")).toHaveLength(2)
})

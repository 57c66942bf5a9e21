import { expect, test } from 'vitest'
import { houseOf, judge } from '../house.ts'
import { language } from './language.ts'
import { names } from './names.ts'
import { tests } from './tests.ts'
import { time } from './time.ts'

test.each([
  ['an enum', 'export enum Grade { A }', 1],
  ['a const enum', 'const enum Grade { A }', 1],
  ['a decorator', '@Injectable()\nclass A {}', 1],
  ['a namespace', 'namespace Grades { const a = 1 }', 1],
  ["words for another package's types", "declare module 'fastify' {\n  interface A {}\n}", 0],
  ['a default export', 'export default function a() {}', 1],
  ['a parameter property', 'class A { constructor(private readonly b: string) {} }', 1],
  ['a parameter property, not the first', 'class A { constructor(a: string, readonly b: string) {} }', 1],
  ['a plain constructor', 'class A { constructor(a: string) { this.readonly = a } }', 0],
  ['any', 'function f(a: any) {}', 1],
  ['any in a list', 'const a = b as any[]', 1],
  ['any as an argument of a type', 'const a: Map<string, any> = b', 1],
  ['any with its reason', '// the driver gives no types\nconst a: any = b', 0],
  ['the word any', 'const any = list.any(x)\nexpect.any(Number)', 0],
  ['the word any in a sentence', "const text = 'is: any'", 0],
  ['console', "console.log('x')", 1],
])('%s', (_, text, complaints) => {
  expect(judge(language, houseOf({ 'src/contact/a.ts': text }))).toHaveLength(complaints)
})

test.each(['src/cli.ts', 'src/twin/run.command.ts', 'bench/run.ts'])('%s speaks to a person at a terminal', path => {
  expect(judge(language, houseOf({ [path]: "console.log('x')" }))).toEqual([])
})

test.each([
  ['src/contact/grading.store.ts', '', 0],
  ['src/contact/Grading.ts', '', 1],
  ['src/contact/grade_change.ts', '', 1],
  ['src/contact/utils.ts', '', 1],
  ['src/contact/date-helpers.ts', '', 1],
  ['src/contact/contact-service.ts', '', 1],
  ['src/accountability/service-assessment.ts', '', 0],
  ['docs/README.md', '', 0],
  ['src/contact/a.ts', 'class CallManager {}', 1],
  ['src/contact/a.ts', 'class CallService {}', 1],
  ['src/accountability/a.ts', 'function countService() {}', 0],
  ['src/contact/a.ts', 'export const gradeUtils = {}', 1],
])('the name of %s (%s)', (path, text, complaints) => {
  expect(judge(names, houseOf({ [path]: text }))).toHaveLength(complaints)
})

test.each([
  ['a test', "test('x', () => { expect(f()).toBe(1) })", 0],
  ['a property', "test('x', () => { fc.assert(p) })", 0],
  ['no assertion', "test('x', () => { f() })", 1],
  ['no test', 'expect(1 + f()).toBe(2)', 1],
  ['only', "test.only('x', () => { expect(f()).toBe(1) })", 1],
  ['skip', "describe.skip('x', () => { test('y', () => { expect(f()).toBe(1) }) })", 1],
  ['todo', "test.todo('x')\ntest('y', () => { expect(f()).toBe(1) })", 1],
  ['each and only', "test.concurrent.only.each([1])('x', () => { expect(f()).toBe(1) })", 1],
  ['skipIf without a reason', "test.skipIf(a)('x', () => { expect(f()).toBe(1) })", 1],
  ['skipIf with one', "// needs two processors\ntest.skipIf(a)('x', () => { expect(f()).toBe(1) })", 0],
  ['a constant', "test('x', () => { expect(true).toBe(true) })", 1],
  ['a promise nobody waits for', "test('x', () => {\n  expect(f(1)).rejects.toThrow()\n})", 1],
  ['a promise waited for', "test('x', async () => {\n  await expect(f(1)).rejects.toThrow()\n})", 0],
])('a test file with %s', (_, text, complaints) => {
  expect(judge(tests, houseOf({ 'src/contact/a.test.ts': text }))).toHaveLength(complaints)
})

test.each([
  ['a Date', 'src/contact/a.store.ts', 'const a = new Date()', 1],
  ['the type', 'src/contact/a.store.ts', 'type Row = { at: Date }', 1],
  ['Date.now', 'src/platform/http/a.ts', 'const a = Date.now()', 1],
  ['a Date at the edge of the database', 'src/platform/db/a.ts', 'const a = new Date()', 0],
  ['the wall clock', 'src/contact/a.store.ts', 'const a = Temporal.Now.instant()', 1],
  ['the wall clock in the platform', 'src/platform/clock/clock.ts', 'const a = Temporal.Now.instant()', 0],
  ['dice', 'src/twin/a.command.ts', 'const a = Math.random()', 1],
  ['a label', 'src/contact/a.ts', "const a = { Date: 'Date' }; new Intl.DateTimeFormat()", 0],
])('time: %s', (_, path, text, complaints) => {
  expect(judge(time, houseOf({ [path]: text }))).toHaveLength(complaints)
})

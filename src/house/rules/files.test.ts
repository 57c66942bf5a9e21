import { expect, test } from 'vitest'
import { houseOf, judge } from '../house.ts'
import { docs } from './docs.ts'
import { lockfile, machine } from './machine.ts'
import { migrations } from './migrations.ts'
import { pages } from './pages.ts'
import { linesOf, quantile, sizes } from './sizes.ts'

const lines = (count: number) => 'x\n'.repeat(count)
const files = (...counts: number[]) =>
  houseOf(Object.fromEntries(counts.map((count, at) => [`src/contact/a${at}.ts`, lines(count)])))

test.each([
  ['small', files(10, 20, 30), 0],
  ['median at the limit', files(10, 60, 70), 1],
  ['median just under it', files(10, 59, 70), 0],
  ['the ninth of ten at the limit', files(1, 1, 1, 1, 1, 1, 1, 1, 200, 210), 1],
  ['the ninth of ten just under it', files(1, 1, 1, 1, 1, 1, 1, 1, 199, 300), 0],
  ['one too long', files(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 301), 1],
  [
    'tests and built files',
    houseOf({ 'src/a.test.ts': lines(900), 'web/dist/a.ts': lines(900), 'web/a.ts': lines(9) }),
    0,
  ],
  ['a long page script', houseOf({ 'web/a.island.tsx': lines(301), 'src/a.ts': '', 'src/b.ts': '' }), 2],
])('sizes: %s', (_, house, complaints) => {
  expect(judge(sizes, house)).toHaveLength(complaints)
})

test('lines are counted as an editor counts them', () => {
  expect([linesOf('a\nb\n'), linesOf('a\nb')]).toEqual([2, 2])
  expect([quantile([1, 2, 3], 0.5), quantile([1, 2, 3, 4], 0.5), quantile([], 0.5)]).toEqual([2, 2, 0])
})

test.each([
  ['in order', ['0001-platform', '0002-people'], 0],
  ['a gap', ['0001-platform', '0003-people'], 1],
  ['a repeat', ['0001-platform', '0002-a', '0002-b'], 1],
  ['not from one', ['0002-platform'], 1],
  ['a bad name', ['0001-platform', '2-People'], 1],
])('migrations: %s', (_, names, complaints) => {
  expect(
    judge(migrations, houseOf(Object.fromEntries(names.map(name => [`migrations/${name}.sql`, ''])))),
  ).toHaveLength(complaints)
})

const folder = ['', 'root', ''].join('/')
const registry = ['registry', 'npmjs', 'org'].join('.')

test.each([
  ["a machine's folder", `cd ${folder}x`, 1],
  ['in quotes', `'${folder}x'`, 1],
  ['the end of another path', `src${folder}x`, 0],
  ['a registry', `https://${registry}/x`, 1],
  ['neither', 'cd x && npm ci', 0],
])('machines: %s', (_, text, complaints) => {
  expect(judge(machine, houseOf({ 'docs/a.md': text }))).toHaveLength(complaints)
})

test('a lockfile has no addresses', () => {
  expect(judge(lockfile, houseOf({ 'package-lock.json': '{\n"resolved": "https://x/y.tgz" }' }))).toHaveLength(1)
  expect(judge(lockfile, houseOf({ 'package-lock.json': '{ "integrity": "sha512-x" }' }))).toEqual([])
})

const DOCS = { 'README.md': '# A b\n\n## Two words\n', 'docs/a.md': '', 'docs/pictures/x.png': '' }

test.each([
  ['a file', '[a](../README.md)', 0],
  ['a folder', '[a](pictures)', 0],
  ['a heading', '[a](../README.md#two-words)', 0],
  ['a picture', '![a](pictures/x.png)', 0],
  ['another site', '[a](https://example.org/x)', 0],
  ['an example', '`[a](gone.md)`\n\n```\n[b](gone.md)\n```\n', 0],
  ['nothing', '[a](gone.md)', 1],
  ['nothing, in a footnote', 'See [a].\n\n[a]: gone.md', 1],
  ['a picture that is not there', '<img src="pictures/y.png">', 1],
  ['outside', '[a](../../x.md)', 1],
  ['a heading that is not there', '[a](../README.md#three)', 1],
])('a link to %s', (_, text, complaints) => {
  expect(judge(docs, houseOf({ ...DOCS, 'docs/b.md': text }))).toHaveLength(complaints)
})

test('the README is short', () => {
  expect(judge(docs, houseOf({ 'README.md': lines(119) }))).toEqual([])
  expect(judge(docs, houseOf({ 'README.md': lines(120) }))).toHaveLength(1)
})

test.each([
  ['a script with its nonce', '<script nonce="{{ nonce }}">x()</script>', 0],
  ['a script from a file with its nonce', '<script type="module" src="/x.js" nonce="{{ nonce }}"></script>', 0],
  ['a script without', '<script>x()</script>', 1],
  ['a handler', '<button class="x" onclick="x()">', 1],
  ['a handler after a value with an arrow', '<a title="a > b" onmouseover=x>', 1],
  ['an address that runs', '<a href="javascript:x()">', 1],
  ['a word like one', '<p>on = off</p><a data-onset="1">', 0],
  ['a comment', '{# <script>x()</script> #}', 0],
])('a page with %s', (_, text, complaints) => {
  expect(judge(pages, houseOf({ 'src/contact/a.njk': text }))).toHaveLength(complaints)
})

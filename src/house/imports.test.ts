import { expect, test } from 'vitest'
import { importsOf, resolve } from './imports.ts'

const TEXT = `import { a, type B } from '../people/a.ts'
import type { C } from './c.ts'
import * as d from 'd'
import './e.ts'
import {
  f,
} from './f.ts'
export { g } from './g.ts'
export type { H } from './h.ts'
// import { no } from './commented.ts'
const text = \`
import { no } from './quoted.ts'
\`
export const value = 1
const late = import('./late.ts')
`

test('every kind of import is seen, and none that is only spoken of', () => {
  expect(
    importsOf({ path: 'src/contact/x.ts', text: TEXT }).map(i => [i.line, i.kind, i.target ?? i.specifier, i.typeOnly]),
  ).toEqual([
    [1, 'import', 'src/people/a.ts', false],
    [2, 'import', 'src/contact/c.ts', true],
    [3, 'import', 'd', false],
    [4, 'import', 'src/contact/e.ts', false],
    [5, 'import', 'src/contact/f.ts', false],
    [8, 'export', 'src/contact/g.ts', false],
    [9, 'export', 'src/contact/h.ts', true],
    [15, 'import', 'src/contact/late.ts', false],
  ])
})

test.each([
  ['src/a/b.ts', './c.ts', 'src/a/c.ts'],
  ['src/a/b.ts', '../c/d.ts', 'src/c/d.ts'],
  ['README.md', 'docs/', 'docs'],
  ['README.md', '../outside.md', '../outside.md'],
])('from %s, %s', (from, to, path) => {
  expect(resolve(from, to)).toBe(path)
})

import { expect, test } from 'vitest'
import { houseOf, judge } from '../house.ts'
import { folders, importOrder } from './import-order.ts'
import { importsExist, noBarrels, walls } from './walls.ts'

const at = (path: string, text: string) => houseOf({ [path]: text })

test.each([
  ['upstream', 'src/contact/a.ts', "import { b } from '../people/b.ts'", 0],
  ['its own', 'src/contact/a.ts', "import { b } from './b.ts'", 0],
  ['downstream', 'src/people/a.ts', "import { b } from '../contact/b.ts'", 1],
  ['downstream, a type', 'src/platform/log/a.ts', "import type { B } from '../../twin/b.ts'", 1],
  ['downstream, from a test', 'src/people/a.test.ts', "import { b } from '../contact/b.ts'", 1],
  ['downstream, late', 'src/people/a.ts', "const b = await import('../contact/b.ts')", 1],
  ['the app', 'src/contact/a.routes.ts', "import { buildApp } from '../app.ts'", 1],
  ['the app, from a test', 'src/contact/a.routes.test.ts', "import { buildApp } from '../app.ts'", 0],
  ['what is for tests', 'src/contact/a.ts', "import { b } from '../test-app.ts'", 1],
  ['what is for tests, from a test', 'src/contact/a.routes.test.ts', "import { b } from '../test-app.ts'", 0],
  ['what is for tests, from its like', 'src/contact/test-case.ts', "import { b } from '../test-app.ts'", 0],
  ['everything, from the app', 'src/app.ts', "import { b } from './twin/b.ts'", 0],
  ['the app, from the house', 'src/house/a.ts', "import { b } from '../platform/b.ts'", 1],
  ['the house', 'src/contact/a.ts', "import { RULES } from '../house/rules.ts'", 1],
  ['a bench', 'src/contact/a.ts', "import { b } from '../../bench/b.ts'", 1],
])('importing %s', (_, path, text, complaints) => {
  expect(judge(importOrder, at(path, text))).toHaveLength(complaints)
})

test.each([
  ['src/contact/a.ts', 0],
  ['src/app.ts', 0],
  ['src/house.test.ts', 0],
  ['src/test-app.ts', 0],
  ['src/shared/a.ts', 1],
  ['src/helpers.ts', 1],
])('%s stands in a module', (path, complaints) => {
  expect(judge(folders, at(path, ''))).toHaveLength(complaints)
})

test.each([
  ['a pure file of another module', 'src/victim/a.store.ts', "import { grade } from '../contact/grading.ts'", 0],
  ['a store of its own', 'src/contact/a.routes.ts', "import { save } from './a.store.ts'", 0],
  ['a store of the platform', 'src/contact/a.store.ts', "import { keep } from '../platform/auth/session.store.ts'", 0],
  ['a store of another module', 'src/victim/a.store.ts', "import { save } from '../contact/grading.store.ts'", 1],
  ['a type out of one', 'src/victim/a.ts', "import type { Row } from '../contact/grading.store.ts'", 1],
  ['the routes of another module', 'src/victim/a.routes.ts', "import { r } from '../contact/grading.routes.ts'", 1],
  ['a reader of another module', 'src/victim/a.reader.ts', "import { r } from '../response/clocks.reader.ts'", 1],
])('over the wall: %s', (_, path, text, complaints) => {
  expect(judge(walls, at(path, text))).toHaveLength(complaints)
})

test.each([
  ['a file named index', 'src/contact/index.ts', 'export const a = 1', 1],
  ['passing on all', 'src/contact/a.ts', "export * from './b.ts'", 2],
  ['passing on one', 'src/contact/a.ts', "export { b } from './b.ts'", 1],
  ['passing on a type', 'src/contact/a.ts', "export type { B } from './b.ts'", 1],
  ['exporting its own', 'src/contact/a.ts', 'const a = 1\nexport { a }', 0],
])('barrels: %s', (_, path, text, complaints) => {
  expect(judge(noBarrels, at(path, text))).toHaveLength(complaints)
})

test('an import names a file that is there, with its ending', () => {
  const texts = {
    'src/a.ts': '',
    'src/b.ts': "import { a } from './a.ts'\nimport { a2 } from './a'\nimport { c } from './c.ts'",
  }
  expect(judge(importsExist, houseOf(texts)).map(said => said.split(' ')[0])).toEqual(['src/b.ts:2', 'src/b.ts:3'])
})

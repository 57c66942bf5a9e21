import { expect, test } from 'vitest'
import { houseOf, judge } from '../house.ts'
import { knownSuffixes, sqlInStores, suffixPermissions } from './suffixes.ts'

const at = (path: string, text = '') => houseOf({ [path]: text })

test.each([
  ['src/contact/grading.ts', 0],
  ['src/contact/grading.store.ts', 0],
  ['src/contact/grading.store.test.ts', 0],
  ['src/contact/grading.njk', 0],
  ['src/platform/views/logo.svg', 0],
  ['src/contact/grading.service.ts', 1],
  ['src/contact/grading.store.routes.ts', 1],
  ['src/contact/grading.js', 1],
  ['src/contact/logo.svg', 1],
])('the name of %s', (path, complaints) => {
  expect(judge(knownSuffixes, at(path))).toHaveLength(complaints)
})

test.each([
  ['a store with SQL', 'src/contact/a.store.ts', "import { sql } from 'kysely'", 0],
  ['a store with the web', 'src/contact/a.store.ts', "import type { FastifyRequest } from 'fastify'", 1],
  ['a store with a plugin of the web', 'src/contact/a.store.ts', "import cookie from '@fastify/cookie'", 1],
  ['a store on routes', 'src/contact/a.store.ts', "import { b } from './a.routes.ts'", 1],
  ['routes on a store', 'src/contact/a.routes.ts', "import { b } from './a.store.ts'", 0],
  ["a module's list of its routes", 'src/contact/contact.routes.ts', "import { b } from './a.routes.ts'", 0],
  ['a reader on routes', 'src/contact/a.reader.ts', "import { b } from './a.routes.ts'", 1],
  ['routes with SQL', 'src/contact/a.routes.ts', "import { sql } from 'kysely'", 1],
  ['routes with files', 'src/contact/a.routes.ts', "import { readFile } from 'node:fs/promises'", 1],
  ['a reader with the web', 'src/victim/a.reader.ts', "import type { FastifyReply } from 'fastify'", 1],
  ['a command with files', 'src/twin/a.command.ts', "import { readFile } from 'node:fs/promises'", 0],
  ['a command with a database of its own', 'src/twin/a.command.ts', "import pg from 'pg'", 1],
  ['the platform', 'src/platform/a.store.ts', "import fastify from 'fastify'", 0],
])('what a suffix permits: %s', (_, path, text, complaints) => {
  expect(judge(suffixPermissions, at(path, text))).toHaveLength(complaints)
})

test.each([
  ['a builder', 'src/contact/a.routes.ts', "await tx.selectFrom('contact.contact').execute()", 1],
  ['a template', 'src/contact/a.reader.ts', 'await sql`select 1`.execute(tx)', 1],
  ['a template with a type', 'src/contact/a.reader.ts', 'await sql<{ n: number }>`select 1`.execute(tx)', 1],
  ['a raw query', 'src/contact/a.jobs.ts', "await client.query('select 1')", 1],
  ['a client', 'src/contact/a.ts', "import type { Kysely } from 'kysely'", 1],
  ['in a store', 'src/contact/a.store.ts', "import { sql } from 'kysely'\nawait sql`select 1`.execute(tx)", 0],
  ['in the platform', 'src/platform/a.ts', 'await sql`select 1`.execute(tx)', 0],
  ['in a test', 'src/contact/a.store.test.ts', 'await sql`select 1`.execute(tx)', 0],
  ['at the top', 'src/cli.ts', "import pg from 'pg'", 1],
  ['spoken of', 'src/contact/a.routes.ts', '// tx.selectFrom() is for stores\nconst text = "sql`x`"', 0],
])('SQL: %s', (_, path, text, complaints) => {
  expect(judge(sqlInStores, at(path, text))).toHaveLength(complaints)
})

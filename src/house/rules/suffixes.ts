import { codeOf } from '../code.ts'
import { each, perFile } from '../house.ts'
import { importsOf } from '../imports.ts'
import { IO_SUFFIXES, ioSuffixOf, isScript, isTables, isTest, moduleOf, suffixesOf } from '../place.ts'

const KNOWN = new Set<string>([...IO_SUFFIXES, 'test', 'd'])
const PAGE_PARTS = new Set(['njk', 'scss', 'md', 'json'])

/** Design rule 2: a file is known before it is opened, so its name says no more and no less than the house knows. */
export const knownSuffixes = perFile(
  'known suffixes',
  60,
  path => path.startsWith('src/'),
  function* ({ path }) {
    const ending = path.split('.').at(-1) ?? ''
    if (moduleOf(path) !== 'platform' && ending !== 'ts' && !PAGE_PARTS.has(ending))
      yield { at: 0, sentence: `A module holds .ts and .njk files, not .${ending}` }
    for (const suffix of isScript(path) ? suffixesOf(path) : [])
      if (!KNOWN.has(suffix))
        yield {
          at: 0,
          sentence: `.${suffix}.ts is no suffix of the house. Use none, or one of ${IO_SUFFIXES.join(', ')}`,
        }
    if (suffixesOf(path).filter(suffix => suffix !== 'test').length > 1)
      yield { at: 0, sentence: 'One suffix: split the file by what it touches' }
  },
)

const SQL_CLIENTS = ['kysely', 'pg', 'pg-copy-streams']
const WEB = ['fastify', '@fastify/', 'fastify-type-provider-zod']
const MACHINE = [
  'node:fs',
  'node:fs/promises',
  'node:child_process',
  'node:http',
  'node:https',
  'node:net',
  'node:worker_threads',
]

/** What each suffix may not reach, because another suffix is for that. */
const DENIED: Record<(typeof IO_SUFFIXES)[number], readonly string[]> = {
  store: [...WEB, ...MACHINE, 'commander', 'nunjucks'],
  routes: [...SQL_CLIENTS, ...MACHINE, 'commander'],
  reader: [...SQL_CLIENTS, ...WEB, ...MACHINE, 'commander'],
  jobs: [...SQL_CLIENTS, ...WEB, 'commander'],
  port: [...SQL_CLIENTS, 'commander'],
  command: [...SQL_CLIENTS, ...WEB],
}

/** Who may import whom inside a module, besides its own kind: the web and the command line stand on stores, never under them. */
const STANDS_ON: Record<(typeof IO_SUFFIXES)[number], readonly string[]> = {
  store: [],
  port: [],
  reader: ['store', 'port'],
  jobs: ['store', 'port', 'reader'],
  routes: ['store', 'port'],
  command: ['store', 'port', 'reader', 'jobs'],
}

/** The suffix is the permission. */
export const suffixPermissions = perFile(
  'suffix permissions',
  8,
  path => ioSuffixOf(path) !== undefined && moduleOf(path) !== 'platform',
  function* (file) {
    const suffix = ioSuffixOf(file.path)
    if (!suffix) return
    for (const { at, specifier, target } of importsOf(file)) {
      const denied = DENIED[suffix].find(
        name => specifier === name || (name.endsWith('/') && specifier.startsWith(name)),
      )
      if (denied)
        yield { at, sentence: `A .${suffix}.ts file does not import ${specifier}: see the suffixes in CONTRIBUTING` }
      const under = target && ioSuffixOf(target)
      if (under && under !== suffix && moduleOf(target) === moduleOf(file.path) && !STANDS_ON[suffix].includes(under))
        yield {
          at,
          sentence: `A .${suffix}.ts file does not import a .${under}.ts file: move what both need into a pure file or a store`,
        }
    }
  },
)

const BUILDER =
  /\.\s*(?:selectFrom|selectNoFrom|insertInto|updateTable|deleteFrom|mergeInto)\s*(?:<[^>()]*>)?\(|\bsql\s*(?:<[^`()]*>)?\s*`|\bsql\s*\.\s*(?:raw|lit|ref|table|id|join)\b|\.query\s*(?:<[^`()]*>)?\(\s*['"`]/g

/** Only stores speak SQL outside the platform, so that who reads and writes a table is found by looking at stores. */
export const sqlInStores = perFile(
  'SQL in stores',
  40,
  path =>
    path.startsWith('src/') &&
    !path.startsWith('src/house/') &&
    isScript(path) &&
    !isTest(path) &&
    moduleOf(path) !== 'platform' &&
    ioSuffixOf(path) !== 'store',
  function* (file) {
    yield* each(
      codeOf(file.text),
      BUILDER,
      'SQL belongs in a .store.ts file of this module: move the query there and call it',
    )
    for (const { at, specifier, typeOnly } of importsOf(file))
      if (SQL_CLIENTS.includes(specifier) && !(typeOnly && isTables(file.path)))
        yield { at, sentence: `Only .store.ts files and the platform import ${specifier}` }
  },
)

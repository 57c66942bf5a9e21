import type { Rule } from './house.ts'
import { decisions } from './rules/decisions.ts'
import { docs } from './rules/docs.ts'
import { folders, importOrder } from './rules/import-order.ts'
import { language } from './rules/language.ts'
import { lockfile, machine } from './rules/machine.ts'
import { migrations } from './rules/migrations.ts'
import { names } from './rules/names.ts'
import { ownSchema } from './rules/own-schema.ts'
import { pages } from './rules/pages.ts'
import { purity } from './rules/pure.ts'
import { routes } from './rules/routes.ts'
import { sizes } from './rules/sizes.ts'
import { knownSuffixes, sqlInStores, suffixPermissions } from './rules/suffixes.ts'
import { tests } from './rules/tests.ts'
import { time } from './rules/time.ts'
import { importsExist, noBarrels, walls } from './rules/walls.ts'

/** Every rule of the house. Each has cases in `rules/*.test.ts` that it must complain about, and some that it must not. */
export const RULES: readonly Rule[] = [
  folders,
  importOrder,
  walls,
  noBarrels,
  importsExist,
  knownSuffixes,
  suffixPermissions,
  purity,
  sqlInStores,
  ownSchema,
  time,
  routes,
  pages,
  language,
  names,
  sizes,
  decisions,
  migrations,
  tests,
  machine,
  lockfile,
  docs,
]

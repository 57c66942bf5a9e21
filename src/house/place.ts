/** Where a file stands: what its folder and its name say it may do (design section 2). */

/** In import order: a module imports only from those before it. */
export const MODULES = [
  'platform',
  'people',
  'contact',
  'response',
  'investigation',
  'victim',
  'accountability',
  'twin',
] as const

/** What may touch the world, and so is never imported across modules. */
export const IO_SUFFIXES = ['store', 'routes', 'reader', 'jobs', 'port', 'command'] as const

/** The files that put the modules together; everything else lives in a module. */
export const TOP_FILES = [
  'src/app.ts',
  'src/cli.ts',
  'src/commands.ts',
  'src/demonstration.ts',
  'src/history-of-contacts.ts',
  'src/history-of-crimes.ts',
  'src/history-of-endings.ts',
  'src/history-staff.ts',
  'src/history.ts',
  'src/install.ts',
  'src/listen.ts',
  'src/main.ts',
  'src/stage.ts',
] as const

export type Module = (typeof MODULES)[number]

export function moduleOf(path: string): Module | undefined {
  const folder = /^src\/([^/]+)\//.exec(path)?.[1]
  return MODULES.find(name => name === folder)
}

/** Tests, and what only they are helped by: `x.test.ts` and `test-x.ts`. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(?:^|\/)test-[^/]+\.ts$/.test(path)
}

export function isTop(path: string): boolean {
  return TOP_FILES.some(top => top === path)
}

export function isScript(path: string): boolean {
  return /\.tsx?$/.test(path)
}

/** The parts between a file's first name and its ending: `grading.store.test.ts` has `store` and `test`. */
export function suffixesOf(path: string): string[] {
  return (path.split('/').at(-1) ?? '').split('.').slice(1, -1)
}

export function ioSuffixOf(path: string): (typeof IO_SUFFIXES)[number] | undefined {
  return isTest(path) ? undefined : IO_SUFFIXES.find(suffix => suffixesOf(path).includes(suffix))
}

/** Rules, words and tables: everything outside the platform that has no suffix. */
export function isPure(path: string): boolean {
  const module = moduleOf(path)
  const inside = (module !== undefined && module !== 'platform') || path.startsWith('src/house/')
  return inside && isScript(path) && suffixesOf(path).length === 0
}

/** Written from the database's catalogue: the one pure file that names the types of a query's columns. */
export function isTables(path: string): boolean {
  return /\/tables(?:-\d+)?\.ts$/.test(path)
}

import { codeOf } from '../code.ts'
import { each, type House, perFile, type SourceFile } from '../house.ts'
import { type Import, importsOf } from '../imports.ts'
import { ioSuffixOf, isPure, isScript, isTables, isTest, moduleOf } from '../place.ts'

/** Packages without a clock, dice, files or sockets. */
const PURE_PACKAGES = ['zod', 'd3-scale', 'd3-shape', 'csv-parse/sync']
/** The parts of a package that has both. */
const PURE_NAMES: Record<string, readonly string[]> = { 'node:crypto': ['createHash', 'createHmac', 'timingSafeEqual'] }

const CLOCK = 'takes the time from a clock. Take `now` as an argument'
const DICE = 'throws dice. Take `next` as an argument (platform/random.ts)'
const WORLD = 'touches the world. Do it in a file with the suffix for it and pass in what it found'
const LATER = 'waits. A rule answers at once: load first in a store or a route, then decide'

/** House rule 5: the twin and the tests run the live rules, so a rule has no clock, dice, process or waiting in it. */
const FORBIDDEN: readonly [pattern: RegExp, why: string][] = [
  [/\bDate\.now\b/g, CLOCK],
  [/\bnew\s+Date\b/g, CLOCK],
  [/\bTemporal\.Now\b/g, CLOCK],
  [/\bperformance\s*\./g, CLOCK],
  [/\bMath\.random\b/g, DICE],
  [/\brandom(?:UUID|Bytes|Int)\b/g, DICE],
  [/\bgetRandomValues\b/g, DICE],
  [/(?<![.\w])process\s*\./g, WORLD],
  [/\bglobalThis\b/g, WORLD],
  [/(?<![.\w])fetch\s*\(/g, WORLD],
  [/\bimport\s*\(/g, WORLD],
  [/(?<![.\w])set(?:Timeout|Interval|Immediate)\b/g, LATER],
  [/(?<![.\w])queueMicrotask\b/g, LATER],
  [/(?<![.\w])async\b(?!\s*:)/g, LATER],
  [/(?<![.\w])await\b(?!\s*:)/g, LATER],
  [
    /^(?:export\s+)?(?:let|var)\s/gm,
    'is kept between calls. A rule remembers nothing: pass the state in and return the new one',
  ],
]

function* impureWords(file: SourceFile) {
  const code = codeOf(file.text)
  for (const [pattern, why] of FORBIDDEN) yield* each(code, pattern, match => `${match[0].trim()} ${why}`)
}

function isPureImport({ specifier, names }: Import): boolean {
  const allowed = PURE_NAMES[specifier]
  if (!allowed) return PURE_PACKAGES.includes(specifier)
  const wanted = names
    .replace(/[{}]/g, '')
    .split(',')
    .map(
      name =>
        name
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s/)[0] ?? '',
    )
  return wanted.filter(Boolean).every(name => allowed.includes(name))
}

/** Does this file of the platform, or one that it runs, do what a pure file may not? Waiting alone is no harm: nobody is made to wait. */
function reachesWorld(path: string, byPath: ReadonlyMap<string, SourceFile>, seen = new Set<string>()): boolean {
  const file = byPath.get(path)
  if (!file || seen.has(path)) return false
  seen.add(path)
  if ([...impureWords(file)].some(({ sentence }) => !sentence.endsWith(LATER))) return true
  return importsOf(file)
    .filter(entry => !entry.typeOnly)
    .some(entry => (entry.target ? reachesWorld(entry.target, byPath, seen) : !isPureImport(entry)))
}

function* look(file: SourceFile, house: House) {
  yield* impureWords(file)
  const byPath = new Map(house.files.map(other => [other.path, other]))
  for (const entry of importsOf(file)) {
    const { at, specifier, target, typeOnly } = entry
    if (typeOnly && specifier === 'kysely' && isTables(file.path)) continue
    if (!target && !isPureImport(entry))
      yield {
        at,
        sentence: `${specifier} is not for a pure file, which imports only ${PURE_PACKAGES.join(', ')} and pure files`,
      }
    if (!target || typeOnly) continue
    if (ioSuffixOf(target))
      yield { at, sentence: `${target} touches the world: a pure file is called by it, never the other way round` }
    else if (moduleOf(target) === 'platform' && isScript(target) && reachesWorld(target, byPath))
      yield {
        at,
        sentence: `${target} does I/O, or takes the time or chance for itself: import only its types, or split its pure part off`,
      }
  }
}

export const purity = perFile('pure files', 30, path => isPure(path) && !isTest(path), look)

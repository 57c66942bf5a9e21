import { codeOf } from '../code.ts'
import { each, perFile } from '../house.ts'
import { importsOf } from '../imports.ts'
import { ioSuffixOf, isScript, isTest, moduleOf } from '../place.ts'

/** Design rule 3: what does I/O stays behind its module's wall, types too; only the platform's is everyone's. */
export const walls = perFile(
  'module walls',
  40,
  path => moduleOf(path) !== undefined && isScript(path) && !isTest(path),
  function* (file) {
    for (const { at, target } of importsOf(file)) {
      const there = target && moduleOf(target)
      if (!there || there === 'platform' || there === moduleOf(file.path)) continue
      const suffix = ioSuffixOf(target)
      if (suffix)
        yield {
          at,
          sentence: `${target} does I/O in another module. Import a pure file of ${there}, read its tables in a store here, or read the log`,
        }
    }
  },
)

const CODE = /^(?:src|web|e2e|bench|script|seeds)\//

/** No barrels: an import names the file that has the thing. */
export const noBarrels = perFile(
  'no barrels',
  60,
  path => CODE.test(path) && isScript(path),
  function* (file) {
    if (/(?:^|\/)index\.tsx?$/.test(file.path)) yield { at: 0, sentence: 'Name the file for what is in it, not index' }
    yield* each(
      codeOf(file.text),
      /^export\s+(?:type\s+)?\*/gm,
      'Do not re-export a file: let those who need it import it from where it is',
    )
    for (const { at, kind, target } of importsOf(file))
      if (kind === 'export' && target)
        yield { at, sentence: `Import ${target} where it is needed instead of passing it on from here` }
  },
)

/** Node runs the files as they are: a relative import needs its ending, and the file must be there. */
export const importsExist = perFile(
  'imports exist',
  60,
  path => CODE.test(path) && isScript(path),
  function* (file, house) {
    for (const { at, target, specifier } of importsOf(file)) {
      if (!target || house.paths.has(target)) continue
      yield { at, sentence: `${specifier} is not a file here. Write the name with its ending, as Node reads it` }
    }
  },
)

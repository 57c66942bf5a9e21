import { perFile } from '../house.ts'
import { importsOf } from '../imports.ts'
import { isScript, isTest, isTop, MODULES, moduleOf, TOP_FILES } from '../place.ts'

/** Design rule 1: data walks one way, so a module imports only from those before it. */
export const importOrder = perFile(
  'import order',
  60,
  path => path.startsWith('src/') && isScript(path) && !isTop(path),
  function* (file) {
    const here = moduleOf(file.path)
    for (const { at, target } of importsOf(file)) {
      if (target === undefined) continue
      const there = moduleOf(target)
      if (TOP_FILES.some(top => top === target) && !isTest(file.path))
        yield {
          at,
          sentence: `Nothing imports ${target}: it knows every module. Move what you need into the module that owns it`,
        }
      if (file.path.startsWith('src/house') && there)
        yield { at, sentence: 'The house looks at the app from outside: it imports none of it' }
      if (here && there && MODULES.indexOf(there) > MODULES.indexOf(here))
        yield {
          at,
          sentence: `${here} comes before ${there} and cannot import from it. Move it upstream, or read the log from ${there}`,
        }
      if (here && target.startsWith('src/house'))
        yield { at, sentence: 'The app does not import the rules of its own architecture' }
      if (isTest(target) && !isTest(file.path)) yield { at, sentence: `${target} is for tests only` }
      if (!target.startsWith('src/') && here && !isTest(file.path))
        yield { at, sentence: `${target} is outside src/: the app imports only what is in it` }
    }
  },
)

/** Every file of src/ belongs to a module, so that no rule passes it by. */
export const folders = perFile(
  'folders',
  60,
  path => path.startsWith('src/'),
  function* (file) {
    const known = moduleOf(file.path) || isTop(file.path) || file.path.startsWith('src/house/') || isTest(file.path)
    if (!known) yield { at: 0, sentence: `Not in a module. Put it in one of ${MODULES.join(', ')}` }
  },
)

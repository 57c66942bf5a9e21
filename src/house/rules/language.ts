import { balanced, codeOf, saysWhy } from '../code.ts'
import { each, perFile, type SourceFile } from '../house.ts'
import { isScript } from '../place.ts'

const CODE = /^(?:src|web|e2e|bench|script|seeds)\//
/** Where a person at a terminal is spoken to. */
const SPEAKS = /(?:^src\/cli\.ts$|\.command\.ts$|^bench\/|^script\/|^seeds\/|\.config\.ts$)/

function* look(file: SourceFile) {
  const code = codeOf(file.text)
  yield* each(
    code,
    /(?<![.\w])(?:const\s+)?enum\s+\w+\s*\{/g,
    'Use a `const` list and a type of its members instead of an enum',
  )
  yield* each(code, /^[ \t]*@[A-Za-z_]\w*/gm, 'No decorators: call a function')
  yield* each(
    code,
    /(?<![.\w])(?:namespace|module)\s+[A-Za-z_$][\w.$]*\s*\{/g,
    'No namespaces: a file is the namespace',
  )
  yield* each(code, /^export\s+default\b/gm, 'Export it by name: `export const` or `export function`')
  for (const found of code.matchAll(/\bconstructor\s*\(/g)) {
    const taken = balanced(code, found.index + found[0].length - 1)
    if (/[(,]\s*(?:public|private|protected|readonly|override)\s/.test(taken))
      yield { at: found.index, sentence: 'No parameter properties: declare the field and set it in the constructor' }
  }
  for (const found of code.matchAll(/(?:[:<|&,(=]|\bas|\bextends|\bis)\s*(any)\b(?!\s*[(:.=])/g))
    if (!saysWhy(file.text, found.index))
      yield {
        at: found.index,
        sentence: 'Use a type, or `unknown`; where `any` must be, say why in a comment above it',
      }
  if (!SPEAKS.test(file.path))
    yield* each(
      code,
      /(?<![.\w])console\s*\./g,
      'Log with the request or the app (pino), return it, or write it from a .command.ts',
    )
}

/** The plain part of TypeScript that Node runs by leaving the types out, and no second way to do a thing. */
export const language = perFile('language', 60, path => CODE.test(path) && isScript(path), look)

import { codeOf, withoutComments } from './code.ts'
import { lineAt, type SourceFile } from './house.ts'

/** `target` is a path of this repository where the import is relative; `names` is what stands between the braces. */
export type Import = {
  specifier: string
  target: string | undefined
  typeOnly: boolean
  names: string
  kind: 'import' | 'export'
  at: number
  line: number
}

const WITH_NAMES =
  /^(import|export)\s+(type\s)?((?:(?!\b(?:import|export)\b)[\w*{}\s,$])*?)\bfrom\s*(['"])([^'"\n]+)\4/gm
const FOR_EFFECT = /^(import)\s*(['"])([^'"\n]+)\2/gm
const LATE = /\b(import)\(\s*(['"])([^'"\n]+)\2/g

/** Every import of a file, type-only, for effect and late ones too. Only `import type` is erased as a whole. */
export function importsOf(file: SourceFile): Import[] {
  const text = withoutComments(file.text)
  const code = codeOf(file.text)
  const found = [
    ...[...text.matchAll(WITH_NAMES)].map(m => ({
      at: m.index,
      kind: m[1],
      typeOnly: m[2] !== undefined,
      names: m[3] ?? '',
      specifier: m[5] ?? '',
    })),
    ...[...text.matchAll(FOR_EFFECT), ...text.matchAll(LATE)].map(m => ({
      at: m.index,
      kind: 'import',
      typeOnly: false,
      names: '',
      specifier: m[3] ?? '',
    })),
  ]
  return found
    .filter(({ at, kind }) => code.startsWith(kind ?? '', at))
    .map(entry => ({
      ...entry,
      kind: entry.kind === 'export' ? ('export' as const) : ('import' as const),
      target: entry.specifier.startsWith('.') ? resolve(file.path, entry.specifier) : undefined,
      line: lineAt(file.text, entry.at),
    }))
    .sort((a, b) => a.at - b.at)
}

/** A relative path from a file, as a path from the repository's folder; it may climb out of it and then begins with `..`. */
export function resolve(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

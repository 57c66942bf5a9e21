import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Files that hold one of these, as bytes of one or of two each. */
export function readable(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true }).flatMap(name => {
    const path = join(folder, String(name))
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return []
    const bytes = readFileSync(path)
    return words
      .filter(word => bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')))
      .map(word => `${word} in ${name}`)
  })
}

import { plainWords } from './matching/plain-words.ts'

type Name = { given?: string | null | undefined; family?: string | null | undefined }

/** Whether a whole name that was given is none of those on file, in either order. Half a name teaches nothing. */
export function isNewName(told: Name, known: readonly Name[]): boolean {
  if (!told.given || !told.family) return false
  const key = ({ given, family }: Name) =>
    [given, family]
      .map(part => plainWords(part ?? ''))
      .sort()
      .join('|')
  return !known.some(name => key(name) === key(told))
}

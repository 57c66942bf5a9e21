import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething, tellingWords } from '../substance.ts'
import type { FileItem, FileKey, FileKind, FilePack } from './file-kinds.ts'
import { itemsFor } from './file-pack.ts'

/** What the records of the case show: true, or how they do not. */
export type FileFacts = Partial<Record<FileKey, boolean | string>>
export type FileStatement = { item: string; standing: 'have' | 'not-needed'; words: string; place: string | null }
export type FileLook = {
  id: string
  needs: string
  shown: 'record' | 'statement' | 'not-needed' | 'no'
  sentence: string
  statement: FileStatement | null
}

/** Each thing the file needs, and how it is known to be there. `statements`: the newest of an item first. */
export function lookAtFile(
  pack: FilePack,
  kind: FileKind,
  groups: readonly string[],
  facts: FileFacts,
  statements: readonly FileStatement[],
): FileLook[] {
  return itemsFor(pack, kind, groups).map(one => {
    const found = one.by === 'statement' ? undefined : facts[one.by]
    const statement = statements.find(said => said.item === one.id) ?? null
    return {
      id: one.id,
      needs: one.needs,
      shown: shownBy(found, statement),
      sentence: typeof found === 'string' ? found : one.missing,
      statement,
    }
  })
}

function shownBy(found: boolean | string | undefined, statement: FileStatement | null): FileLook['shown'] {
  if (found === true) return 'record'
  if (!statement) return 'no'
  return statement.standing === 'have' ? 'statement' : 'not-needed'
}

export const missingOfFile = (looked: readonly FileLook[]): string[] =>
  looked.filter(one => one.shown === 'no').map(one => one.sentence)

/** What is said of an item says where it is, or why this case does not need it; a tick is neither. */
export function stateItem(items: readonly FileItem[], given: FileStatement): Outcome<FileStatement> {
  const one = items.find(row => row.id === given.item)
  if (!one) return refuse('no-such-item', 'This file does not need that: choose one of its own', 'item')
  if (!saysSomething(given.words, 2))
    return refuse(
      'needs-words',
      given.standing === 'have'
        ? `${one.needs}: say what there is, in words of this case`
        : `${one.needs}: say why this case does not need it`,
      'words',
    )
  if (given.standing === 'not-needed') return accept({ ...given, place: null })
  const telling = tellingWords(given.place ?? '').some(word => word.length > 2 || /[^a-z]/.test(word))
  return telling
    ? accept(given)
    : refuse('needs-place', `${one.needs}: say where it can be read, seen or heard`, 'place')
}

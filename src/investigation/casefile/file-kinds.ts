import type { Confidence } from '../../platform/force/vocabulary.ts'

/** Kinds of file, by what is expected at the first hearing. */
export const FILE_KINDS = ['guilty-plea', 'not-guilty', 'full'] as const
export type FileKind = (typeof FILE_KINDS)[number]
export const FILE_KIND_WORDS: Record<FileKind, string> = {
  'guilty-plea': 'First hearing, a guilty plea is expected',
  'not-guilty': 'First hearing, no guilty plea is expected',
  full: 'The full file',
}

/** What a record of the case can show by itself. */
export type FileKey =
  | 'interview'
  | 'victim-views'
  | 'evidence-led'
  | 'orders'
  | 'lines-ended'
  | 'statement-taken'
  | 'exhibits'
  | 'unused'

/**
 * One thing that a file has. `by`: the record that shows it, else a statement says where it is, or why it is not needed. `only`: the
 * kinds of case it is for.
 */
export type FileItem = {
  id: string
  kinds: readonly FileKind[]
  needs: string
  missing: string
  by: FileKey | 'statement'
  only?: readonly string[]
}

/** A pack as it stood in `[from, to)`, London days. */
export type FilePack = {
  id: string
  from: string
  to: string | null
  confidence: Confidence
  source: string
  items: readonly FileItem[]
}

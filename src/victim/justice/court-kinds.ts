import { OF_HEARINGS } from './court-hearings.ts'
import type { CourtKind, CourtResult } from './court-kind.ts'
import { OF_OUTCOMES } from './court-outcomes.ts'

/** Everything that can be told of a case after its charge. A charge itself is recorded with its suspect. */
export const COURT_KINDS: readonly CourtKind[] = [...OF_HEARINGS, ...OF_OUTCOMES]
export const COURT_KIND_CODES = COURT_KINDS.map(one => one.kind)

export const kindOf = (kind: string): CourtKind | undefined => COURT_KINDS.find(one => one.kind === kind)
export const resultOf = (kind: string, result: string | null | undefined): CourtResult | undefined =>
  kindOf(kind)?.results?.find(one => one.code === result)

/** Every right of the Code that something told by a court starts, or answers. */
export const COURT_RIGHTS: readonly string[] = [
  ...new Set(
    COURT_KINDS.flatMap(one => [
      ...one.starts,
      ...(one.answers ?? []),
      ...(one.results ?? []).flatMap(result => [...(result.starts ?? []), ...(result.answers ?? [])]),
    ]),
  ),
  'contact-scheme',
]

/** How it is said in a line: 'Verdict: guilty'. */
export function courtWords(kind: string, result: string | null): string {
  const known = resultOf(kind, result)
  return `${kindOf(kind)?.name ?? kind}${known ? `: ${known.words.toLowerCase()}` : ''}`
}

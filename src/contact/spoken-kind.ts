import type { Sensitivity } from '../platform/force/vocabulary.ts'
import type { PathwayPack } from './pathway.ts'

/** The kind of care that words ask for before anybody has chosen what kind of incident it is; null where none speaks up. */
export function spokenKind(pack: PathwayPack, kinds: readonly Sensitivity[], words: string): Sensitivity | null {
  const found = pack.pathways.find(
    ({ starts }) => starts.sensitive !== undefined && kinds.includes(starts.sensitive) && starts.hint.test(words),
  )
  return found?.starts.sensitive ?? null
}

import { FILE_ITEMS } from './file-items.ts'
import type { FileItem, FileKind, FilePack } from './file-kinds.ts'

export const FILE_PACKS: readonly FilePack[] = [
  {
    id: 'file-2020',
    from: '2019-01-01',
    to: null,
    confidence: 'general-knowledge',
    source: 'Our list, from general practice: check it with the national file standard before it is relied on',
    items: FILE_ITEMS,
  },
]

export function filePackOn(day: Temporal.PlainDate, packs = FILE_PACKS): FilePack {
  const on = day.toString()
  return packs.find(one => one.from <= on && (one.to === null || on < one.to)) ?? packs.at(-1)!
}

/** The items of a kind of file for a kind of case; `groups` as the plan's: domestic, stalking, sexual, hate ... */
export function itemsFor(pack: FilePack, kind: FileKind, groups: readonly string[]): FileItem[] {
  return pack.items.filter(
    one => one.kinds.includes(kind) && (!one.only || one.only.some(group => groups.includes(group))),
  )
}

import { COURTS_2021 } from './rights/code-2021-courts.ts'
import { POLICE_2021 } from './rights/code-2021-police.ts'
import type { RightRow } from './rights/right-row.ts'

/**
 * A dated edition of the Code, `[from, to)` in London days. A clock keeps the pack it started under (house rule 11).
 * `knownFrom`: from when it was in the system; null for what it came with. What was recorded before knew nothing of it.
 */
export type RightsPack = {
  id: string
  title: string
  from: string
  to: string | null
  knownFrom: Temporal.Instant | null
  rows: readonly RightRow[]
}

const CODE_2021: RightsPack = {
  id: 'victims-code-2021',
  title: 'Code of Practice for Victims of Crime in England and Wales, 2021',
  from: '2021-04-01',
  to: null,
  knownFrom: null,
  rows: [...POLICE_2021, ...COURTS_2021],
}

/** The editions that the system comes with. A later one is loaded from a file (docs/how-to/load-a-victims-code.md). */
export const RIGHTS_PACKS: readonly RightsPack[] = [CODE_2021]

/** Every event that these packs start a clock on, in the order in which they name them. */
export function eventsOf(packs: readonly RightsPack[]): string[] {
  return [...new Set(packs.flatMap(pack => pack.rows.map(row => row.event)))]
}

/** The events of the Code that the system comes with. */
export const RIGHT_EVENTS: readonly string[] = eventsOf(RIGHTS_PACKS)

/**
 * The pack in force on a London day, as it was known at a moment: the newest edition that has begun takes the place of the
 * one before it. Undefined before the first.
 */
export function packOn(
  day: Temporal.PlainDate,
  packs: readonly RightsPack[] = RIGHTS_PACKS,
  known?: Temporal.Instant,
): RightsPack | undefined {
  const on = day.toString()
  return packs
    .filter(pack => !known || !pack.knownFrom || Temporal.Instant.compare(pack.knownFrom, known) <= 0)
    .filter(pack => pack.from <= on && (pack.to === null || on < pack.to))
    .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))[0]
}

/** A pack by its name, among those that are known. */
export function packNamed(id: string, packs: readonly RightsPack[]): RightsPack | undefined {
  return packs.find(pack => pack.id === id)
}

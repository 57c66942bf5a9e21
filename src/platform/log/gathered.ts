import type { FactDraft } from './record.ts'

/**
 * For a program that writes many cases in one transaction: facts wait, in the order in which they were recorded, and are written in one statement; a case that is
 * held until commit is not held again. PostgreSQL looks only at the commit whether each change left its fact.
 */
export type Gathered = {
  facts: FactDraft[]
  /** The cases that are held, by the rows that were asked by. */
  held: Map<string, string>
  /** Closed while something is tried that may be taken back: then each fact is written at once. */
  open: boolean
  /** How many facts were recorded through these handles. */
  written: number
  /** How often what was gathered was sent to be written. */
  sent: number
}

const byHandle = new WeakMap<object, Gathered>()

/** From now on what these handles of one transaction record is gathered. Whoever gathers writes before the commit. */
export function gatherIn(handles: readonly object[]): Gathered {
  const gathered: Gathered = { facts: [], held: new Map(), open: true, written: 0, sent: 0 }
  for (const handle of handles) byHandle.set(handle, gathered)
  return gathered
}

export const gatheredIn = (tx: object): Gathered | undefined => byHandle.get(tx)

export const rowKey = (table: string, id: string) => `${table} ${id}`

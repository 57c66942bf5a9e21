import { londonDate, londonTime } from '../../platform/views/when.ts'

export const MOVE_KINDS = ['handed-over', 'stored', 'returned', 'disposed'] as const
export type MoveKind = (typeof MOVE_KINDS)[number]
export const MOVE_NAMES: Record<MoveKind, string> = {
  'handed-over': 'Handed over',
  stored: 'Put into store',
  returned: 'Given back to its owner',
  disposed: 'Disposed of',
}

export type Found = { foundBy: string; foundWhere: string; foundAt: Temporal.Instant; bag: string | null }
/** `seq`: the order in which they were entered. */
export type Move = {
  moveId: string
  seq: number
  kind: MoveKind
  from: string
  to: string
  place: string
  bag: string | null
  at: Temporal.Instant
  corrects: string | null
}

export type Continuity<M extends Move = Move> = {
  /** In the order in which they happened; those that a later entry corrects are left out. */
  moves: M[]
  /** Each gap or impossible order, as a sentence. None: it can be followed from hand to hand. */
  wrong: string[]
  holder: string
  place: string
  bag: string | null
  gone: 'returned' | 'disposed' | null
}

const when = (at: Temporal.Instant) => `on ${londonDate(at, 'short')} at ${londonTime(at)}`
const same = (a: string, b: string) => fold(a) === fold(b)
const fold = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whose hands an exhibit went through, and what in that cannot be followed. Nothing is put right by guessing. */
export function continuityOf<M extends Move>(found: Found, entered: readonly M[]): Continuity<M> {
  const corrected = new Set(entered.map(one => one.corrects))
  const moves = entered
    .filter(one => !corrected.has(one.moveId))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || a.seq - b.seq)
  const wrong: string[] = []
  let holder = found.foundBy
  let bag = found.bag
  let gone: Continuity['gone'] = null
  let before: M | undefined
  for (const move of moves) {
    if (Temporal.Instant.compare(move.at, found.foundAt) < 0)
      wrong.push(
        `${move.from} passed it to ${move.to} ${when(move.at)}, before it was found ${when(found.foundAt)}: one of the times is wrong`,
      )
    if (gone)
      wrong.push(
        `${move.from} passed it to ${move.to} ${when(move.at)}, after it had been ${gone === 'returned' ? 'given back' : 'disposed of'}`,
      )
    if (!same(move.from, holder))
      wrong.push(
        `${holder} had it, and ${when(move.at)} it came from ${move.from}: how it got from ${holder} to ${move.from} is not recorded`,
      )
    else if (before && Temporal.Instant.compare(before.at, move.at) === 0)
      wrong.push(`Two hand-overs are recorded ${when(move.at)}: which was first cannot be told`)
    if (bag && !move.bag && move.kind !== 'returned' && move.kind !== 'disposed')
      wrong.push(`It was sealed in bag ${bag}, and ${when(move.at)} it was moved without a bag being recorded`)
    holder = move.to
    bag = move.bag
    gone = move.kind === 'returned' || move.kind === 'disposed' ? move.kind : gone
    before = move
  }
  return { moves, wrong, holder, place: moves.at(-1)?.place ?? found.foundWhere, bag, gone }
}

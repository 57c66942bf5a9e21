import { randomBytes } from 'node:crypto'
import type { Change } from './live-hub.ts'

/** What happened a moment ago: whoever drew a page then and follows it only now has missed it. */
export type JustNow = {
  /** A moment of this process, for a page to carry: `agoMs` before now, when what it shows was not read yet. */
  mark(agoMs: number): string
  keep(change: Change): void
  /** What happened since such a moment; undefined where nobody can say (long ago, or another process). */
  since(mark: string): readonly Change[] | undefined
}

/** A page is drawn and followed within seconds; on a bad line within a minute. */
const KEPT_MS = 60_000
const MOST = 5_000

export function justNow(now: () => number = () => performance.now()): JustNow {
  const process = randomBytes(6).toString('hex')
  let kept: { at: number; change: Change }[] = []
  let from = Math.floor(now())
  return {
    mark: agoMs => `${process}-${Math.floor(now() - agoMs)}`,
    keep: change => {
      const at = now()
      kept.push({ at, change })
      if (kept.length <= MOST && kept[0]!.at > at - 2 * KEPT_MS) return
      kept = kept.filter(one => one.at > at - KEPT_MS).slice(-MOST / 2)
      from = Math.max(at - KEPT_MS, kept.length >= MOST / 2 ? kept[0]!.at : 0, from)
    },
    since: mark => {
      const [of, moment] = mark.split('-')
      const at = Number(moment)
      if (of !== process || !(at >= from && at >= now() - KEPT_MS)) return undefined
      return kept.filter(one => one.at >= at).map(one => one.change)
    },
  }
}

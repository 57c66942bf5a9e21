import type { Told, Written } from '../log/written.ts'
import { justNow } from './just-now.ts'

/** `cases`: whose; undefined where nothing of a case was recorded (somebody looks in), which concerns everybody. */
export type Change = { kinds: readonly string[]; cases: ReadonlySet<string> | undefined }

export type Listener = { changed(change: Change): void; lost?(): void }

/** Who follows changes on this node, and what they are told: never what changed, only of which case and which kind. */
export type LiveHub = {
  /** `drawn`: the mark that the page carries; what happened since it was drawn is told first. */
  follow(listener: Listener, drawn?: string): () => void
  /** The mark of a page whose reading began `agoMs` ago. */
  mark(agoMs: number): string
  /** A write of this node: told at once. */
  changed(kinds: readonly string[], facts?: readonly Told[]): void
  /** The log, read: what other nodes, readers and jobs wrote. What this node has told already is not told again. */
  committed(facts: readonly Written[]): void
  /** The log cannot be read: what is on every screen may be old. */
  lost(): void
  /** It can be again: everybody looks again. */
  back(): void
  /** Whether anybody follows. */
  followed(): boolean
}

/** As many of this node's own facts are remembered, so that the log does not tell them a second time. */
const REMEMBERED = 10_000

export function createLiveHub(): LiveHub {
  const listeners = new Set<Listener>()
  const told = new Set<number>()
  const past = justNow()
  const tell = (change: Change) => {
    past.keep(change)
    for (const listener of listeners) listener.changed(change)
  }
  const remember = (facts: readonly Told[]) => {
    for (const { seq } of facts) if (seq !== undefined) told.add(seq)
    for (const seq of told) {
      if (told.size <= REMEMBERED) break
      told.delete(seq)
    }
  }
  return {
    mark: past.mark,
    follow: (listener, drawn) => {
      listeners.add(listener)
      const missed = drawn === undefined ? [] : (past.since(drawn) ?? [{ kinds: [], cases: undefined }])
      for (const change of missed) listener.changed(change)
      return () => listeners.delete(listener)
    },
    changed: (kinds, facts = []) => {
      remember(facts)
      // What was recorded says more than what may be; where nothing was, everybody looks.
      if (facts.length > 0) tellFacts(facts, tell)
      else tell({ kinds, cases: undefined })
    },
    committed: facts => {
      const news = facts.filter(fact => !told.delete(fact.seq))
      if (news.length > 0) tellFacts(news, tell)
    },
    lost: () => {
      for (const listener of listeners) listener.lost?.()
    },
    back: () => tell({ kinds: [], cases: undefined }),
    followed: () => listeners.size > 0,
  }
}

function tellFacts(facts: readonly Told[], tell: (change: Change) => void): void {
  const byCase = Map.groupBy(facts, fact => fact.caseId)
  for (const [caseId, own] of byCase)
    tell({ kinds: own.map(fact => fact.kind), cases: caseId === null ? new Set() : new Set([caseId]) })
}

import { systemWho } from '../platform/access/roles.ts'
import type { Db } from '../platform/db/connect.ts'
import { inContext, inReadContext } from '../platform/db/context.ts'
import type { PeopleFinder } from '../platform/people-finder.ts'
import { type OnFile, readChanged, readGroupsOf, readLevel, readNewestModel, readPeopleAfter } from './finder.store.ts'
import { OUR_NICKNAMES } from './matching/nicknames.ts'
import { type SearchIndex, searchIndex } from './matching/search-index.ts'
import { entriesOf, gathered } from './person-entries.ts'
import { searchModel } from './search-model.ts'

const PAGE = 5_000
const FOLLOW_EVERY_MS = 400
const PATIENCE_MS = 1_500
/** After a write this much gathers: a busy moment is read once. */
const GATHER_MS = 50
/** What another node has written is seen within this; what this one has, at once, since each write nudges. Longer than two looks, so that a search waits for none. */
const FRESH_MS = 900
const FIRST = '00000000-0000-0000-0000-000000000000'
/** Laying out afresh keeps a small index quick and holds up nobody; of a large one it takes seconds, and waits for a restart. */
const SMALL = 50_000
const MANY_ADDED = 2_000
/**
 * Of so many searches who is meant is on file: what the bench asks (issue 3) and a force has after its import. With it what is said of the synthetic callers
 * is so (`calibration` of bench/match); with a half everybody was said to be less likely than they were.
 */
const ON_FILE = 0.8
const WHO = systemWho('people-finder', 'reader')

export type FinderOptions = { thisYear: number; log: (line: string) => void }

/**
 * Fills an index from the tables and keeps it level with the log. A reader's cursor is per database and an index per process, so this one keeps
 * its cursor in memory (decision 0011). Reads in the background: `state().ready` tells when everybody was read.
 */
export function openFinder(db: Db, { thisYear, log }: FinderOptions): PeopleFinder {
  let index = newIndex(undefined, thisYear)
  index.rebuild()
  let cursor: string | undefined
  let people = 0
  let changes = 0
  let stopped = false
  let model = 'none yet'
  let early = new Set<number>()
  let running: Promise<void> | undefined
  /** When the last look that has ended began, and when something was last written here. */
  let levelAt = Number.NEGATIVE_INFINITY
  let wroteAt = Number.NEGATIVE_INFINITY
  let queued: Promise<void> | undefined

  const fill = async () => {
    const learnt = await inContext(db, WHO, readNewestModel)
    const since = await inContext(db, WHO, readLevel)
    const fresh = newIndex(learnt?.model, thisYear)
    const joined = new Set<string>()
    let count = 0
    for (let after = FIRST; !stopped; ) {
      const page = await inContext(db, WHO, tx => readPeopleAfter(tx, after, PAGE))
      for (const one of page) {
        if (one.root !== one.id) joined.add(one.id)
        else {
          put(fresh, one)
          count++
        }
      }
      if (page.length < PAGE) break
      after = page.at(-1)!.id
    }
    fresh.rebuild()
    index = fresh
    changes++
    people = count
    model = learnt ? `learnt of this force’s records on ${learnt.at}` : 'a starting model, of synthetic people'
    early = new Set()
    cursor = since
    await takeIn([...joined])
  }

  const takeIn = async (ids: readonly string[]) => {
    if (ids.length === 0) return
    const records = await inContext(db, WHO, tx => readGroupsOf(tx, ids))
    const found = new Set(records.map(record => record.id))
    for (const id of new Set([...ids, ...found])) if (index.remove(id) > 0) people--
    for (const [root, group] of Map.groupBy(records, record => record.root)) {
      put(index, gathered(root, group))
      people++
    }
    changes++
    const { rows, added } = index.size()
    if (rows < SMALL && added > MANY_ADDED) index.rebuild()
  }

  const step = async () => {
    if (cursor === undefined) return fill()
    const { xmin, facts } = await inReadContext(db, WHO, tx => readChanged(tx, cursor!), 'kept')
    if (facts.some(fact => fact.kind === 'people-linked' && !early.has(fact.seq))) return fill()
    const fresh = facts.filter(fact => !early.has(fact.seq))
    await takeIn([...new Set(fresh.flatMap(fact => fact.caseId ?? []))])
    early = new Set(facts.filter(fact => !fact.settled).map(fact => fact.seq))
    cursor = xmin
  }

  const follow = (): Promise<void> => {
    if (stopped) return Promise.resolve()
    if (!running) {
      const began = performance.now()
      running = step()
        .then(() => {
          levelAt = began
        })
        .catch(fault => {
          if (!stopped) log(`the people finder will try again: ${fault instanceof Error ? fault.message : fault}`)
        })
        .finally(() => {
          running = undefined
        })
      return running
    }
    queued ??= running.then(() => {
      queued = undefined
      return follow()
    })
    return queued
  }

  let gathering: NodeJS.Timeout | undefined
  const ticking = setInterval(() => {
    if (!running) void follow()
  }, FOLLOW_EVERY_MS)
  ticking.unref()
  void follow()

  return {
    // Two keys may share a place in the index: whoever has nothing in common with what was asked is nobody to show.
    find: (query, most) => index.search(query, most).filter(one => one.reasons.some(reason => reason.weight > 0)),
    level: (withinMs = PATIENCE_MS) => {
      if (levelAt > wroteAt && performance.now() - levelAt < FRESH_MS) return Promise.resolve(true)
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<boolean>(resolve => {
        timer = setTimeout(() => resolve(false), withinMs)
      })
      return Promise.race([follow().then(() => true), patience]).finally(() => clearTimeout(timer))
    },
    state: () => ({
      ready: cursor !== undefined,
      people,
      model,
      changes,
      get bytes() {
        return index.size().bytes
      },
    }),
    nudge: () => {
      wroteAt = performance.now()
      // Whoever searches meanwhile does not wait for it (`level`).
      gathering ??= setTimeout(() => {
        gathering = undefined
        void follow()
      }, GATHER_MS)
    },
    stop: async () => {
      stopped = true
      clearInterval(ticking)
      clearTimeout(gathering)
      await running
    },
  }
}

function newIndex(learnt: Parameters<typeof searchModel>[0], thisYear: number): SearchIndex {
  return searchIndex({ model: searchModel(learnt), nicknames: OUR_NICKNAMES, thisYear, onFile: ON_FILE })
}

function put(index: SearchIndex, person: Omit<OnFile, 'root'>): void {
  for (const entry of entriesOf(person)) index.add(person.id, entry)
}

import { sql } from 'kysely'
import { systemWho } from '../access/roles.ts'
import type { Db } from '../db/connect.ts'
import { inContext } from '../db/context.ts'
import { BATCH, passBy } from './pass-by.ts'
import { type Reader, readOnce, registerReaders } from './reader.ts'

export type ReaderRun = { nudge(): void; stop(): Promise<void> }

const IDLE_MS = 500
const AFTER_FAILURE_MS = 2_000
/** After a nudge a reader lets this much gather: one batch for a busy moment instead of one for every commit. */
const GATHER_MS = 100

/**
 * Keeps every reader level with the log until stopped. A nudge (after this process commits) wakes it at once; another
 * node's facts are seen within half a second. A reader that fails keeps its place, says why in its row, and tries again:
 * one broken reader never holds up another.
 */
export async function runReaders(db: Db, readers: readonly Reader[], log: (line: string) => void): Promise<ReaderRun> {
  await registerReaders(db, readers)
  let stopped = false
  const wakers = new Set<() => void>()
  const pause = (ms: number) =>
    new Promise<void>(resolve => {
      const wake = () => {
        clearTimeout(timer)
        wakers.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      wakers.add(wake)
    })

  /** Those that read now, and those that failed and rest: each reads by itself, so that a slow or broken one holds up no other. */
  const busy = new Map<string, Promise<void>>()
  const read = async (reader: Reader) => {
    try {
      // A batch that was not full was all there was.
      while (!stopped && (await readOnce(db, reader)) >= BATCH);
    } catch (fault) {
      if (stopped) return
      const why = fault instanceof Error ? fault.message : String(fault)
      log(`reader ${reader.name} failed and will try again: ${why}`)
      await noteFailure(db, reader.name, why).catch(() => undefined)
      await pause(AFTER_FAILURE_MS)
    }
  }
  const begin = (reader: Reader) => {
    const reading = read(reader).finally(() => busy.delete(reader.name))
    busy.set(reader.name, reading)
  }

  let nudged = false
  const watch = async () => {
    while (!stopped) {
      // What is committed while it looks is looked for at once, not after the rest.
      nudged = false
      try {
        const { passed, work } = await passBy(
          db,
          readers.filter(reader => !busy.has(reader.name)),
        )
        for (const reader of readers) if (work.has(reader.name) && !busy.has(reader.name)) begin(reader)
        if (passed >= BATCH) continue
      } catch (fault) {
        if (stopped) return
        log(`the log cannot be read, and is tried again: ${fault instanceof Error ? fault.message : String(fault)}`)
        await pause(AFTER_FAILURE_MS)
      }
      if (!nudged) await pause(IDLE_MS)
      if (!stopped) await new Promise(resolve => setTimeout(resolve, GATHER_MS))
    }
  }
  const watching = watch()

  return {
    nudge: () => {
      nudged = true
      for (const wake of [...wakers]) wake()
    },
    stop: async () => {
      stopped = true
      for (const wake of [...wakers]) wake()
      await Promise.all([watching, ...busy.values()])
    },
  }
}

async function noteFailure(db: Db, name: string, why: string): Promise<void> {
  await inContext(db, systemWho(name, 'reader'), tx =>
    sql`update platform.reader set failed_at = clock_timestamp(), failure = ${why.slice(0, 500)} where name = ${name}`.execute(
      tx,
    ),
  )
}

import type { Tx } from '../../platform/db/connect.ts'
import type { DayTask } from './day-view.ts'
import { readDeferrals } from './deferral.store.ts'
import { type DayAsk, MOST } from './source.store.ts'
import { TASK_SOURCES } from './sources.store.ts'
import type { Task } from './task.ts'

/** All that waits, each kind read once, with what was put off. `full`: more waits of a kind than a page reads. */
export async function readDay(tx: Tx, ask: DayAsk): Promise<{ tasks: DayTask[]; full: boolean }> {
  const all: Task[][] = []
  for (const source of TASK_SOURCES) all.push(await source.read(tx, ask))
  const tasks = all.flat()
  const deferred = await readDeferrals(
    tx,
    tasks.map(task => task.key),
  )
  return {
    tasks: tasks.map(task => ({ ...task, deferred: deferred.get(task.key) ?? null })),
    full: all.some(rows => rows.length >= MOST),
  }
}

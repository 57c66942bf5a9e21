import type { Tx } from '../../platform/db/connect.ts'
import { type CareAsk, MOST } from './care-source.store.ts'
import { CARE_SOURCES } from './care-sources.store.ts'
import type { CareTask } from './care-task.ts'

/** All that waits, each kind read once. `full`: more waits of a kind than a page reads. */
export async function readCareDay(tx: Tx, ask: CareAsk): Promise<{ tasks: CareTask[]; full: boolean }> {
  const all: CareTask[][] = []
  for (const source of CARE_SOURCES) all.push(await source.read(tx, ask))
  return { tasks: all.flat(), full: all.some(rows => new Set(rows.map(row => row.victimId)).size >= MOST) }
}

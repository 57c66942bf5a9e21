import type { RawBuilder } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { VictimReach } from '../../platform/victim-reach.ts'
import type { Scope } from '../open-cases.store.ts'
import type { Viewing } from './case-task.ts'
import type { Task } from './task.ts'

/** What a source is asked: whose day, and what its rules need. `mayBeCrime`: the kinds of incident that may be a crime; `victimReach`: how a person reaches a victim. */
export type DayAsk = Viewing & { scope: Scope; mayBeCrime: readonly string[]; victimReach?: VictimReach | undefined }

/**
 * One kind of thing that waits. A source reads with one statement, however many cases there are, and its rule says what is
 * wrong and by when. To add one: write its file, and put it into sources.store.ts where it should stand.
 */
export type TaskSource = {
  kind: string
  /** How the day page names the kind. */
  label: string
  read: (tx: Tx, ask: DayAsk) => Promise<Task[]>
}

/** The most of one kind that a day page reads: nobody acts on a four-hundredth thing today, and the page says so. */
export const MOST = 400

export async function rowsOf<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(tx)).rows as Row[]
}

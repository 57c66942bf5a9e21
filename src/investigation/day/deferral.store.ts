import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { DeferralAsk, Deferred } from './deferral.ts'
import type { Task } from './task.ts'

/** The newest of each key, with how often it was put off. */
export async function readDeferrals(tx: Tx, keys: readonly string[]): Promise<Map<string, Deferred>> {
  const { rows } = await sql<Deferred>`
    select distinct on (task_key) task_key as key, reason, words, until_at as until, at, by, by_name as "byName",
      count(*) over (partition by task_key) as times
    from investigation.deferral where task_key = any(${[...keys]}::text[]) order by task_key, seq desc`.execute(tx)
  return new Map(rows.map(one => [one.key, one]))
}

/** The words stay out of the log: it says what was put off, by when, and for which reason. */
export async function saveDeferral(
  tx: Tx,
  task: Pick<Task, 'key' | 'kind' | 'crimeId'> & { caseId: string },
  given: DeferralAsk & { hardEnd: Temporal.Instant | null },
  stamp: Stamp,
): Promise<{ deferralId: string }> {
  const deferralId = newId()
  const { caseId, crimeId, key, kind } = task
  await tx
    .insertInto('investigation.deferral')
    .values({
      id: deferralId,
      case_id: caseId,
      crime_id: crimeId,
      task_key: key,
      reason: given.reason,
      words: given.words,
      until_at: given.until,
      hard_end: given.hardEnd,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, key, task: kind, reason: given.reason, until: given.until }
  await record(tx, { ...stamp, kind: 'task-put-off', caseId, about: crimeId ?? undefined, body })
  return { deferralId }
}

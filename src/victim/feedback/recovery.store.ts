import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'

export type Recovery = {
  recoveryId: string
  caseId: string
  crimeId: string
  victimId: string
  victim: string
  crimeNumber: number
  notBy: string[]
  openedAt: Temporal.Instant
  dueAt: Temporal.Instant
  doneAt: Temporal.Instant | null
  doneWords: string | null
  doneByName: string | null
  outcome: string | null
  said: string | null
  scores: Record<string, number | null>
  about: string | null
}

export async function readRecovery(tx: Tx, id: string): Promise<Recovery | undefined> {
  const { rows } = await sql<Recovery>`
    select r.id as "recoveryId", r.case_id as "caseId", r.crime_id as "crimeId", r.victim_id as "victimId", v.name as victim, k.number as "crimeNumber",
      r.not_by as "notBy", r.opened_at as "openedAt", r.due_at as "dueAt", r.done_at as "doneAt", r.words as "doneWords", r.done_by_name as "doneByName", r.outcome,
      a.words as said, a.about_event as about,
      jsonb_build_object('ease', a.ease, 'actions', a.actions, 'informed', a.informed, 'treatment', a.treatment, 'whole', a.whole) as scores
    from victim.recovery r join investigation.crime_victim v on v.id = r.victim_id join investigation.crime k on k.id = r.crime_id
      join victim.survey_answer a on a.survey_id = r.survey_id where r.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function saveRecovered(
  tx: Tx,
  one: Recovery,
  done: { outcome: string; words: string; id: string; name: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('victim.recovery')
    .set({ done_at: stamp.at, outcome: done.outcome, words: done.words, done_by: done.id, done_by_name: done.name })
    .where('id', '=', one.recoveryId)
    .execute()
  const { recoveryId, victimId, crimeId, caseId } = one
  await record(tx, {
    ...stamp,
    kind: 'survey-recovered',
    caseId,
    about: recoveryId,
    body: { recoveryId, victimId, crimeId, outcome: done.outcome },
  })
}

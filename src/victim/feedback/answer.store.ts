import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, newId, record, type Stamp } from '../../platform/log/record.ts'
import { asksSomething } from '../questions/asked.ts'
import { recordQuestion } from '../questions/questions.store.ts'
import { readVictim } from '../victims.store.ts'
import { type AnswerGiven, isPoor, recoverBy } from './answer.ts'

export type Survey = {
  surveyId: string
  caseId: string
  crimeId: string
  victimId: string
  victim: string
  crimeNumber: number
  stage: string
  way: 'message' | 'phone' | null
  state: string
  decidedAt: Temporal.Instant
  closesAt: Temporal.Instant | null
}
const COLUMNS = sql`s.id as "surveyId", s.case_id as "caseId", s.crime_id as "crimeId", s.victim_id as "victimId", v.name as victim, k.number as "crimeNumber",
  s.stage, s.way, s.state, s.decided_at as "decidedAt", s.closes_at as "closesAt"
  from victim.survey s join investigation.crime_victim v on v.id = s.victim_id join investigation.crime k on k.id = s.crime_id`

export async function readSurvey(tx: Tx, id: string): Promise<Survey | undefined> {
  return (await sql<Survey>`select ${COLUMNS} where s.id = ${id}::uuid`.execute(tx)).rows[0]
}

export async function surveyOfCode(tx: Tx, digest: Buffer): Promise<Survey | undefined> {
  return (await sql<Survey>`select ${COLUMNS} where s.code_digest = ${digest}`.execute(tx)).rows[0]
}

export type Heard = {
  by: 'page' | 'phone'
  name: string | null
  rule: { event: string; rule: string; pack: string } | null
}

/** Keeps the first answer of a survey; a second one changes nothing. A poor one is somebody's to make good. Hold the case before. */
export async function saveAnswer(
  tx: Tx,
  survey: Survey,
  given: AnswerGiven,
  heard: Heard,
  stamp: Stamp,
): Promise<boolean> {
  const { surveyId, caseId, crimeId, victimId, stage } = survey
  const kept = await tx
    .insertInto('victim.survey_answer')
    .values({
      survey_id: surveyId,
      case_id: caseId,
      victim_id: victimId,
      ...given.scores,
      about_event: heard.rule?.event ?? null,
      about_rule: heard.rule?.rule ?? null,
      pack: heard.rule?.pack ?? null,
      words: given.words,
      at: stamp.at,
      heard_by: heard.by,
      by_name: heard.name,
    })
    .onConflict(clash => clash.column('survey_id').doNothing())
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return false
  await endSurvey(tx, surveyId, 'answered', heard.name, stamp)
  const poor = isPoor(given.scores)
  const body = { surveyId, victimId, crimeId, stage, scores: given.scores, about: heard.rule?.rule ?? null, poor }
  await record(tx, { ...stamp, kind: 'survey-answered', caseId, about: surveyId, body })
  if (asksSomething(given.words)) {
    const victim = await readVictim(tx, victimId)
    if (victim) await recordQuestion(tx, victim, { source: 'survey', words: given.words, askedAt: stamp.at }, stamp)
  }
  if (poor) await openRecovery(tx, survey, stamp)
  return true
}

export async function endSurvey(
  tx: Tx,
  surveyId: string,
  state: 'answered' | 'declined' | 'not-reached',
  name: string | null,
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('victim.survey')
    .set({ state, ended_at: stamp.at, by_name: name })
    .where('id', '=', surveyId)
    .execute()
}

/** Whoever had the case or kept the victim informed is not who makes it good. */
async function openRecovery(tx: Tx, { surveyId, caseId, crimeId, victimId }: Survey, stamp: Stamp): Promise<void> {
  const { rows } = await sql<{ ids: string[] }>`
    select array(select distinct id from (
        select k.owner_id as id from investigation.crime k where k.id = ${crimeId}::uuid
        union all select h.account_id from victim.contact_officer h where h.victim_id = ${victimId}::uuid
        union all select a.id from victim."update" u join platform.account a on a.id::text = u.by where u.victim_id = ${victimId}::uuid
        union all select a.from_owner from investigation.allocation a where a.crime_id = ${crimeId}::uuid) them where id is not null order by id) as ids`.execute(
    tx,
  )
  const id = newId()
  const dueAt = recoverBy(stamp.at)
  await tx
    .insertInto('victim.recovery')
    .values({
      id,
      case_id: caseId,
      crime_id: crimeId,
      victim_id: victimId,
      survey_id: surveyId,
      not_by: rows[0]?.ids ?? [],
      opened_at: stamp.at,
      due_at: dueAt,
    })
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'survey-recovery-opened',
    caseId,
    about: id,
    body: { recoveryId: id, surveyId, victimId, crimeId, dueAt },
  })
}

/** Holds the case of a survey and reads it as it is then. */
export async function holdSurvey(tx: Tx, id: string): Promise<Survey | undefined> {
  const found = await readSurvey(tx, id)
  if (!found) return undefined
  await holdCase(tx, found.caseId)
  return (await readSurvey(tx, id)) ?? found
}

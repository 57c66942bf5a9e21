import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { london } from '../../platform/time.ts'
import { recoverySums, type SurveyCounted, surveySums } from './survey-sums.ts'

/** Surveys decided since then, from a view without a case, a victim or a word. */
export async function readSurveysCounted(tx: Tx, since: Temporal.Instant): Promise<SurveyCounted[]> {
  const { rows } = await sql<SurveyCounted>`
    select stage, way, not_asked as "notAsked", state, closes_at as "closesAt", recover_by as "recoverBy", recovered_at as "recoveredAt",
      ease, actions, informed, treatment, whole
    from accountability.survey_counted where decided_at > ${since}`.execute(tx)
  return rows
}

export type ForumShown = { raisedOn: string; raisedBy: string; published: string; answer: string; done: string | null }

/** What victims raised together, in the words that staff wrote, the newest first. */
export async function readForumShown(tx: Tx): Promise<ForumShown[]> {
  const { rows } = await sql<ForumShown>`
    select raised_on::text as "raisedOn", raised_by as "raisedBy", published, answer, done from accountability.forum_published
    order by raised_on desc, published_at desc limit 10`.execute(tx)
  return rows
}

/** What victims said in the last twelve months, as the public page and its data show it. */
export async function readVictimsSay(tx: Tx, now: Temporal.Instant) {
  const rows = await readSurveysCounted(tx, london(now).subtract({ months: 12 }).toInstant())
  return { stages: surveySums(rows, now), recovery: recoverySums(rows, now), forum: await readForumShown(tx) }
}

// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'victim.survey': SurveyTable
    'victim.survey_answer': SurveyAnswerTable
    'victim.survey_sent_in': SurveySentInTable
    'victim.update': UpdateTable
    'victim.update_translation': UpdateTranslationTable
  }
}

export interface SurveyTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  stage: 'after-report' | 'during' | 'after-outcome' | 'after-court'
  decided_at: Temporal.Instant
  way: 'message' | 'phone' | null
  not_asked: string | null
  state: 'not-asked' | 'waits' | 'invited' | 'answered' | 'declined' | 'not-reached'
  code_digest: Buffer | null
  closes_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
  by_name: string | null
  fact_xid: Generated<string>
}

export interface SurveyAnswerTable {
  survey_id: string
  case_id: string
  victim_id: string
  ease: number | null
  actions: number | null
  informed: number | null
  treatment: number | null
  whole: number | null
  about_event: string | null
  about_rule: string | null
  pack: string | null
  words: string | null
  at: Temporal.Instant
  heard_by: 'page' | 'phone'
  by_name: string | null
  fact_xid: Generated<string>
}

export interface SurveySentInTable {
  id: string
  code_digest: Buffer
  answers: unknown
  at: Temporal.Instant
  fact_xid: Generated<string>
}

export interface UpdateTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  what_is_new: string
  what_happens_next: string
  next_by: string
  answers: string | null
  told: 'message' | 'by-phone' | 'in-person'
  told_at: Temporal.Instant | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  seq: Generated<number>
  notices: Generated<string[]>
}

export interface UpdateTranslationTable {
  update_id: string
  case_id: string
  language: string
  what_is_new: string
  what_happens_next: string
  answers: string | null
  translator: string
  how: 'by-a-person' | 'machine-checked'
  checked_by: string | null
  at: Temporal.Instant
  by_name: string
  fact_xid: Generated<string>
}

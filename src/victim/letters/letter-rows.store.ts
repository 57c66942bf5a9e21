import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { languageOf } from '../languages/language-pack.store.ts'
import type { Translation } from '../languages/translation.ts'
import type { LetterStep } from './letter-steps.ts'

export type KeptStep = { step: LetterStep; words: string | null; at: string; byName: string }
export type LetterRow = {
  messageId: string
  caseId: string
  crimeId: string
  victimId: string
  victim: string
  enhanced: boolean
  crimeNumber: number
  ownerName: string | null
  updateId: string
  reference: string
  large: boolean
  notice: string
  reach: string
  address: string | null
  pages: number | null
  noPdf: string | null
  made: boolean
  hasPdf: boolean
  countsFrom: Temporal.Instant | null
  countedAt: Temporal.Instant | null
  queuedAt: Temporal.Instant
  failure: string | null
  steps: KeptStep[]
}

const LETTER = sql`
  select l.message_id as "messageId", l.case_id as "caseId", v.crime_id as "crimeId", l.victim_id as "victimId", v.name as victim, v.enhanced,
    k.number as "crimeNumber", k.owner_name as "ownerName", m.update_id as "updateId", l.reference, l.large, m.notice, m.reach, l.address, l.pages,
    l.no_pdf_because as "noPdf", l.page is not null as made, l.pdf is not null as "hasPdf", l.counts_from as "countsFrom", l.counted_at as "countedAt",
    m.queued_at as "queuedAt", m.failure,
    coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'words', s.words, 'at', s.at, 'byName', s.by_name) order by s.n)
      from victim.letter_step s where s.message_id = l.message_id), '[]'::jsonb) as steps
  from victim.letter l join victim.message m on m.id = l.message_id
    join investigation.crime_victim v on v.id = l.victim_id join investigation.crime k on k.id = v.crime_id`
const MOST = 200

export async function readLetter(tx: Tx, messageId: string): Promise<LetterRow | undefined> {
  const { rows } = await sql<LetterRow>`${LETTER} where l.message_id = ${messageId}::uuid`.execute(tx)
  return rows[0]
}

/** Letters that wait for somebody, the oldest first, and those that left or were stopped since `since`. */
export async function readLetters(tx: Tx, since: Temporal.Instant): Promise<LetterRow[]> {
  const { rows } = await sql<LetterRow>`${LETTER}
    where m.state = 'queued' or coalesce((select max(s.at) from victim.letter_step s where s.message_id = l.message_id), m.queued_at) > ${since}
    order by (m.state <> 'queued'), m.queued_at, l.message_id limit ${MOST}`.execute(tx)
  return rows
}

/** What stands in it, as it was written, and how a decision that it tells may be looked at again. */
export async function readWords(tx: Tx, { updateId, victimId }: LetterRow, at: Temporal.Instant) {
  const { rows } = await sql<{
    whatIsNew: string
    whatHappensNext: string
    nextBy: string
    answers: string | null
    review: string[]
    translation: Translation | null
  }>`
    select u.what_is_new as "whatIsNew", u.what_happens_next as "whatHappensNext", u.next_by::text as "nextBy", u.answers,
      array(select n.next_words from investigation.notice n where n.id = any(u.notices) and n.kind = 'decided' order by n.id) as review,
      (select jsonb_build_object('whatIsNew', t.what_is_new, 'whatHappensNext', t.what_happens_next, 'answers', t.answers, 'translator', t.translator, 'how', t.how,
        'checkedBy', t.checked_by) from victim.update_translation t where t.update_id = u.id) as translation
    from victim."update" u where u.id = ${updateId}::uuid`.execute(tx)
  const words = rows[0]!
  const pack = words.translation ? (await languageOf(tx, victimId, at)).pack : null
  return { ...words, pack }
}

export async function readBytes(tx: Tx, messageId: string) {
  const { rows } = await sql<{ caseId: string; page: string | null; pdf: Buffer | null; reference: string }>`
    select case_id as "caseId", page, pdf, reference from victim.letter where message_id = ${messageId}::uuid`.execute(
    tx,
  )
  return rows[0]
}

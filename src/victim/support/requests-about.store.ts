import { sql } from 'kysely'
import { MATERIALS } from '../../investigation/third-party/third-party-law.ts'
import type { Tx } from '../../platform/db/connect.ts'

export type RequestAbout = {
  requestId: string
  caseId: string
  kind: string
  kindWords: string
  holder: string
  material: string
  /** Undecided is null. */
  agreed: boolean | null
  sentAt: Temporal.Instant | null
  noticeAt: Temporal.Instant | null
  noticeTo: string | null
  noticeWords: string | null
  answeredAt: Temporal.Instant | null
  /** The victim was given written notice of it: only then may their own pages show it. */
  released: boolean
}

/**
 * What others were asked about a victim (Police, Crime, Sentencing and Courts Act 2022, chapter 3A): for staff all of it, for the victim's
 * own pages what is `released`. A notice that was withheld, or that a parent was given, is never shown there.
 */
export async function requestsAboutVictim(tx: Tx, victimId: string): Promise<RequestAbout[]> {
  const { rows } = await sql<Omit<RequestAbout, 'kindWords' | 'released'> & { withheld: string | null }>`
    select r.id as "requestId", r.case_id as "caseId", r.kind, r.holder, r.material, r.agreed, r.sent_at as "sentAt", r.notice_at as "noticeAt",
      r.notice_to as "noticeTo", r.notice_words as "noticeWords", r.answered_at as "answeredAt", r.withheld
    from investigation.third_party_request r where r.victim_id = ${victimId}::uuid order by r.at desc, r.id`.execute(tx)
  return rows.map(({ withheld, ...row }) => ({
    ...row,
    kindWords: MATERIALS.find(one => one.code === row.kind)?.text ?? row.kind,
    released: row.noticeAt !== null && row.noticeTo === 'victim' && withheld === null,
  }))
}

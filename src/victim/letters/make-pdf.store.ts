import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'

export type ToMake = { messageId: string; caseId: string; page: string }
export type MadePdf = { pdf: Uint8Array; pages: number } | { because: string }

/** The oldest letter that was printed and has no PDF yet, nor a word why not. */
export async function nextToMake(tx: Tx): Promise<ToMake | undefined> {
  const { rows } = await sql<ToMake>`
    select message_id as "messageId", case_id as "caseId", page from victim.letter
    where page is not null and pdf is null and no_pdf_because is null order by message_id limit 1`.execute(tx)
  return rows[0]
}

/** Kept once: whoever comes second changes nothing. */
export async function keepPdf(tx: Tx, { messageId, caseId }: ToMake, made: MadePdf, stamp: Stamp): Promise<void> {
  const pdf = 'pdf' in made ? Buffer.from(made.pdf) : null
  const pages = 'pdf' in made ? made.pages : null
  const because = 'because' in made ? made.because : null
  const { numAffectedRows } = await sql`
    update victim.letter set pdf = ${pdf}, pages = ${pages}, no_pdf_because = ${because}
    where message_id = ${messageId}::uuid and pdf is null and no_pdf_because is null`.execute(tx)
  if (numAffectedRows)
    await record(tx, { ...stamp, kind: 'victim-letter-made', caseId, about: messageId, body: { messageId, pages } })
}

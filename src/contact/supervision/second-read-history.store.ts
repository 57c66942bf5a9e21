import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

/** What a person had to do with a contact before: worked on it, or had it, its case or its incident open. */
export async function readHistory(
  tx: Tx,
  row: { case_id: string; contact_id: string },
  readerId: string,
): Promise<{ worked: boolean; opened: boolean }> {
  const { rows } = await sql<{ worked: boolean; opened: boolean }>`
    select exists (select from platform.fact f where f.case_id = ${row.case_id} and f.by = ${readerId}
        and f.kind not in ('second-read-drawn', 'second-read-given', 'contact-alarm-taken', 'contact-alarm-answered')) as worked,
      contact.opened_before(${row.case_id}, ${readerId}, ${row.contact_id}) as opened`.execute(tx)
  return rows[0]!
}

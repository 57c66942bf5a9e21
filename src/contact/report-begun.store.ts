import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'

/** That a report was begun, or sent, page by page: one more, and nothing of whose or what. */
export async function countReportStep(tx: Tx, what: 'begun' | 'sent'): Promise<void> {
  await sql`insert into contact.report_step (what, at) values (${what}, platform.now())`.execute(tx)
}

/** How many were begun page by page in the last so many days, and how many of them were never sent; no content of any. */
export async function reportsLeft(tx: Tx, days: number): Promise<{ begun: number; left: number }> {
  const { rows } = await sql<{ begun: number; sent: number }>`
    select count(*) filter (where what = 'begun')::integer as begun, count(*) filter (where what = 'sent')::integer as sent
    from contact.report_step where at > platform.now() - make_interval(days => ${days})`.execute(tx)
  const { begun, sent } = rows[0]!
  return { begun, left: Math.max(0, begun - sent) }
}

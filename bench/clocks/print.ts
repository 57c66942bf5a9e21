import { sql } from 'kysely'
import { systemWho } from '../../src/platform/access/roles.ts'
import type { Db } from '../../src/platform/db/connect.ts'
import { inContext } from '../../src/platform/db/context.ts'

/** One print of every row that was derived, in the order of their keys; made where they are, so that it holds for millions. */
export async function printOf(db: Db): Promise<string> {
  const { rows } = await inContext(db, systemWho('bench'), tx =>
    sql<{ print: string }>`select encode(sha256(convert_to(
      (select coalesce(string_agg(md5(c::text), '' order by c.id), '') from victim.duty_clock c)
      || (select coalesce(string_agg(md5(h::text), '' order by h.victim_id), '') from victim.rights_holder h), 'UTF8')), 'hex') as print`.execute(
      tx,
    ),
  )
  return rows[0]!.print
}

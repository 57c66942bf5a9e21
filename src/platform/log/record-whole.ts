import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'

const COLUMNS = sql.raw('id, kind, case_id, case_version, about, at, recorded_at, by, by_role, via, body')

/**
 * Writes whole cases into the log: where each stands, and all of its facts with their ids, versions and times, each as a row of the table in JSON. Sealed like any other, in
 * the order in which they are given; a case that is there already is refused. For a history that is made up (decision 0042): what happens is recorded by `record`.
 */
export async function recordWhole(tx: Tx, heads: readonly string[], facts: readonly string[]): Promise<void> {
  await sql`insert into platform.case_head (case_id, version)
    select h.case_id, h.version from json_to_recordset(${`[${heads.join(',')}]`}::json) as h(case_id uuid, version integer)`.execute(
    tx,
  )
  await sql`insert into platform.fact (${COLUMNS})
    select ${COLUMNS} from json_populate_recordset(null::platform.fact, ${`[${facts.join(',')}]`}::json)`.execute(tx)
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { recordAll, type Stamp } from '../../platform/log/record.ts'

/** Levels of the national programme as the force's file gives them, for those of whom nobody has recorded one: a person's own record stands. */
export async function putLevels(tx: Tx, force: Force, stamp: Stamp): Promise<void> {
  const given = force.staff.flatMap(({ username, pip }) => (username && pip ? [{ username, pip }] : []))
  const { rows } = await sql<{ accountId: string; pip: number }>`
    insert into investigation.accreditation (id, account_id, pip, at, by, by_name)
    select gen_random_uuid(), a.id, g.pip, ${stamp.at}, ${stamp.by.id}, ${stamp.by.name}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(username text, pip integer) join platform.account a on a.username = g.username
    where not exists (select from investigation.accreditation b where b.account_id = a.id)
    returning account_id as "accountId", pip`.execute(tx)
  await recordAll(
    tx,
    rows.map(body => ({ ...stamp, kind: 'officer-level-recorded', caseId: null, about: body.accountId, body })),
  )
}

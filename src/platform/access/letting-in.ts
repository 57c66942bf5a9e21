import type { Tx } from '../db/connect.ts'
import { record, type Stamp } from '../log/record.ts'

/** Lets one more person know, by name; undefined where nobody signs in by it. */
export async function letIn(
  tx: Tx,
  caseId: string,
  username: string,
  stamp: Stamp,
): Promise<{ name: string } | undefined> {
  const account = await tx
    .selectFrom('platform.account')
    .select(['id', 'name'])
    .where('username', '=', username.toLowerCase())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!account) return undefined
  await tx
    .insertInto('platform.restricted_to')
    .values({ case_id: caseId, account_id: account.id, why: 'named', from_at: stamp.at, given_by: stamp.by.name })
    .onConflict(clash => clash.columns(['case_id', 'account_id', 'why']).where('until_at', 'is', null).doNothing())
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'restricted-person-let-in',
    caseId,
    about: account.id,
    body: { name: account.name },
  })
  return { name: account.name }
}

/** Ends the restriction, with why: professional standards found that it was not so. */
export async function liftRestriction(tx: Tx, caseId: string, why: string, stamp: Stamp): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('platform.restricted_case')
    .set({ lifted_at: stamp.at, lifted_by: stamp.by.name, lifted_why: why })
    .where('case_id', '=', caseId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) return false
  await record(tx, { ...stamp, kind: 'restriction-lifted', caseId, body: { why } })
  return true
}

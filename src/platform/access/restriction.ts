import type { Tx } from '../db/connect.ts'

export type Restriction = {
  since: Temporal.Instant
  why: 'said' | 'matched'
  about: { name: string; known: boolean }[]
  knows: string[]
}

/** The restriction of a case, for those who may know of the case at all; null where there is none. */
export async function readRestriction(tx: Tx, caseId: string): Promise<Restriction | null> {
  const row = await tx
    .selectFrom('platform.restricted_case')
    .select(['at', 'why'])
    .where('case_id', '=', caseId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const about = await tx
    .selectFrom('platform.restricted_about')
    .select(['name', 'staff_id'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute()
  const knows = await tx
    .selectFrom('platform.restricted_to as t')
    .innerJoin('platform.account as a', 'a.id', 't.account_id')
    .select('a.name')
    .distinct()
    .where('t.case_id', '=', caseId)
    .where('t.until_at', 'is', null)
    .orderBy('a.name')
    .execute()
  return {
    since: row.at,
    why: row.why,
    about: about.map(one => ({ name: one.name, known: one.staff_id !== null })),
    knows: knows.map(one => one.name),
  }
}

import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { ROLE_WORDS } from './person-role.ts'

const MOST = 100

/** Which records were joined to this one, why, by whom: and what was taken back again. */
export async function readJoins(tx: Tx, id: string) {
  return tx
    .selectFrom('people.merge')
    .select([
      'id as mergeId',
      'merged_id as otherId',
      'why',
      'probability',
      'reasons',
      'at',
      'by_name as byName',
      'undone_at as undoneAt',
      'undone_by_name as undoneByName',
      'undone_why as undoneWhy',
    ])
    .where('case_id', '=', id)
    .orderBy('at', 'desc')
    .execute()
}

export async function readIdentifications(tx: Tx, id: string) {
  const { rows } = await sql<{
    identificationId: string
    contactId: string
    caseId: string
    number: number
    decision: 'same' | 'not-same'
    role: keyof typeof ROLE_WORDS
    probability: number | null
    at: Temporal.Instant
    byName: string
    undoneAt: Temporal.Instant | null
    undoneByName: string | null
    undoneWhy: string | null
  }>`
    select i.id as "identificationId", i.contact_id as "contactId", c.case_id as "caseId", c.number, i.decision, i.role, i.probability, i.at, i.by_name as "byName",
      i.undone_at as "undoneAt", i.undone_by_name as "undoneByName", i.undone_why as "undoneWhy"
    from people.identification i join contact.contact c on c.id = i.contact_id where i.person_id = ${id}::uuid order by i.at desc limit ${MOST}`.execute(
    tx,
  )
  return rows.map(row => ({ ...row, roleWords: ROLE_WORDS[row.role] }))
}

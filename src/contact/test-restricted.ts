import { sql } from 'kysely'
import type { Right } from '../platform/access/rights.ts'
import type { Role } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { CALM_FORM } from '../test-answers.ts'
import type { Person } from '../test-app.ts'
import { castOf } from '../test-cast.ts'

export const { t, handler } = castOf('2026-11-23T10:00', { handler: 'contact-handler' })

const RISKY = {
  ...CALM_FORM,
  threat: 'He has said that he will kill her',
  harm: 'Serious injury',
  immediacy: 'now',
  weapon: 'unknown',
  risk: 'high',
  caller: 'yes',
  callerReason: 'Afraid of him',
}
let drama = 200
export const open = async () =>
  (await handler.post('/contacts', { channel: '999', callerNumber: `07700 900${drama++}` })).body as {
    contactId: string
    caseId: string
  }
export const status = async (who: Person, path: string) => (await who.get(path)).status

export const account = async (username: string) =>
  (await t.owner.query('select id, role from platform.account where username = $1', [username])).rows[0] as {
    id: string
    role: Role
  }
/** How many rows of a case whoever this is sees by raw SQL under the role that serves requests, by table. */
export async function rowsSeen(
  username: string,
  caseId: string,
  rights: readonly Right[] = [],
): Promise<Record<string, number>> {
  const { id, role } = await account(username)
  return inContext(t.db, { id, role, name: username, via: 'page', rights }, async tx => {
    const seen: Record<string, number> = {}
    for (const table of await caseTables()) {
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from ${sql.raw(table)} where case_id = ${caseId}::uuid`.execute(tx)
      if (rows[0]!.n > 0) seen[table] = rows[0]!.n
    }
    return seen
  })
}
export async function caseTables(): Promise<string[]> {
  const { rows } =
    await t.owner.query(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('platform', 'people', 'contact', 'response', 'investigation', 'victim', 'accountability')
    order by 1`)
  return rows.map(row => row.name as string)
}

/** PC 1001 Arjun Popescu works in Hanley response A. */
export async function namesAnOfficer() {
  const ids = await open()
  await handler.post(`/contacts/${ids.contactId}/log`, { text: 'He is a police officer, Arjun Popescu, at Hanley' })
  await handler.post(`/contacts/${ids.contactId}/assessments`, RISKY)
  return ids
}
export const confirm = (id: string, body: object = { answer: 'yes', staffId: 's001' }) =>
  handler.post(`/contacts/${id}/police-named`, body)

export const name = (who: Person, caseId: string, username: string, part = 'investigator') =>
  who.post(`/standards/${caseId}/independent`, { part, username, because: 'Another base and another line of command' })

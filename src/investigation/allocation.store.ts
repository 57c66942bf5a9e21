import { sql } from 'kysely'
import type { StaffRole } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { record, type Stamp } from '../platform/log/record.ts'
import { type Colleague, OWNER_ROLES } from './allocation.ts'
import type { Crime } from './crime.store.ts'

export type Investigator = { id: string; name: string; role: StaffRole; team: string | null }

/** Those who may own an investigation, by name. */
export async function readInvestigators(tx: Tx): Promise<Investigator[]> {
  return tx
    .selectFrom('platform.account')
    .select(['id', 'name', 'role', 'team'])
    .where('role', 'in', OWNER_ROLES)
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .execute()
}

export async function readColleague(tx: Tx, id: string): Promise<(Colleague & { collar: string | null }) | undefined> {
  const row = await tx
    .selectFrom('platform.account')
    .select(['id', 'name', 'role', 'collar', 'disabled_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, name: row.name, role: row.role, collar: row.collar, disabled: row.disabled_at !== null }
}

/** A colleague by the name, user name or collar number that somebody wrote; undefined where it fits nobody, or more than one. */
export async function readByName(tx: Tx, written: string): Promise<Colleague | undefined> {
  const { rows } = await sql<Colleague>`
    select id, name, role, disabled_at is not null as disabled from platform.account
    where lower(${written.trim()}) in (lower(name), username, lower(collar)) order by disabled_at is not null, id limit 2`.execute(
    tx,
  )
  const [one, other] = rows
  return one && (!other || (other.disabled && !one.disabled)) ? one : undefined
}

export async function saveAllocation(
  tx: Tx,
  crime: Crime,
  to: { ownerId: string; ownerName: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.crime')
    .set({ owner_id: to.ownerId, owner_name: to.ownerName, allocated_at: stamp.at })
    .where('id', '=', crime.crimeId)
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'investigation-allocated',
    caseId: crime.caseId,
    about: crime.crimeId,
    body: { crimeId: crime.crimeId, ownerId: to.ownerId, ownerName: to.ownerName, from: crime.ownerId },
  })
}

/** The base whose ground the incident lies on: its team is offered first. */
export async function readBaseOf(tx: Tx, incidentId: string): Promise<string | undefined> {
  const { rows } = await sql<{ base_id: string }>`
    select s.base_id from response.incident i join people.settlement s on s.id = i.settlement_id where i.id = ${incidentId}::uuid`.execute(
    tx,
  )
  return rows[0]?.base_id
}

import type { Tx } from '../platform/db/connect.ts'
import { holdCaseOf, newId, record, type Stamp } from '../platform/log/record.ts'
import { type Stamps, type Step, stepOf } from './deployment-state.ts'

/** Holds the unit: the second of two dispatchers waits here, and is then told who has it. */
export async function holdResource(tx: Tx, resourceId: string) {
  return tx
    .selectFrom('response.resource')
    .select(['id', 'callsign', 'base_id', 'team_id'])
    .where('id', '=', resourceId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** What the unit is on now, whichever case that is of. */
export async function openDeploymentOf(tx: Tx, resourceId: string) {
  return tx
    .selectFrom('response.deployment as d')
    .innerJoin('response.incident as i', 'i.id', 'd.incident_id')
    .leftJoin('platform.account as a', join =>
      join.on(eb => eb(eb.cast<string>('a.id', 'text'), '=', eb.ref('d.assigned_by'))),
    )
    .select(['d.incident_id', 'i.number', 'd.assigned_by', 'a.name as by_name'])
    .where('d.resource_id', '=', resourceId)
    .where('d.cleared_at', 'is', null)
    .executeTakeFirst()
}

export type NewDeployment = {
  caseId: string
  incidentId: string
  resource: { id: string; base_id: string }
  attendBy: Temporal.Instant | null | undefined
  stamp: Stamp
}

/** `attendBy` is given where being sent is what starts the promise: the fact then says so. */
export async function assign(
  tx: Tx,
  { caseId, incidentId, resource, attendBy, stamp }: NewDeployment,
): Promise<string> {
  const deploymentId = newId()
  await tx
    .insertInto('response.deployment')
    .values({
      id: deploymentId,
      case_id: caseId,
      incident_id: incidentId,
      resource_id: resource.id,
      assigned_at: stamp.at,
      assigned_by: stamp.by.id,
    })
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'resource-assigned',
    caseId,
    about: deploymentId,
    body: {
      incidentId,
      deploymentId,
      resourceId: resource.id,
      baseId: resource.base_id,
      ...(attendBy === undefined ? {} : { attendBy }),
    },
  })
  return deploymentId
}

export type HeldDeployment = {
  id: string
  caseId: string
  incidentId: string
  resourceId: string
  baseId: string
  stamps: Stamps
}

/** The deployment with its case held. Undefined where it is not there or may not be seen. */
export async function holdDeployment(tx: Tx, id: string): Promise<HeldDeployment | undefined> {
  if ((await holdCaseOf(tx, 'response.deployment', id)) === undefined) return undefined
  const row = await tx
    .selectFrom('response.deployment as d')
    .innerJoin('response.resource as r', 'r.id', 'd.resource_id')
    .selectAll('d')
    .select('r.base_id')
    .where('d.id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    id,
    caseId: row.case_id,
    incidentId: row.incident_id,
    resourceId: row.resource_id,
    baseId: row.base_id,
    stamps: {
      assignedAt: row.assigned_at,
      enRouteAt: row.en_route_at,
      atSceneAt: row.at_scene_at,
      clearedAt: row.cleared_at,
    },
  }
}

/** Every step the incident's deployments stand at, by unit. */
export async function stepsOf(tx: Tx, incidentId: string): Promise<{ id: string; resourceId: string; step: Step }[]> {
  const rows = await tx
    .selectFrom('response.deployment')
    .select(['id', 'resource_id', 'assigned_at', 'en_route_at', 'at_scene_at', 'cleared_at'])
    .where('incident_id', '=', incidentId)
    .orderBy('assigned_at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    resourceId: row.resource_id,
    step: stepOf({
      assignedAt: row.assigned_at,
      enRouteAt: row.en_route_at,
      atSceneAt: row.at_scene_at,
      clearedAt: row.cleared_at,
    }),
  }))
}

const KINDS = { 'en-route': 'resource-en-route', 'at-scene': 'resource-at-scene', cleared: 'resource-cleared' } as const

/** Saves the step taken and its fact. `stamp.at` is when it happened; when it was told is the fact's own. */
export async function saveStep(
  tx: Tx,
  held: HeldDeployment,
  step: keyof typeof KINDS,
  stamps: Stamps,
  stamp: Stamp,
  result?: string,
): Promise<void> {
  await tx
    .updateTable('response.deployment')
    .set({
      en_route_at: stamps.enRouteAt,
      at_scene_at: stamps.atSceneAt,
      cleared_at: stamps.clearedAt,
      ...(result === undefined ? {} : { result }),
    })
    .where('id', '=', held.id)
    .execute()
  await record(tx, {
    ...stamp,
    kind: KINDS[step],
    caseId: held.caseId,
    about: held.id,
    body: {
      incidentId: held.incidentId,
      deploymentId: held.id,
      resourceId: held.resourceId,
      baseId: held.baseId,
      ...(result === undefined ? {} : { result }),
    },
  })
}

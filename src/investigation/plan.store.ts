import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { Crime } from './crime.store.ts'
import type { PlanAsk } from './plan.ts'

export type Plan = {
  planId: string
  version: number
  objective: string
  risk: string
  victimContact: string
  at: Temporal.Instant
  byName: string
}

/** Every version, newest first: an old one stays readable. */
export async function readPlans(tx: Tx, crimeId: string): Promise<Plan[]> {
  return tx
    .selectFrom('investigation.plan')
    .select([
      'id as planId',
      'version',
      'objective',
      'risk',
      'victim_contact as victimContact',
      'at',
      'by_name as byName',
    ])
    .where('crime_id', '=', crimeId)
    .orderBy('version', 'desc')
    .execute()
}

export async function savePlan(
  tx: Tx,
  { caseId, crimeId }: Crime,
  plan: PlanAsk,
  version: number,
  stamp: Stamp,
): Promise<{ planId: string; version: number }> {
  const planId = newId()
  await tx
    .insertInto('investigation.plan')
    .values({
      id: planId,
      case_id: caseId,
      crime_id: crimeId,
      version,
      objective: plan.objective,
      risk: plan.risk,
      victim_contact: plan.victimContact,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, { ...stamp, kind: 'plan-set', caseId, about: crimeId, body: { crimeId, planId, version } })
  return { planId, version }
}

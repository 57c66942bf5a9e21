import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { FirstEvidence, WithoutVictimAsk } from './without-victim.ts'

export type WithoutVictim = {
  goesOn: WithoutVictimAsk['goesOn']
  found: Partial<Record<FirstEvidence, string>>
  why: string
  at: Temporal.Instant
  byName: string
}

/** The newest answer, for whoever may see what was written of the incident. */
export async function readWithoutVictim(tx: Tx, incidentId: string): Promise<WithoutVictim | undefined> {
  const row = await tx
    .selectFrom('response.without_victim')
    .select(['goes_on as goesOn', 'found', 'why', 'at', 'by_name as byName'])
    .where('incident_id', '=', incidentId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as WithoutVictim | undefined
}

/** The words stay out of the log: it says what was answered, and of which kinds there is something. */
export async function saveWithoutVictim(
  tx: Tx,
  incident: { id: string; case_id: string },
  ask: WithoutVictimAsk,
  stamp: Stamp,
): Promise<{ askId: string }> {
  const askId = newId()
  await tx
    .insertInto('response.without_victim')
    .values({
      id: askId,
      case_id: incident.case_id,
      incident_id: incident.id,
      goes_on: ask.goesOn,
      found: JSON.stringify(ask.found),
      why: ask.why,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { incidentId: incident.id, askId, goesOn: ask.goesOn, kinds: Object.keys(ask.found) }
  await record(tx, { ...stamp, kind: 'without-victim-asked', caseId: incident.case_id, about: incident.id, body })
  return { askId }
}

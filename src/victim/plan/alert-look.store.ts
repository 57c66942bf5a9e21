import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Alert } from './alert.ts'

/** What a person said of an alert, with why; said again, the newest counts. The log holds no number and no name. */
export async function saveAlertLook(
  tx: Tx,
  victim: { victimId: string; caseId: string },
  alert: Alert,
  said: { safe: boolean; why: string },
  stamp: Stamp,
): Promise<{ lookId: string }> {
  const lookId = newId()
  const { victimId, caseId } = victim
  await tx
    .insertInto('victim.alert_look')
    .values({
      id: lookId,
      case_id: caseId,
      victim_id: victimId,
      reach_key: alert.key,
      other_id: alert.otherId,
      safe: said.safe,
      why: said.why,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { lookId, victimId, kind: alert.kind, safe: said.safe }
  await record(tx, { ...stamp, kind: 'contact-alert-looked-at', caseId, about: lookId, body })
  return { lookId }
}

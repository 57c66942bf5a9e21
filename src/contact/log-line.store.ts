import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { ContactRow } from './contact.store.ts'

export type LogLine = { lineId: string; at: Temporal.Instant; byName: string; text: string; supervisorNote: boolean }

/** One line of the log, as it was said. Lines are added, never changed. */
export async function addLine(tx: Tx, contact: ContactRow, text: string, stamp: Stamp): Promise<{ lineId: string }> {
  const lineId = newId()
  await tx
    .insertInto('contact.log_line')
    .values({
      id: lineId,
      case_id: contact.case_id,
      contact_id: contact.id,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
      text,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'log-line-added',
    body: { contactId: contact.id, lineId },
  })
  return { lineId }
}

/** The whole log in the order it was written; lines of the same moment keep the order they were recorded in. */
export async function readLog(tx: Tx, contactId: string): Promise<LogLine[]> {
  return tx
    .selectFrom('contact.log_line')
    .select(['id as lineId', 'at', 'by_name as byName', 'text', 'supervisor_note as supervisorNote'])
    .where('contact_id', '=', contactId)
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
}

import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { ContactRow } from '../contact.store.ts'

/** A word to whoever has the contact, while the caller is on the line: a line of the log like any other, marked as a supervisor's. */
export async function whisper(tx: Tx, contact: ContactRow, text: string, stamp: Stamp): Promise<{ lineId: string }> {
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
      supervisor_note: true,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'contact-supervisor-noted',
    body: { contactId: contact.id, lineId },
  })
  return { lineId }
}

import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { ContactRow } from './contact.store.ts'

export type LogLine = {
  lineId: string
  at: Temporal.Instant
  /** When the record heard of it, where that was later: it was written while the server was away. */
  learnedAt: Temporal.Instant | null
  by: string
  byName: string
  text: string
  supervisorNote: boolean
  /** Its place in the order in which lines were recorded, from 0: what a reader has seen is counted in it. */
  order: number
}

/** Less than this is the way from a keyboard to the record. */
const AT_ONCE_SECONDS = 5

/** One line of the log, as it was said. Lines are added, never changed. `kept`: a browser kept it before we learnt of it. */
export async function addLine(
  tx: Tx,
  contact: ContactRow,
  text: string,
  stamp: Stamp,
  kept?: { lineId: string; learnedAt: Temporal.Instant },
): Promise<{ lineId: string }> {
  const lineId = kept?.lineId ?? newId()
  const late = kept && kept.learnedAt.since(stamp.at).total('seconds') > AT_ONCE_SECONDS
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
      learned_at: late ? kept.learnedAt : null,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'log-line-added',
    body: { contactId: contact.id, lineId, ...(late ? { learnedAt: kept.learnedAt } : {}) },
  })
  return { lineId }
}

/** The whole log in the order it was written; lines of the same moment keep the order they were recorded in. */
export async function readLog(tx: Tx, contactId: string): Promise<LogLine[]> {
  const lines = await tx
    .selectFrom('contact.log_line')
    .select(eb => [
      'id as lineId',
      'at',
      'learned_at as learnedAt',
      'by',
      'by_name as byName',
      'text',
      'supervisor_note as supervisorNote',
      eb
        .cast<number>(
          eb.fn.agg('row_number').over(over => over.orderBy('fact_xid')),
          'integer',
        )
        .as('order'),
    ])
    .where('contact_id', '=', contactId)
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
  return lines.map(line => ({ ...line, order: line.order - 1 }))
}

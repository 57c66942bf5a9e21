import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome } from '../../platform/outcome.ts'
import { hearOfText, type SentSaid, type SentState } from './text-sent.ts'

export type TextReport = { state: SentState; why?: string | undefined; at: Temporal.Instant }

/** Keeps what the gateway says of a reply. Undefined where there is no such reply to a text. */
export async function keepTextSent(
  tx: Tx,
  lineId: string,
  given: TextReport,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string; repeated: boolean }, 'needs-why'> | undefined> {
  const line = await tx
    .selectFrom('contact.chat_line as l')
    .innerJoin('contact.contact as c', 'c.id', 'l.contact_id')
    .select(['l.contact_id as contactId', 'l.case_id as caseId'])
    .where('l.id', '=', lineId)
    .where('l.side', '=', 'handler')
    .where('l.kind', '=', 'said')
    .where('c.channel', '=', 'emergency-text')
    .executeTakeFirst()
  if (!line) return undefined
  await holdCase(tx, line.caseId)
  const before = (await readTextsSent(tx, [line.contactId])).get(lineId) ?? null
  const heard = hearOfText(before, given)
  if (!heard.ok) return heard
  const { change, why } = heard.value
  if (!change) return accept({ contactId: line.contactId, repeated: true })
  const row = { state: given.state, why, at: given.at }
  await tx
    .insertInto('contact.text_sent')
    .values({ line_id: lineId, case_id: line.caseId, contact_id: line.contactId, ...row })
    .onConflict(clash => clash.column('line_id').doUpdateSet(row))
    .execute()
  await record(tx, {
    ...stamp,
    at: given.at,
    caseId: line.caseId,
    about: lineId,
    kind: 'emergency-text-sent',
    body: { contactId: line.contactId, state: given.state, why },
  })
  return accept({ contactId: line.contactId, repeated: false })
}

/** What the gateway has said, by the line it is about. */
export async function readTextsSent(tx: Tx, contactIds: readonly string[]): Promise<Map<string, SentSaid>> {
  const rows = await tx
    .selectFrom('contact.text_sent')
    .select(['line_id as lineId', 'state', 'why', 'at'])
    .where('contact_id', 'in', [...contactIds])
    .execute()
  return new Map(rows.map(({ lineId, ...said }) => [lineId, said]))
}

/** Since when the oldest reply of each open conversation has not been taken, by contact. */
export async function unsentSince(tx: Tx, contactIds: readonly string[]): Promise<Map<string, Temporal.Instant>> {
  const rows = await tx
    .selectFrom('contact.chat_line as l')
    .innerJoin('contact.contact as c', 'c.id', 'l.contact_id')
    .leftJoin('contact.text_sent as s', 's.line_id', 'l.id')
    .select(eb => ['l.contact_id as contactId', eb.fn.min('l.at').as('since')])
    .where('l.contact_id', 'in', [...contactIds])
    .where('c.channel', '=', 'emergency-text')
    .where('l.side', '=', 'handler')
    .where('l.kind', '=', 'said')
    .where(eb => eb.or([eb('s.state', 'is', null), eb('s.state', '=', 'not-taken')]))
    .groupBy('l.contact_id')
    .execute()
  return new Map(rows.map(one => [one.contactId, one.since]))
}

import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { type CharacteristicKind, type Told, toldNow } from './characteristics.ts'
import { holdContact } from './contact.store.ts'

/** What was told, the newest of each kind. */
export async function readTold(
  tx: Tx,
  contactId: string,
): Promise<(Told & { at: Temporal.Instant; byName: string })[]> {
  const rows = await tx
    .selectFrom('contact.characteristic')
    .select(['kind', 'answer', 'own_words as ownWords', 'at', 'by_name as byName'])
    .where('contact_id', '=', contactId)
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
  return [...new Map(rows.map(row => [row.kind, { ...row, kind: row.kind as CharacteristicKind }])).values()]
}

/** Adds what was told, whether the contact is open or has ended. The log says that something was told and which kind, never what. */
export async function tell(
  tx: Tx,
  contactId: string,
  given: Partial<Record<string, string | undefined>>,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string; kinds: string[] }, 'nothing-new'> | undefined> {
  const contact = await holdContact(tx, contactId)
  if (!contact) return undefined
  const told = toldNow(given, await readTold(tx, contactId))
  if (told.length === 0)
    return refuse('nothing-new', 'Nothing new was chosen: leave the page if they would rather not be asked')
  for (const one of told)
    await tx
      .insertInto('contact.characteristic')
      .values({
        id: newId(),
        case_id: contact.case_id,
        contact_id: contactId,
        kind: one.kind,
        answer: one.answer,
        own_words: one.ownWords,
        at: stamp.at,
        by: stamp.by.id,
        by_name: stamp.by.name,
      })
      .execute()
  const kinds = told.map(one => one.kind)
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contactId,
    kind: 'contact-characteristic-told',
    body: { contactId, kinds },
  })
  return accept({ contactId, kinds })
}

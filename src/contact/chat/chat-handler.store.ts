import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { ContactRow } from '../contact.store.ts'
import { readTextsSent } from '../texts/text-sent.store.ts'

export type HandlerChat = NonNullable<Awaited<ReturnType<typeof readChat>>>

/** The handler's side of a chat; null where the contact is none. */
export async function readChat(tx: Tx, contactId: string) {
  const chat = await tx
    .selectFrom('contact.chat')
    .select(['happening', 'at'])
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
  if (!chat) return null
  const lines = await tx
    .selectFrom('contact.chat_line')
    .select([
      'id',
      'side',
      'kind',
      'words',
      'emergency_words as emergencyWords',
      'high_harm as highHarm',
      'at',
      'by_name as byName',
    ])
    .where('contact_id', '=', contactId)
    .orderBy('seq')
    .execute()
  const sent = await readTextsSent(tx, [contactId])
  return {
    ...chat,
    lines: lines.map(line => ({ ...line, sent: sent.get(line.id) ?? null })),
    closed: lines.some(line => line.kind !== 'said'),
  }
}

/** A handler's answer, or the end of the conversation. Undefined words: it is closed. */
export async function handlerSays(
  tx: Tx,
  contact: ContactRow,
  words: string | undefined,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string }, 'no-chat' | 'chat-closed'>> {
  const chat = await readChat(tx, contact.id)
  if (!chat) return refuse('no-chat', 'This contact is not a chat')
  if (chat.closed)
    return refuse('chat-closed', 'The chat has ended: they cannot read this. What you wrote is still here', 'chatWords')
  const id = newId()
  await tx
    .insertInto('contact.chat_line')
    .values({
      id,
      case_id: contact.case_id,
      contact_id: contact.id,
      side: 'handler',
      kind: words ? 'said' : 'closed',
      words: words ?? null,
      at: stamp.at,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: id,
    kind: words ? 'contact-chat-said' : 'contact-chat-left',
    body: { contactId: contact.id, side: 'handler' },
  })
  return accept({ contactId: contact.id })
}

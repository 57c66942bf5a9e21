import { isCall } from '../../contact/channels.ts'
import type { Stage } from './do-step.port.ts'
import type { OwnState } from './telephony.ts'

/** What goes on beside a contact: its log, its chat, the event it is part of, and what its handler does next. */
export async function say(stage: Stage, text: string): Promise<void> {
  const { thread, crew, step, expect } = stage
  const { contactId } = thread.ids
  if (!contactId) return
  const { api } = thread.handler ?? (await crew.someone('contact-handler', step.at))
  expect(await api.post(`/contacts/${contactId}/log`, { text }), 'write in the log')
}

/** Both sides of a chat; without words, the handler ends it. */
export async function talkInWriting({ thread, expect }: Stage, words: string | undefined): Promise<void> {
  const { visitor, handler, ids } = thread
  if (!visitor || !handler || !ids.contactId) return
  const path = `/contacts/${ids.contactId}/chat`
  if (words === undefined) return void expect(await handler.api.post(`${path}/close`, {}), 'end the chat')
  expect(await handler.api.post(path, { chatWords: words }), 'answer in the chat')
  expect(await visitor.post('/chat/lines', { words: 'Yes, nobody can see this. Thank you.' }), 'write in the chat')
}

/** One more caller about what others rang about is attached to it; their own risk is asked as anybody's is. */
export async function attachAlike({ thread, tally, byContact }: Stage): Promise<void> {
  const { contact } = thread.journey
  if (contact.about === undefined || contact.story === 'update-wanted' || !thread.handler || !thread.ids.contactId)
    return
  const to = byContact.get(contact.about)?.ids.contactId
  if (!to) return
  const reply = await thread.handler.api.post(`/contacts/${thread.ids.contactId}/attach`, { to })
  // The other may be over, or part of a third: the live rule says so, and this one stands on its own.
  if (reply.status < 300) tally.attached += 1
}

/** Free, on a break, not ready: said of oneself, once the contact is over. */
export async function sayOwnState({ thread, expect }: Stage, own: OwnState): Promise<void> {
  const { handler, journey } = thread
  if (!handler) return
  const state = own.state === 'digital' && isCall(journey.contact.way) ? 'available' : own.state
  expect(
    await handler.api.post('/queue/my-state', { state, ...(own.reason ? { reason: own.reason } : {}) }),
    'say what I am doing',
  )
}

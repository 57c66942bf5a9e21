import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { NOTE_MAX, notInFuture, optionalText, plausiblePast } from '../platform/http/fields.ts'
import { CHANNELS } from './channels.ts'
import { moment } from './moment.ts'
import { openByHand } from './opening.store.ts'

const BY_HAND = CHANNELS.filter(row => row.arrives !== 'public')
/** A 999 caller who pressed 55 is a 999 call: the list says it in words that a handler looks for. */
const SILENT = 'silent-999'

const NewContact = z.object({
  channel: z.enum([...BY_HAND.map(row => row.code), SILENT], { error: 'Choose how it reached us' }),
  fromWhom: optionalText(200),
  callerNumber: optionalText(40),
  words: optionalText(NOTE_MAX),
  cameInAt: moment.optional(),
  goes: z.enum(['to-me', 'to-queue'], { error: 'Choose who deals with it' }).default('to-me'),
})

/** One form for a contact by any channel that staff write down. */
export function newContactRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'write-contact',
    summary: 'Open a contact by any channel: who it is from, what they wrote in their own words, when it came in',
    path: '/contacts/new',
    body: NewContact,
    can: 'take contacts',
    fact: ['contact-taken', 'contact-received'],
    view: 'contact/new-contact.njk',
    title: 'New contact',
    load: async () => ({ channels: BY_HAND }),
    act: async (tx, { body, now, stamp }) => {
      const offeredAt = body.cameInAt ?? now
      const wrong = notInFuture(offeredAt, now, 'cameInAt') ?? plausiblePast(offeredAt, 'cameInAt')
      if (wrong) return wrong
      const silent = body.channel === SILENT
      const channel = silent ? '999' : (body.channel as (typeof BY_HAND)[number]['code'])
      const answeredAt = Temporal.Instant.compare(now, offeredAt) < 0 ? offeredAt : now
      return openByHand(tx, { ...body, channel, silent, offeredAt, answeredAt }, stamp)
    },
    next: ({ contactId }, { body }) => (body.goes === 'to-queue' ? '/queue' : `/contacts/${contactId}`),
    status: 201,
  })
}

import { z } from 'zod'
import { inReadContext } from '../../platform/db/context.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, notInFuture, optionalText, plausiblePast } from '../../platform/http/fields.ts'
import { logReads } from '../../platform/http/reads.ts'
import { moment } from '../moment.ts'
import { keepTextSent } from './text-sent.store.ts'
import { SENT_STATES } from './text-sent.ts'
import { readReplies, receiveText } from './texts.store.ts'
import { REPLIES_MINUTES, TextIn } from './texts.ts'

/** The door for the gateway of texts to 999: in as they come, and out what handlers answer. */
export function textsRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'receive-emergency-text',
    summary:
      'A text to 999: into the open conversation of its number, or a new one first in the queue; the same text twice is one',
    path: '/telephony/texts',
    body: TextIn,
    can: 'send telephony events',
    fact: ['contact-received', 'contact-chat-said'],
    act: async (tx, { body, now, stamp }) =>
      notInFuture(body.at, now, 'at') ?? plausiblePast(body.at, 'at') ?? (await receiveText(tx, body, stamp)),
    next: ({ contactId }) => `/contacts/${contactId}`,
  })

  action(app, deps, {
    name: 'report-emergency-text-sent',
    summary:
      'What became of a reply to a text to 999: the network took it, or did not and why. Taken stands; the same word twice is one',
    path: '/telephony/texts/:id/sent',
    params: CaseParams,
    body: z.object({
      state: z.enum(SENT_STATES, { error: 'Say taken or not-taken' }),
      why: optionalText(500),
      at: moment,
    }),
    can: 'send telephony events',
    fact: 'emergency-text-sent',
    act: async (tx, { params, body, now, stamp }) =>
      notInFuture(body.at, now, 'at') ??
      plausiblePast(body.at, 'at') ??
      (await keepTextSent(tx, params.id, body, stamp)),
    next: ({ contactId }) => `/contacts/${contactId}`,
  })

  app.get(
    '/api/telephony/texts',
    {
      config: { can: 'send telephony events', reads: 'emergency-text-replies' },
      schema: { hide: true },
    },
    async (req, reply) => {
      const since = deps.clock.now().subtract({ minutes: REPLIES_MINUTES })
      const texts = await inReadContext(deps.db, req.who, async tx => {
        const replies = await readReplies(tx, since)
        await logReads(tx, req.who, 'emergency-text-replies', replies)
        return replies
      })
      return reply.send({ texts: texts.map(({ caseId: _, ...text }) => text) })
    },
  )
}

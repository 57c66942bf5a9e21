import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { notInFuture, optionalText, plausiblePast, text } from '../platform/http/fields.ts'
import { moment } from './moment.ts'
import { receiveCallEvent } from './telephony.store.ts'
import { ABANDON_STAGES, CALL_EVENTS } from './telephony-event.ts'

const SwitchReport = z.object({
  callId: text(100, 'Give the call’s own id'),
  event: z.enum(CALL_EVENTS),
  at: moment,
  channel: z.enum(['999', '101']).optional(),
  callerNumber: optionalText(40),
  stage: z.enum(ABANDON_STAGES).optional(),
  handler: optionalText(60),
})

/** The door for the telephone switch: each report once, in any order. */
export function telephonyRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'report-call-event',
    summary: 'What the telephone switch says of a call: offered, ivr-ended, queued, answered, abandoned, ended',
    path: '/telephony/events',
    body: SwitchReport,
    can: 'send telephony events',
    fact: [
      'contact-offered',
      'contact-message-ended',
      'contact-queued',
      'contact-answered',
      'contact-abandoned',
      'contact-hang-up-noted',
      'contact-call-ended',
      'contact-graded',
    ],
    act: async (tx, { body, now, stamp }) =>
      notInFuture(body.at, now, 'at') ?? plausiblePast(body.at, 'at') ?? receiveCallEvent(tx, body, deps.force, stamp),
    next: ({ contactId }) => `/contacts/${contactId}`,
  })
}

import { z } from 'zod'
import { optionalText, text, yesNo } from '../../platform/http/fields.ts'
import { CALL_CHANNELS } from '../channels.ts'
import { LocationBody } from '../location.ts'
import { moment } from '../moment.ts'
import { readAml } from './aml.ts'
import { ABANDON_STAGES, CALL_EVENTS } from './telephony-event.ts'

/** What the switch tells beside the stamps of a call. */
export const NEWS_EVENTS = ['silent-solution', 'location', 'ringing', 'hold', 'retrieved', 'transferred'] as const
export type NewsEvent = (typeof NEWS_EVENTS)[number]
const HANDLERS_OWN: readonly string[] = ['ringing', 'transferred']

/** One report. Fields that are not here (a handset's or a card's identity among them) are dropped as they arrive. */
export const SwitchReport = z
  .object({
    callId: text(100, 'Give the call’s own id'),
    event: z.enum([...CALL_EVENTS.filter(event => event !== 'call-back-agreed'), ...NEWS_EVENTS]),
    at: moment,
    channel: z.enum(CALL_CHANNELS).optional(),
    callerNumber: optionalText(40),
    stage: z.enum(ABANDON_STAGES).optional(),
    handler: optionalText(60),
    pressed55: yesNo.optional(),
    location: LocationBody.optional(),
    /** An Advanced Mobile Location message as it came, instead of `location`. */
    aml: optionalText(1000),
  })
  .superRefine((given, context) => {
    const missing = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (given.event === 'location' && !given.location && !(given.aml && readAml(given.aml)))
      missing('location', 'Give the place, or an AML message that has one')
    if (given.event === 'silent-solution' && given.pressed55 === undefined)
      missing('pressed55', 'Say whether 55 was pressed')
    if (HANDLERS_OWN.includes(given.event) && !given.handler) missing('handler', 'Say whose line it is')
  })
export type SwitchReportGiven = z.output<typeof SwitchReport>

/** A batch of a size that one transaction should hold. */
export const BATCH_MOST = 2000
export const SwitchBatch = z.object({ events: z.array(SwitchReport).min(1).max(BATCH_MOST) })

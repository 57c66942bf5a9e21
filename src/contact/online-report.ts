import { z } from 'zod'
import { note, optionalText } from '../platform/http/fields.ts'

export const HAPPENING = ['yes', 'no', 'not-sure'] as const
/** Whether it involves anyone who works for the police: asked of everybody, and nobody has to answer. */
export const POLICE_INVOLVED = ['yes', 'no', 'not-sure'] as const
export const SAFE_CHANNELS = ['phone', 'text', 'email', 'post', 'none'] as const

/** A report from the public. Only three answers are asked for: someone in fear may write one line and go. */
export const ReportBody = z
  .object({
    happening: z.enum(HAPPENING, { error: 'Say whether it is happening now' }),
    what: note('Tell us what is happening or has happened'),
    place: optionalText(500),
    /** When it happened, in their words; they need not know. */
    when: optionalText(300),
    whenUnsure: z.enum(['yes'], { error: 'Tick it, or leave it' }).optional(),
    policeInvolved: z.enum(POLICE_INVOLVED, { error: 'Choose one of the list, or leave it' }).optional(),
    name: optionalText(200),
    safeChannel: z.enum(SAFE_CHANNELS, {
      error: 'Choose a way that is safe for us to contact you, or that we should not',
    }),
    safeDetail: optionalText(300),
    safeWhen: optionalText(500),
    /** Sent from the report of one question a page. */
    steps: z.enum(['yes']).optional(),
  })
  .superRefine((given, context) => {
    if (given.safeChannel !== 'none' && !given.safeDetail)
      context.addIssue({
        code: 'custom',
        path: ['safeDetail'],
        message: 'Give the number or address, or choose not to be contacted',
      })
  })
export type ReportGiven = z.output<typeof ReportBody>

/** What a reporter is promised. Ours: no national standard was found; one force aims at 24 hours (contact.md section 9). */
export const REPLY_PROMISE = {
  withinHours: 24,
  source: 'Our default, after the aim that one UK force publishes for reports keyed by hand',
} as const

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** Eight letters and digits without look-alikes, in two groups. It opens nothing: it is only for saying on the phone. */
export function reportReference(bytes: Uint8Array): string {
  const letters = [...bytes.slice(0, 8)].map(byte => LETTERS[byte % LETTERS.length]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

export const REFERENCE = /^[A-Z2-9]{4}-[A-Z2-9]{4}$/

/** The safe way doubles as the caller's number when it is one, so that earlier contacts from it are found. */
export function numberToRing(given: ReportGiven): string | null {
  return given.safeChannel === 'phone' || given.safeChannel === 'text' ? (given.safeDetail ?? null) : null
}

import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { type ContactPlan, planOfNote } from './plan/way.ts'
import { type Ask, type NoSend, type Sendable, sendBy } from './plan/where-to-send.ts'

export const CONTACT_CHANNELS = ['text', 'email', 'phone', 'letter', 'in-person', 'none'] as const
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]
export type MessageChannel = 'text' | 'email' | 'letter'

/** What a person recorded with the victim. `checkedWithVictim`: she said so herself, alone; an older note is not that. */
export type SafeContact = {
  channel: ContactChannel
  reach: string | null
  safe: boolean
  checkedWithVictim: boolean
  conditions?: string | null
}

/**
 * May a message be sent, and where? Never automatically to anyone until a person has recorded a safe channel with them:
 * no plan, an unsafe one, or one nobody checked with her sends a person, not a message (design section 5). A note alone may be asked about with
 * nothing more; a plan says what for and when (`plan/gate.store.ts` asks with all that is known, and is what a sender calls).
 */
export function whereToSend(note: SafeContact | undefined): Outcome<Sendable, NoSend>
export function whereToSend(plan: SafeContact | ContactPlan | undefined, ask: Ask): Outcome<Sendable, NoSend>
export function whereToSend(plan: SafeContact | ContactPlan | undefined, ask = OF_A_NOTE): Outcome<Sendable, NoSend> {
  return sendBy(plan && 'channel' in plan ? planOfNote(plan) : plan, ask)
}
/** A note has no hours and no day of its next check, so any moment is as good. */
const OF_A_NOTE: Ask = { purpose: 'updates', at: Temporal.Instant.fromEpochMilliseconds(0) }

export type ContactForm = {
  channel: ContactChannel
  reach?: string | undefined
  safe: boolean
  checkedWithVictim: boolean
}

/** A way to be reached needs somewhere to reach; 'safe' needs her own word. */
export function readSafeContact(
  form: ContactForm,
): Outcome<ContactForm, 'needs-reach' | 'not-an-email' | 'not-a-number' | 'safe-needs-her-word'> {
  const reach = form.reach?.trim()
  if (['text', 'email', 'phone', 'letter'].includes(form.channel) && !reach)
    return refuse('needs-reach', 'Write the number or address they gave', 'reach')
  if (form.channel === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(reach ?? ''))
    return refuse('not-an-email', 'Write the email address like name@example.org', 'reach')
  if ((form.channel === 'text' || form.channel === 'phone') && !/^\+?[\d\s()-]{10,20}$/.test(reach ?? ''))
    return refuse('not-a-number', 'Write the whole phone number', 'reach')
  if (form.safe && !form.checkedWithVictim && form.channel !== 'none')
    return refuse(
      'safe-needs-her-word',
      'Only they can say what is safe: check it with them, alone, and say that you did',
      'checkedWithVictim',
    )
  return accept({ ...form, reach })
}

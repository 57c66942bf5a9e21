import { accept, type Outcome, refuse } from '../platform/outcome.ts'

export const CONTACT_CHANNELS = ['text', 'email', 'phone', 'letter', 'in-person', 'none'] as const
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]
export type MessageChannel = 'text' | 'email' | 'letter'

/** What a person recorded with the victim. `checkedWithVictim`: she said so herself, alone; an older note is not that. */
export type SafeContact = { channel: ContactChannel; reach: string | null; safe: boolean; checkedWithVictim: boolean }

export type UnsafeToSend = 'no-safe-contact-recorded' | 'not-safe' | 'not-checked' | 'not-a-message-channel'

/**
 * May a message be sent, and where? Never automatically to anyone until a person has recorded a safe channel with them:
 * no plan, an unsafe one, or one nobody checked with her sends a person, not a message (design section 5).
 */
export function whereToSend(
  plan: SafeContact | undefined,
): Outcome<{ channel: MessageChannel; reach: string }, UnsafeToSend> {
  if (!plan)
    return refuse(
      'no-safe-contact-recorded',
      'Nobody has recorded with the victim how they may be reached safely. Speak to them, record it, then send.',
      'told',
    )
  if (!plan.safe || plan.channel === 'none')
    return refuse(
      'not-safe',
      'The victim said that this way of reaching them is not safe. Tell them by phone or in person, as agreed.',
      'told',
    )
  if (!plan.checkedWithVictim)
    return refuse(
      'not-checked',
      'This contact was not checked with the victim. Check it with them, alone, before anything is sent.',
      'told',
    )
  if ((plan.channel !== 'text' && plan.channel !== 'email' && plan.channel !== 'letter') || !plan.reach)
    return refuse(
      'not-a-message-channel',
      'The victim asked to be told by phone or in person. Tell them, then record that you did.',
      'told',
    )
  return accept({ channel: plan.channel, reach: plan.reach })
}

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

import { plain, said, type Wording } from './wording.ts'
import { JUSTICE_WORDS } from './words-of-justice.ts'
import { LETTER_WORDS } from './words-of-letters.ts'
import { PASSKEY_WORDS } from './words-of-passkey.ts'
import { PLAN_WORDS } from './words-of-plans.ts'
import { PORTAL_WORDS } from './words-of-portal.ts'
import { RIGHTS_WORDS } from './words-of-rights.ts'
import { SUPPORT_WORDS } from './words-of-support.ts'
import { VICTIM_CARE_WORDS } from './words-of-victim-care.ts'

const TOLD: Record<string, string> = { message: 'in a message', 'by-phone': 'by phone', 'in-person': 'in person' }
const SENT: Record<string, string> = {
  queued: 'waiting to be sent',
  sending: 'being sent',
  sent: 'sent',
  delivered: 'delivered',
  failed: 'not delivered',
  'may-have-been-sent': 'may have been sent',
}

const MESSAGES: Record<string, string> = {
  update: 'An update',
  'portal-code': 'A code for their pages',
  survey: 'A survey',
  acknowledgement: 'An acknowledgement',
  reminder: 'A reminder',
}

/** Victim care's facts. What was written to a victim is on her own page, not here. */
export const VICTIM_WORDS: Record<string, Wording> = {
  'safe-contact-recorded': body => ({
    title:
      body.safe === false
        ? 'Recorded: this way of reaching the victim is not safe'
        : 'Safe way to reach the victim recorded',
    lines: [body.channel && `By ${plain(body.channel)}`],
    page: 'victims',
  }),
  'victim-update-written': body => ({
    title: 'Update to the victim written',
    lines: [TOLD[body.told] && `To be told ${TOLD[body.told]}`],
    page: 'victims',
  }),
  'victim-update-sent': body => ({
    title: `Update to the victim ${SENT[body.state] ?? plain(body.state ?? 'sent')}`,
    page: 'victims',
  }),
  'victim-message-queued': body => ({
    title: `${MESSAGES[body.purpose] ?? 'A message'} to the victim waits to be sent`,
    lines: [
      body.channel && `By ${plain(body.channel)}`,
      body.words === false && 'The message says only that there is something',
    ],
    page: 'victims',
  }),
  'victim-message-moved': body => ({
    title: `${MESSAGES[body.purpose] ?? 'A message'} to the victim: ${SENT[body.state] ?? plain(body.state ?? 'sent')}`,
    lines: [said('Why', body.because)],
    page: 'victims',
  }),
  'victim-message-mended': body => ({
    title: 'Somebody saw to a message that did not reach the victim',
    lines: [said('What was done', plain(body.how ?? ''))],
    page: 'victims',
  }),
  'victim-update-delivered': body => ({
    title: body.words === false ? 'A text arrived that says there is news' : 'Update to the victim delivered',
    page: 'victims',
  }),
  'victim-update-read': () => ({
    title: 'The victim opened their own pages, where the update stands',
    page: 'victims',
  }),
  ...RIGHTS_WORDS,
  ...PORTAL_WORDS,
  ...PASSKEY_WORDS,
  ...VICTIM_CARE_WORDS,
  ...PLAN_WORDS,
  ...JUSTICE_WORDS,
  ...SUPPORT_WORDS,
  ...LETTER_WORDS,
  'victim-told': body => ({ title: `Victim told${TOLD[body.told] ? ` ${TOLD[body.told]}` : ''}`, page: 'victims' }),
}

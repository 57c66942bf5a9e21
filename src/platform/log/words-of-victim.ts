import { plain, type Wording } from './wording.ts'
import { RIGHTS_WORDS } from './words-of-rights.ts'

const TOLD: Record<string, string> = { message: 'in a message', 'by-phone': 'by phone', 'in-person': 'in person' }
const SENT: Record<string, string> = {
  queued: 'waiting to be sent',
  sending: 'being sent',
  sent: 'sent',
  delivered: 'delivered',
  failed: 'not delivered',
  'may-have-been-sent': 'may have been sent',
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
  'victim-update-delivered': () => ({ title: 'Update to the victim delivered', page: 'victims' }),
  ...RIGHTS_WORDS,
  'victim-told': body => ({ title: `Victim told${TOLD[body.told] ? ` ${TOLD[body.told]}` : ''}`, page: 'victims' }),
}

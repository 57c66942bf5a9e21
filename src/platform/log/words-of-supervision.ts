import { plain, said, type Wording } from './wording.ts'

/** What supervisors of first contact leave in the log. */
export const SUPERVISION_WORDS: Record<string, Wording> = {
  'contact-alarm-taken': body => ({
    title: `Alarm taken: ${plain(body.rule)}`,
    lines: [said('Because', body.because), body.rung > 0 && said('It had gone up to', body.whose)],
    page: 'contacts',
  }),
  'contact-alarm-escalated': body => ({
    title:
      body.rule === 'restricted-waits'
        ? 'Sign given that something restricted waits'
        : `Alarm went up: ${plain(body.rule)}`,
    lines: [
      said('Now for', body.to),
      said('Because', body.because),
      body.taken === true && 'Somebody had taken it and not said what they did',
    ],
    page: 'contacts',
  }),
  'contact-critical-declared': body => ({
    title: 'Critical incident declared',
    lines: [said('Why', body.why)],
    page: 'contacts',
  }),
  'contact-critical-taken-back': body => ({
    title: 'No critical incident any more',
    lines: [said('Why', body.why)],
    page: 'contacts',
  }),
  'contact-alarm-answered': body => ({
    title: `Alarm answered: ${plain(body.rule)}`,
    lines: [said('What was done', body.did)],
    page: 'contacts',
  }),
  'contact-supervisor-noted': () => ({ title: 'A supervisor left a note for the handler', page: 'contacts' }),
  'second-read-drawn': () => ({ title: 'Drawn for a blind second read', page: 'contacts' }),
  'second-read-given': body => ({
    title: body.blind === false ? 'Second read, not blind' : 'Blind second read given',
    lines: [body.cannotTell === true && 'The second reader could not tell'],
    page: 'contacts',
  }),
  'second-read-replied': () => ({ title: 'The handler answered the second read', page: 'contacts' }),
  'contact-characteristic-told': body => ({
    title: 'Characteristics that the person told us were written down',
    lines: [Array.isArray(body.kinds) && said('Which', body.kinds.map(plain).join(', '))],
    page: 'contacts',
  }),
}

import { momentWords, plain, type Wording } from './wording.ts'

/** Facts of the day's work: what was put off, chosen, asked for and carried. */
export const DAY_WORDS: Record<string, Wording> = {
  'task-put-off': body => ({
    title: 'Something was put off',
    lines: [
      typeof body.reason === 'string' && `Because: ${plain(body.reason)}`,
      momentWords(body.until) && `Until ${momentWords(body.until)}`,
    ],
    page: 'crimes',
  }),
  'plan-line-chosen': body => ({ title: `A proposed line of enquiry: ${plain(body.choice)}`, page: 'crimes' }),
  'time-window-recorded': body => ({
    title: 'When it happened was found out',
    lines: [
      momentWords(body.from) && momentWords(body.to) && `From ${momentWords(body.from)} to ${momentWords(body.to)}`,
    ],
    page: 'crimes',
  }),
  'line-of-enquiry-given': body => ({
    title: `Line of enquiry given to ${body.ownerName ?? 'whoever investigates it'}`,
    page: 'crimes',
  }),
  'officer-absence-recorded': body => ({ title: `Somebody who investigates: ${plain(body.absence)}` }),
  'officer-level-recorded': body => ({ title: `Level ${body.pip ?? ''} of the national programme recorded` }),
}

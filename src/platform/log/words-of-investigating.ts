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
}

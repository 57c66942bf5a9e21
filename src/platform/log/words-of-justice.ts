import { momentWords, plain, said, type Wording } from './wording.ts'

/** Facts of a case after its charge, and of what was told, given and offered to its victims. */
export const JUSTICE_WORDS: Record<string, Wording> = {
  'court-event-recorded': body => ({
    title: `Told of the case at court: ${plain(body.kind ?? 'something')}${body.result ? `, ${plain(body.result)}` : ''}`,
    lines: [said('For', momentWords(body.forAt))],
    page: 'crimes',
  }),
  'right-deed-recorded': body => ({
    title: `Done for the victim: ${plain(body.deed ?? 'something')}`,
    page: 'victims',
  }),
}

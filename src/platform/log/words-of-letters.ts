import { plain, type Wording } from './wording.ts'

const STEPS: Record<string, string> = {
  looked: 'A letter to the victim was looked at',
  printed: 'A letter to the victim was printed',
  'printed-again': 'A letter to the victim was printed again',
  posted: 'A letter to the victim was posted',
  arrived: 'A letter to the victim arrived: they said so',
  'came-back': 'A letter to the victim came back by the post',
  stopped: 'A letter to the victim is not to be sent',
}

/** Facts of letters. What stands in one, and where it went, is on its own page. */
export const LETTER_WORDS: Record<string, Wording> = {
  'victim-letter-moved': body => ({
    title: STEPS[body.step] ?? `A letter to the victim: ${plain(body.step ?? '')}`,
    page: 'victims',
  }),
  'language-pack-loaded': body => ({
    title: `Sentences to victims in another language were loaded: ${plain(body.language ?? '')}`,
  }),
  'victim-letter-made': () => ({ title: 'The pages of a letter to the victim were made', page: 'victims' }),
  'victim-letter-counts-as-told': () => ({
    title: 'A letter counts as told: its days in the post have passed and it did not come back',
    page: 'victims',
  }),
  'victim-letter-came-back': body => ({
    title: 'They have not had a letter: somebody reaches them',
    lines: [body.countedFrom && 'What it had counted for is owed again'],
    page: 'victims',
  }),
}

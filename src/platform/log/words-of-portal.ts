import { plain, said, type Wording } from './wording.ts'

const CODES: Record<string, string> = {
  sent: 'by a code sent to them',
  paper: 'by a code on their card',
  spoken: 'by a code said to them',
  key: 'by a key on a device of theirs',
}

const KINDS: Record<string, string> = {
  next: 'what happens next',
  happened: 'what has happened',
  late: 'why something is late',
  property: 'their property',
  support: 'help near them',
  compensation: 'compensation',
}
const SETTLED: Record<string, string> = {
  wanted: 'they want it',
  'not-wanted': 'they do not want it',
  'was-not-her': 'it was not them who asked',
  done: 'done',
}

/** Facts of a victim's own pages. What was written there is on the victim's page, not here. */
export const PORTAL_WORDS: Record<string, Wording> = {
  'portal-invited': () => ({ title: 'Victim invited to their own pages: a card was made', page: 'victims' }),
  'portal-code-said': () => ({ title: 'A code for their own pages was shown, to be said to the victim' }),
  'portal-sign-in-tried': () => ({ title: 'Somebody tried to sign in to a victim’s own pages' }),
  'portal-signed-in': body => ({
    title: 'Signed in to the victim’s own pages',
    lines: [said('How', CODES[body.byCode] ?? ''), said('With', body.device)],
  }),
  'portal-words-chosen': () => ({ title: 'The victim chose words of their own to sign in with' }),
  'portal-locked': () => ({ title: 'The victim’s own pages locked themselves after too many wrong tries' }),
  'portal-frozen': () => ({ title: 'The victim’s own pages were frozen' }),
  'portal-opened-again': body => ({
    title: `The victim’s own pages were opened again, after speaking with them ${body.how === 'phone' ? 'by phone' : 'in person'}`,
  }),
  'portal-question-asked': body => ({
    title: body.again ? 'The victim asked again on their own pages' : 'The victim asked a question on their own pages',
    page: 'victims',
  }),
  'portal-reply-written': body => ({
    title: body.answered
      ? 'The victim’s question was answered on their own pages'
      : 'Words to the victim written on their own pages',
    page: 'victims',
  }),
  'crime-victim-added': () => ({ title: 'A relative or another victim was added to the crime', page: 'victims' }),
  'family-voice-recorded': body => ({
    title:
      body.agreed === 'nobody' ? 'Nobody speaks for the family as a whole' : 'Who speaks for the family was recorded',
    lines: [body.agreed === 'all' ? 'They agree' : 'They do not all agree'],
    page: 'victims',
  }),
  'victim-question-recorded': body => ({
    title: 'A question of the victim was written down',
    lines: [said('Asked', plain(body.source ?? ''))],
    page: 'victims',
  }),
  'heard-line-settled': body => ({
    title:
      body.keptAs === 'asked'
        ? 'A line of a call was kept as a question of the victim'
        : 'A line of a call was looked at: it is no question of the victim',
    page: 'victims',
  }),
  'victim-question-answered': body => ({
    title:
      body.how === 'answered'
        ? 'A question of the victim was answered'
        : 'The victim was told why a question has no answer yet, and by when',
    lines: [said('By', body.byDay)],
    page: 'victims',
  }),
  'portal-item-released': body => ({
    title: 'Something was released to the victim on their own pages',
    lines: [said('What', KINDS[body.kind] ?? ''), said('By', body.byDay)],
    page: 'victims',
  }),
  'portal-release-withdrawn': () => ({ title: 'What was released to the victim was taken back', page: 'victims' }),
  'portal-request-made': body => ({
    title: `Asked on the victim’s own pages: ${plain(body.kind ?? 'something')}`,
    lines: ['Nothing changes until a person has settled it with them'],
    page: 'victims',
  }),
  'portal-request-settled': body => ({
    title: `Settled with the victim: ${plain(body.kind ?? 'what they asked')}`,
    lines: [
      said('As', SETTLED[body.as] ?? ''),
      body.how && `Spoken with them ${body.how === 'phone' ? 'by phone' : 'in person'}`,
    ],
    page: 'victims',
  }),
}

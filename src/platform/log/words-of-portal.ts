import { said, type Wording } from './wording.ts'

const CODES: Record<string, string> = {
  sent: 'by a code sent to them',
  paper: 'by a code on their card',
  spoken: 'by a code said to them',
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
}

import { plain, said, type Wording } from './wording.ts'

/** Facts of how a contact reached us, and of how we tried to reach it. */
export const CHANNEL_WORDS: Record<string, Wording> = {
  'contact-heard-of': () => ({ title: 'First heard of by its place', page: 'contacts' }),
  'contact-silence-heard': body => ({
    title:
      body.pressed55 === true ? '55 was pressed: the caller cannot speak' : 'Asked for 55, and nothing was pressed',
    page: 'contacts',
  }),
  'contact-location-received': body => ({
    title: 'A place the caller may be',
    lines: [said('From', plain(body.source)), typeof body.radiusM === 'number' && `Within ${body.radiusM} m`],
    page: 'contacts',
  }),
  'contact-location-accepted': body => ({
    title: 'A place was accepted',
    lines: [said('From', plain(body.source))],
    page: 'contacts',
  }),
  'contact-transferred': () => ({ title: 'The call was put through to somebody else', page: 'contacts' }),
  'contact-ring-back-tried': body => ({
    title: `Ring-back: ${plain(body.result)}`,
    lines: [said('Safe to ring', plain(body.safeToRing))],
    page: 'contacts',
  }),
  'contact-lost-closed': body => ({
    title: 'A lost caller was taken off the list',
    lines: [said('Why', body.why)],
    page: 'contacts',
  }),
  'contact-lost-kept': body => ({
    title: 'A lost caller stays on the list until somebody deals with them',
    lines: [said('Because', Array.isArray(body.because) ? body.because.join('; ') : body.because)],
    page: 'contacts',
  }),
  'contact-lost-left': () => ({
    title: 'A lost caller left the list: nobody had spoken to them, and nothing known kept them',
    page: 'contacts',
  }),
  'contact-lost-dealt-with': body => ({
    title: 'A lost caller who was kept on the list was dealt with',
    lines: [said('How', plain(body.how))],
    page: 'contacts',
  }),
  'contact-call-back-offered': body => ({
    title: body.offered === true ? 'May keep their place and be rung' : 'Not offered a call-back: stays for a person',
    lines: [said('Because', body.because)],
    page: 'contacts',
  }),
  'contact-call-back-agreed': body => ({
    title: 'Keeps their place and is rung',
    lines: [body.vulnerable === true && 'Somebody vulnerable'],
    page: 'contacts',
  }),
  'contact-chat-said': body => ({
    title: body.side === 'visitor' ? 'The visitor wrote' : 'A handler wrote',
    page: 'contacts',
  }),
  'interpreter-said': body => ({
    title: `Interpreter: ${plain(body.state)}`,
    lines: [said('Language', body.language), said('How', plain(body.way))],
    page: 'contacts',
  }),
  'emergency-text-sent': body => ({
    title: body.state === 'taken' ? 'A reply by text was sent' : 'A reply by text was NOT sent',
    lines: [said('Why', body.why)],
    page: 'contacts',
  }),
  'contact-chat-left': body => ({
    title: body.side === 'visitor' ? 'The visitor left the chat' : 'The chat was closed',
    page: 'contacts',
  }),
}

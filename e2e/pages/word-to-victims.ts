import type { Shown } from './shown.ts'

/** What reaches a victim and comes back: their own pages, letters, support, the courts. */
export const WORD_PAGES: readonly Shown[] = [
  {
    page: 'a victim’s own pages, for staff',
    as: 'investigator',
    path: ({ portal }) => `/victims/${portal.victimId}/my-pages`,
    does: 'Put it on their page',
  },
  {
    page: 'settling what was asked',
    as: 'investigator',
    path: ({ portal }) => `/victims/${portal.victimId}/my-pages/requests/${portal.requestId}`,
    does: 'Settle it',
  },
  {
    page: 'what waits on victims’ own pages',
    as: 'investigator',
    path: () => '/victims/their-pages',
    does: 'A question is not answered',
  },
  {
    page: 'what a victim asked',
    as: 'investigator',
    path: ({ portal }) => `/victims/${portal.victimId}/questions`,
    does: 'Write it down',
  },
  { page: 'what victims ask', as: 'victimcare', path: () => '/victims/questions', does: 'Victim care' },
  {
    page: 'everybody it happened to',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/family`,
    does: 'Add a relative or another victim',
  },
  {
    page: 'adding a relative',
    as: 'investigator',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/victims`,
    does: 'Add them',
  },
  {
    page: 'a message',
    as: 'victimcare',
    path: ({ portal }) => `/messages/${portal.messageId}`,
    does: 'The victim’s page',
  },
  { page: 'languages', as: 'victimcare', path: () => '/languages', does: 'Victim care' },
  {
    page: 'writing to somebody of another language',
    as: 'investigator',
    path: ({ letter }) => `/victims/${letter.victimId}/update`,
    does: 'Save and send',
  },
  { page: 'letters to victims', as: 'victimcare', path: () => '/letters', does: 'Those ticked were posted' },
  {
    page: 'a letter to look at',
    as: 'victimcare',
    path: ({ letter }) => `/letters/${letter.waitsId}`,
    does: 'I have looked at it: it is right',
  },
  {
    page: 'a printed letter',
    as: 'victimcare',
    path: ({ letter }) => `/letters/${letter.printedId}`,
    does: 'It was posted',
  },
  { page: 'cases at court', as: 'victimcare', path: () => '/courts', does: /^Crime \d+$/ },
  {
    page: 'a case at court',
    as: 'victimcare',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/court`,
    does: 'Record what happened',
  },
  {
    page: 'what happened at court',
    as: 'victimcare',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/court/events`,
    does: 'Record it',
  },
  {
    page: 'support of a victim',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/support`,
    does: 'Refer them, or say why not',
  },
  {
    page: 'referring for support',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/support/referrals`,
    does: 'Record it',
  },
  {
    page: 'a support referral',
    as: 'victimcare',
    path: ({ court }) => `/referrals/${court.referralId}`,
    does: 'Record it',
  },
  { page: 'who helps victims', as: 'victimcare', path: () => '/support', does: 'Show' },
  {
    page: 'support referrals that wait',
    as: 'victimcare',
    path: () => '/support/referrals',
    does: 'Who helps victims',
  },
  {
    page: 'telling the victims of a crime',
    as: 'victimcare',
    path: ({ scene }) => `/crimes/${scene.worked.crimeId}/tell-victims`,
    does: 'Send each their own',
  },
  { page: 'what victims raised together', as: 'victimcare', path: () => '/victim-forum', does: 'Write it down' },
]

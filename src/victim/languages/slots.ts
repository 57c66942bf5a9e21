/** Every fixed sentence that reaches a victim by itself, in English. Another language has all of them, in a pack that a person translated and another checked. */
export const ENGLISH = {
  'notice.update': 'There is news for you. Look when it suits you, or ring the number you have.',
  'notice.portal-code': 'Your code is {code}. It works once and for a few minutes. Nobody will ever ask you for it.',
  'notice.survey': 'We would like to know how it went for you. Look when it suits you; you need not answer.',
  'notice.acknowledgement': 'We have what you sent. You will hear from us. Look when it suits you.',
  'notice.reminder': 'There is something waiting for you. Look when it suits you, or ring the number you have.',
  'notice.envelope': 'Private: to be opened by the addressee only',
  'email.lead':
    'You can read this now or keep it for later. There is nothing that you have to do straight away. If now is not a good time, close it: it will still be here. It begins below.',
  'update.next': 'What happens next: {words}',
  'update.hear': 'You will hear from us again by {day}.',
  'update.asked': 'What you asked: {words}',
  'update.english': 'The same in English:',
  'update.machine': 'A machine translated this, and a person who speaks the language checked it.',
  'letter.reference': 'Our reference: {reference}. Crime number: {crime}.',
  'letter.officer': 'Your officer: {officer}.',
  'letter.dear': 'Dear {name},',
  'letter.new': 'What is new',
  'letter.next': 'What happens next',
  'letter.asked': 'What you asked',
  'letter.review': 'If you do not agree',
  'letter.reach': 'How to reach us',
  'letter.say':
    'Say this reference: {reference}. If somebody may see this letter who should not, keep it where only you find it, or tell us and we write no more.',
  'letter.team': 'The team that has your case',
} as const
export type Slot = keyof typeof ENGLISH
export type Slots = Readonly<Record<Slot, string>>
export const SLOT_NAMES = Object.keys(ENGLISH) as Slot[]

/** What a line for a lock screen or an envelope may be long. */
export const NOTICE_MOST = 160
export const isNotice = (slot: string) => slot.startsWith('notice.')

/** The names in braces of one sentence, in order of the alphabet. */
export const holesOf = (text: string): string[] =>
  [...text.matchAll(/\{([a-z]+)\}/g)].map(found => found[1]!).toSorted()

/** A sentence with its holes filled: what is put in is never read for holes itself. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{([a-z]+)\}/g, (hole, name: string) => values[name] ?? hole)

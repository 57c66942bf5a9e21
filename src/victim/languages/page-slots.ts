import { FORM_ENGLISH, REQUEST_ENGLISH } from './form-slots.ts'
import { INSIDE_ENGLISH } from './inside-slots.ts'
import { KEY_ENGLISH } from './key-slots.ts'
import { holesOf } from './slots.ts'
import { tellingIn } from './telling-words.ts'

/**
 * Fixed words of a victim's own pages, of her card, and of what is sent by itself, in English. A pack may have them or not: what it does not have is said in
 * English, and marked as English. Never a word of the police, a crime or a person: they stand in titles and on a card that others may find.
 */
export const PAGE_ENGLISH = {
  'pages.title': 'Your messages',
  'pages.happened': 'What has happened',
  'pages.nothing': 'Nobody has written to you yet. What they write will stand here.',
  'pages.next': 'What happens next',
  'pages.who': 'Who is dealing with it',
  'pages.ask': 'Ask a question',
  'pages.rights': 'Your rights',
  'pages.help': 'Help near you',
  'pages.safety': 'Safety',
  'pages.danger': 'In danger now: ring {number}. If you cannot speak, press 55.',
  'pages.home': 'Home',
  'pages.messages': 'Messages',
  'pages.out': 'Sign out',
  'card.reference': 'Reference',
  'card.start': 'Starting code',
  'card.use': 'Use it the first time, by {day}. Then choose words of your own.',
  'card.codes': 'Codes, each good once:',
  'card.keep':
    'Keep this where only you will find it. Nobody will ever ring and ask you for a code. Lost it? Ring the person you have been dealing with.',
  'inside.news': 'Something new stands on your own pages. Sign in when it suits you and nobody else looks.',
  'inside.survey':
    'How did it go for you? We ask five short questions. You need not answer, and nothing that you are owed depends on it.',
  'inside.survey-pages': 'They wait on your own pages. Sign in when it suits you and nobody else looks.',
  'inside.survey-code': 'On our site go to /your-view and write this code: {code}',
  'inside.survey-wait': 'If somebody else may see what you write, wait, or tell us when we next speak.',
} as const

/** These, what stands on her forms, and all that her pages say beside. */
export const ALL_PAGE_ENGLISH = {
  ...PAGE_ENGLISH,
  ...FORM_ENGLISH,
  ...REQUEST_ENGLISH,
  ...INSIDE_ENGLISH,
  ...KEY_ENGLISH,
}
export type PageSlot = keyof typeof ALL_PAGE_ENGLISH
export type PageWords = Readonly<Partial<Record<PageSlot, string>>>
export const PAGE_SLOTS = Object.keys(ALL_PAGE_ENGLISH) as PageSlot[]
/** A title stands in a history and on a tab. */
export const TITLE_MOST = 40

export const isPageSlot = (slot: string): slot is PageSlot => Object.hasOwn(ALL_PAGE_ENGLISH, slot)

/** What is wrong with one of these in a pack; undefined where it may be shown. */
export function pageSlotFault(slot: PageSlot, text: string): string | undefined {
  const holes = holesOf(ALL_PAGE_ENGLISH[slot])
  if (holesOf(text).join() !== holes.join())
    return `it must hold ${holes.map(hole => `{${hole}}`).join(' and ') || 'no braces'}`
  if (slot !== 'pages.title') return undefined
  if (text.length > TITLE_MOST) return `write no more than ${TITLE_MOST} signs`
  const telling = tellingIn(text)
  return telling && `it stands on a tab and in a history, and tells what it is about: ${telling}`
}

import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { wordsOfSubstance } from '../update-substance.ts'
import { isOneOf } from './known-safe.ts'

type Row = {
  /** As she reads it. */
  title: string
  ask: string
  /** As staff read it. */
  task: string
  /** It would change how she is reached, or whether there is a case: a person confirms it with her, alone. */
  confirm: boolean
  needsWords: boolean
  /** Asked on a page of its own, and done by settling it. */
  ownPage?: true
}

/** What may be asked for on the portal. Nothing is done by asking. */
export const REQUESTS = {
  'withdraw-support': {
    title: 'I do not want this to go on',
    ask: 'Tell us what has changed, if you can. You need not give a reason.',
    task: 'Asked on their pages: they no longer support it',
    confirm: true,
    needsWords: false,
  },
  'change-contact': {
    title: 'Reach me another way',
    ask: 'Do not write the new number or address here. Tell us what is wrong with the way you are reached now.',
    task: 'Asked on their pages: another way of reaching them',
    confirm: true,
    needsWords: false,
  },
  'change-plan': {
    title: 'Change what we agreed to keep you safe',
    ask: 'Tell us what should be different, in a few words.',
    task: 'Asked on their pages: another safe-contact plan',
    confirm: true,
    needsWords: false,
  },
  'no-updates': {
    title: 'I do not want to hear about it for now',
    ask: 'Tell us if there is something that you would still want to know.',
    task: 'Asked on their pages: no more updates',
    confirm: true,
    needsWords: false,
  },
  'name-supporter': {
    title: 'Somebody who helps me should be told too',
    ask: 'Who is it, and how do they help you? We ask you about it first, alone.',
    task: 'Asked on their pages: a supporter',
    confirm: true,
    needsWords: true,
  },
  'new-card': {
    title: 'I need a new card',
    ask: 'Tell us what became of the old one.',
    task: 'Asked on their pages: a new card',
    confirm: true,
    needsWords: false,
  },
  'statement-help': {
    title: 'Say in your own words what this has done to you',
    ask: 'A statement of your own can be read in court, aloud if you want. Tell us when it suits you, and whether somebody should help you make it.',
    task: 'Help with a victim personal statement',
    confirm: false,
    needsWords: false,
  },
  support: {
    title: 'Put me in touch with support',
    ask: 'Tell us what would help: somebody to talk to, somewhere safe, help with money, a child, or something else.',
    task: 'Wants support',
    confirm: false,
    needsWords: false,
  },
  compensation: {
    title: 'Help me ask for compensation',
    ask: 'Tell us what you lost or what was hurt, as far as you can.',
    task: 'Wants help with compensation',
    confirm: false,
    needsWords: false,
  },
  property: {
    title: 'Ask about something of mine',
    ask: 'What is it, and do you need it back by a day?',
    task: 'Asks about their property',
    confirm: false,
    needsWords: true,
  },
  review: {
    title: 'Ask for a decision to be looked at again',
    ask: 'You may ask within three months. Tell us what you do not agree with, if you can. Somebody who did not decide it looks at it.',
    task: 'Asks for a decision to be reviewed',
    confirm: false,
    needsWords: false,
  },
  images: {
    title: 'Something that must not be sent here',
    ask: 'If there is a sexual picture or film of anybody under 18, do not send it, copy it or show it. Leave it where it is. Somebody comes to you about it. Write nothing about what is in it.',
    task: 'Images that must not be sent: arrange in person how they are recovered',
    confirm: false,
    needsWords: false,
  },
  passkey: {
    title: 'Sign in with a key on a device of mine',
    ask: 'A key is added on the device itself.',
    task: 'A key on a device of theirs: it opens nothing until they have confirmed it',
    confirm: true,
    needsWords: false,
    ownPage: true,
  },
  'passkey-gone': {
    title: 'A key was taken away',
    ask: 'A key is taken away on the page of keys.',
    task: 'A key was taken away on their pages: ask them whether it was them',
    confirm: true,
    needsWords: false,
    ownPage: true,
  },
} as const satisfies Record<string, Row>

export type RequestKind = keyof typeof REQUESTS
export const REQUEST_KINDS = Object.keys(REQUESTS) as [RequestKind, ...RequestKind[]]
export const isRequestKind = (kind: string): kind is RequestKind => Object.hasOwn(REQUESTS, kind)

/** Those that are asked in words. */
export const ASKABLE = REQUEST_KINDS.filter(kind => !('ownPage' in REQUESTS[kind])) as [RequestKind, ...RequestKind[]]
/** Which of them a person confirms with her. */
export const CONFIRMED = ASKABLE.filter(kind => REQUESTS[kind].confirm)
export const ASKED_FOR = ASKABLE.filter(kind => !REQUESTS[kind].confirm && kind !== 'images')

export const SETTLED_AS = ['wanted', 'not-wanted', 'was-not-her', 'done'] as const
export type SettledAs = (typeof SETTLED_AS)[number]
/** `rang`: the number on which they were spoken with. */
export type Settle = {
  as: SettledAs
  how?: 'phone' | 'in-person' | undefined
  rang?: string | undefined
  words: string
}
export type NotSettled =
  | 'needs-words'
  | 'say-what-they-said'
  | 'speak-first'
  | 'not-known-safe'
  | 'which-number'
  | 'settled-already'

/**
 * May a request be settled so? What would change how she is reached, or whether there is a case, only by somebody who has spoken with her, alone: in person,
 * or on a number that was recorded with her as safe before it was asked and still is (`calls`). Settling changes nothing by itself: what she wants is then
 * recorded where it belongs.
 */
export function considerSettling(
  request: { kind: RequestKind; at: Temporal.Instant; settledAt: Temporal.Instant | null },
  ask: Settle,
  calls: readonly string[],
): Outcome<Settle, NotSettled> {
  if (request.settledAt)
    return refuse('settled-already', 'Somebody settled this a moment before you: open the page again')
  if (wordsOfSubstance(ask.words) < 2)
    return refuse('needs-words', 'Say in words what they said, or what was done', 'words')
  if (!REQUESTS[request.kind].confirm) return accept({ ...ask, as: ask.as === 'was-not-her' ? 'was-not-her' : 'done' })
  if (ask.as === 'done')
    return refuse('say-what-they-said', 'Say what they said: they want it, they do not, or it was not them', 'as')
  if (!ask.how)
    return refuse('speak-first', 'Speak with them first, alone: in person, or by a phone known to be safe', 'how')
  if (ask.how === 'in-person') return accept({ ...ask, rang: undefined })
  if (calls.length === 0)
    return refuse(
      'not-known-safe',
      'No phone was recorded with them as safe before this was asked, and still is: whoever asked it may hold the phone. See them in person',
      'how',
    )
  const rang = ask.rang ?? (calls.length === 1 ? calls[0] : undefined)
  if (!rang) return refuse('which-number', 'Say which of their safe numbers you rang', 'rang')
  if (!isOneOf(rang, calls))
    return refuse(
      'not-known-safe',
      'That number was not recorded with them as safe before this was asked, or is so no more. Ring one that is, or see them in person',
      'rang',
    )
  return accept({ ...ask, rang })
}

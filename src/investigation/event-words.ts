import { noticeWords } from './notices/notice-rules.ts'

const EVENT_WORDS: Record<string, string> = {
  arrest: 'an arrest',
  interview: 'an interview',
  release: 'a release',
  bail: 'bail',
  'bail-change': 'a change of bail',
  charge: 'a charge',
  'out-of-court-disposal': 'how it was dealt with out of court',
  'no-further-action': 'a decision of no further action',
  'no-investigation': 'a decision not to investigate',
}

/** What a victim is to be told of, as it stands in a sentence; an event of a later rule pack reads as it is written. */
export function eventWords(event: string): string {
  return EVENT_WORDS[event] ?? event.replaceAll('-', ' ')
}

/** A notice stands among the events by this name before its kind. */
export const NOTICE = 'notice-'

/** What a victim is to be told: 'of an arrest', 'the outcome, ...'. */
export function tellWords(event: string): string {
  return event.startsWith(NOTICE) ? noticeWords(event.slice(NOTICE.length)) : `of ${eventWords(event)}`
}

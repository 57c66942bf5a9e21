import { wordsOf } from './words.ts'

/**
 * Phrases that fill a box and say nothing of this case. Ours (a proposal: no national list exists), from what inspectors
 * describe as supervision without effect (inspection.md 19). Written as words, without punctuation.
 */
export const EMPTY_PHRASES: readonly string[] = [
  'no change',
  'no changes',
  'no update',
  'no updates',
  'no further update',
  'nothing to add',
  'nothing further',
  'nothing to report',
  'as above',
  'as before',
  'as per last review',
  'as per previous review',
  'as previous',
  'see above',
  'see log',
  'see previous review',
  'not applicable',
  'to follow',
  'to be confirmed',
  'enquiries ongoing',
  'enquiries are ongoing',
  'enquiries continue',
  'enquiries continuing',
  'investigation ongoing',
  'investigation is ongoing',
  'investigation continues',
  'continue investigation',
  'continue with investigation',
  'continue as planned',
  'continue with the plan',
  'continue with plan',
  'carry on',
  'keep going',
  'keep under review',
  'ongoing',
  'on going',
  'on track',
  'in hand',
  'in progress',
  'progressing',
  'progressing well',
  'all in order',
  'all good',
  'plan stands',
  'the plan stands',
  'plan still stands',
  'plan remains',
  'plan remains appropriate',
  'content with plan',
  'content with progress',
  'happy with plan',
  'happy with progress',
  'satisfied with progress',
  'investigation reviewed',
  'case reviewed',
  'crime reviewed',
  'reviewed and noted',
  'reviewed',
  'review completed',
  'review complete',
  'supervisory review',
  'update noted',
  'noted',
  'acknowledged',
  'agreed',
  'approved',
  'seen',
  'done',
  'completed',
  'complete',
  'all proportionate lines of enquiry',
  'all reasonable lines of enquiry',
  'lines of enquiry',
  'line of enquiry',
  'proportionate enquiries',
  'outstanding enquiries',
  'oic to continue',
  'oic updated',
  'oic to progress',
  'officer to continue',
  'officer to progress',
  'officer in case',
  'victim updated',
  'victim to be updated',
  'victim contacted',
]

/** Words that carry no news by themselves. */
const FILLERS = new Set(
  (
    'a an the this that these those it its he she they we i you and or but so as at by for from in of on to with into over under up ' +
    'is are was were be been being has have had do does did will would shall should can could may might must not no yes ok okay na n/a tbc tba ' +
    'still now then currently present time date day days today further more same other any all some each ' +
    'case crime investigation investigations enquiry enquiries plan plans review reviews reviewed oic officer please thanks ' +
    'continue continues continuing progress progressing remain remains stand stands #'
  ).split(' '),
)

const PHRASES = EMPTY_PHRASES.map(phrase => wordsOf(phrase)).toSorted((a, b) => b.length - a.length)

/** The words of a text that say something of this case: empty phrases are taken out whole, longest first, then fillers. */
export function tellingWords(text: string): string[] {
  const words = wordsOf(text)
  const telling: string[] = []
  for (let at = 0; at < words.length; ) {
    const empty = PHRASES.find(phrase => phrase.every((word, n) => words[at + n] === word))
    if (!empty && !FILLERS.has(words[at]!)) telling.push(words[at]!)
    at += empty?.length ?? 1
  }
  return telling
}

/** Does the text say at least this many different things of its own? */
export function saysSomething(text: string, least: number): boolean {
  return new Set(tellingWords(text)).size >= least
}

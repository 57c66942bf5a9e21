import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { wordsOfSubstance } from '../update-substance.ts'

/** Something told, given or offered that no other record shows. `answers`: a right, once everything it needs was chosen, now or before. */
export type Deed = {
  deed: string
  name: string
  ask: string
  choices: readonly { code: string; words: string }[]
  /** Of each of these, at least one has to be chosen. */
  oneOf?: readonly (readonly string[])[]
  answers: readonly { event: string; when: readonly string[] }[]
  words?: string
}

/** What the evidence column of the Code's table asks for, as boxes to tick and one sentence. */
export const DEEDS: readonly Deed[] = [
  {
    deed: 'understood',
    name: 'Being understood',
    ask: 'What was asked, and what was arranged?',
    choices: [
      { code: 'language', words: 'Which language they speak best' },
      { code: 'interpreter', words: 'An interpreter was offered, if they need one' },
      { code: 'format', words: 'Whether they need large print, Easy Read or sign language' },
      { code: 'supporter', words: 'Whether they want somebody with them' },
    ],
    answers: [{ event: 'contact', when: ['language', 'format', 'supporter'] }],
    words: 'What they said, and what was refused and why',
  },
  {
    deed: 'told-in-writing',
    name: 'Written acknowledgement',
    ask: 'What does it say, and how did it go?',
    choices: [
      { code: 'offence', words: 'The offence' },
      { code: 'crime-number', words: 'The crime number' },
      { code: 'officer', words: 'Whom to ask, and how' },
      { code: 'safe-way', words: 'It went by a way that they said is safe' },
    ],
    answers: [{ event: 'acknowledgement', when: ['offence', 'crime-number', 'officer', 'safe-way'] }],
    words: 'By which way, and why that is safe',
  },
  {
    deed: 'told-of-help',
    name: 'Information about help',
    ask: 'What were they told about?',
    choices: [
      { code: 'support', words: 'Support services' },
      { code: 'compensation', words: 'Compensation, and how to ask for it' },
      { code: 'medical', words: 'Medical help' },
      { code: 'restorative', words: 'Restorative justice' },
      { code: 'abroad', words: 'What changes if they live outside England and Wales' },
    ],
    answers: [
      { event: 'information', when: ['support', 'compensation', 'medical', 'restorative'] },
      { event: 'compensation', when: ['compensation'] },
    ],
  },
  {
    deed: 'statement-offered',
    name: 'Offer of a personal statement',
    ask: 'They were offered a victim personal statement. What did they say?',
    choices: [
      { code: 'wants', words: 'They want to make one' },
      { code: 'later', words: 'Not now: ask again before the sentence' },
      { code: 'no', words: 'They do not want one' },
      { code: 'read-own', words: 'They want to read it aloud themselves' },
      { code: 'read-other', words: 'Somebody else is to read it aloud' },
      { code: 'not-read', words: 'It is not to be read aloud' },
      { code: 'taken', words: 'It was taken' },
      { code: 'copy', words: 'They have a copy' },
    ],
    oneOf: [['wants', 'later', 'no', 'taken']],
    answers: [{ event: 'personal-statement', when: [] }],
  },
  {
    deed: 'interviewed',
    name: 'How the victim was interviewed',
    ask: 'What was kept to?',
    choices: [
      { code: 'same', words: 'By the same person as before, or the first time' },
      { code: 'support', words: 'Support was considered' },
      { code: 'sex', words: 'By an officer of the sex they asked for, or they did not ask' },
    ],
    answers: [{ event: 'victim-interview', when: ['support'] }],
    words: 'Which interview this was, and why anything was refused',
  },
  {
    deed: 'property',
    name: 'Property to give back',
    ask: 'What was given back?',
    choices: [
      { code: 'all', words: 'Everything' },
      { code: 'part', words: 'Part of it' },
      { code: 'not-wanted', words: 'They do not want it back' },
    ],
    oneOf: [['all', 'part', 'not-wanted']],
    answers: [
      { event: 'property-free', when: ['all'] },
      { event: 'property-free', when: ['not-wanted'] },
    ],
    words: 'Each item, and where it is now',
  },
  {
    deed: 'complaint',
    name: 'Answer to a complaint',
    ask: 'What were they told?',
    choices: [
      { code: 'answered', words: 'The answer' },
      { code: 'acknowledged', words: 'That we have it, and the day by which it is answered' },
      { code: 'ombudsman', words: 'How to reach the ombudsman' },
    ],
    oneOf: [['answered', 'acknowledged']],
    answers: [
      { event: 'complaint', when: ['answered', 'ombudsman'] },
      { event: 'complaint', when: ['acknowledged', 'ombudsman'] },
    ],
    words: 'What was answered, or by which day it will be',
  },
  {
    deed: 'expenses',
    name: 'Expenses of a witness',
    ask: 'What became of the claim?',
    choices: [
      { code: 'paid', words: 'It was paid' },
      { code: 'refused', words: 'It was refused, and they know why' },
    ],
    oneOf: [['paid', 'refused']],
    answers: [{ event: 'expenses-claim', when: [] }],
    words: 'What was paid, or why not',
  },
]
export const DEED_CODES = DEEDS.map(one => one.deed) as [string, ...string[]]
export const deedOf = (deed: string): Deed | undefined => DEEDS.find(one => one.deed === deed)

/** Rights that a deed of this list can answer. */
export const DEED_RIGHTS: readonly string[] = [...new Set(DEEDS.flatMap(one => one.answers.map(a => a.event)))]

/** What was chosen, and which rights that answers together with what was chosen before. Part of it is kept and answers nothing yet. */
export function considerDeed(
  deed: Deed,
  ask: { chosen: readonly string[]; words?: string | undefined },
  before: readonly string[],
): Outcome<{ answers: string[]; missing: string[] }, 'needs-choice' | 'unknown-choice' | 'needs-words'> {
  const codes = deed.choices.map(one => one.code)
  if (ask.chosen.some(code => !codes.includes(code)))
    return refuse('unknown-choice', `Choose of: ${codes.join(', ')}`, 'chosen')
  const lacking = (deed.oneOf ?? []).some(group => !group.some(code => ask.chosen.includes(code)))
  if (ask.chosen.length === 0 || lacking) return refuse('needs-choice', 'Tick what was done', 'chosen')
  if (deed.words && wordsOfSubstance(ask.words ?? '') < 2)
    return refuse('needs-words', `${deed.words}: say it in words`, 'words')
  const known = new Set([...before, ...ask.chosen])
  const whole = deed.answers.filter(one => one.when.every(code => known.has(code))).map(one => one.event)
  const open = deed.answers.filter(one => !whole.includes(one.event))
  const missing = [...new Set(open.flatMap(one => one.when.filter(code => !known.has(code))))]
  return accept({
    answers: [...new Set(whole)],
    missing: missing.map(code => deed.choices.find(one => one.code === code)!.words),
  })
}

import { MATERIALS } from '../../investigation/third-party/third-party-law.ts'
import { ABOUT } from '../feedback/about.ts'
import { ASKED, SCORES } from '../feedback/survey.ts'
import { DEVICES } from '../portal/device.ts'
import { HELP_LABELS } from '../portal/my-help.ts'
import { RIGHT_SAID } from '../portal/my-rights.ts'

/**
 * All else that stands inside her own pages: what has happened and by when, her rights, who helps, what others were asked, how it went. A pack may have each or
 * not. `{day}` is a day, `{when}` a day and a time, in her language where the machine knows it.
 */
const OWN = {
  'frame.leave': 'Leave this site',
  'frame.ask': 'In danger now?',
  'frame.call': 'Ring 999',
  'frame.leaving': 'Leaving safely',
  'frame.skip': 'Skip to main content',
  'way.languages': 'Languages',
  'way.no-card': 'No card, or lost it? Ring the person you have been dealing with, or 101, and ask for a new one.',
  'way.nothing-came': 'Nothing came? Begin again, slowly.',
  'way.still-not':
    'If it still does not work, ring the person you have been dealing with, or 101: they will help you in.',
  'way.or-ring': 'Or ring the person you have been dealing with, or 101.',
  'mine.ended': '{day}: how it ended',
  'mine.not-agree': 'If you do not agree, you may ask for it to be looked at again, within three months.',
  'mine.earlier': 'Earlier',
  'mine.asked': 'What you asked',
  'mine.late': 'This is late.',
  'mine.late-by': 'We said by {day}.',
  'mine.late-unsaid': 'Nobody has written down why yet. You can ask: we have to answer.',
  'mine.sorry': 'We are sorry.',
  'mine.came-late': 'This came late.',
  'mine.came-late-by': 'We had said by {day}.',
  'mine.came-late-unsaid': 'Nobody wrote down why.',
  'mine.hear': 'You will hear from us by {day}.',
  'mine.no-day': 'No day is set yet. If you wait for something, ask: an answer has a day.',
  'mine.speak': 'To speak with them ring 101 and ask for them by name, or write below.',
  'mine.nobody':
    'Nobody by name yet. What you write below is read by the people who look after you, and they have to answer.',
  'mine.you-asked': 'You have asked something.',
  'mine.see-it': 'See it, or write again',
  'mine.answer-late': 'You should have had an answer by {day}. It is late, and a supervisor has been told.',
  'mine.answer-by': 'You will have an answer by {day}.',
  'mine.chased': 'You have written again, so a supervisor knows too.',
  'mine.answer-first': 'We cannot work out the day by which you have an answer, so it is answered first.',
  'mine.survey': 'How did it go? Five short questions, if you like',
  'mine.told': 'Times that you were told what has happened: {count}.',
  'mine.told-late': 'Late: {count}.',
  'mine.right-done': 'done',
  'mine.right-done-late': 'done, late',
  'mine.right-late': 'late, it was due by {day}',
  'mine.right-by': 'by {day}',
  'mine.right-not-yet': 'not yet',
  'mine.rights-begin': 'They stand here as soon as they begin.',
  'mine.things': 'Your things',
  'mine.compensation': 'Compensation',
  'mine.by': 'By {day}.',
  'mine.help': 'Who can help you, and when they answer',
  'mine.you-asked-for': 'You have asked for:',
  'mine.speaks': 'Somebody speaks with you about it.',
  'mine.who-was-here': 'Who was here, closing these pages, and changing how we reach you',
  'others.title': 'What we asked others about you',
  'others.from': 'Asked of: {holder}.',
  'others.told': 'We told you in writing: {day}.',
  'others.asked': 'We asked: {day}.',
  'others.answered': 'They answered: {day}.',
  'others.not-yet': 'They have not answered yet.',
  'others.not-agree':
    'If you do not agree with it, or want to know what becomes of it, write to us. An answer has a day.',
  'help.ring': 'Ring {number}.',
  'help.in-touch': 'We put you in touch.',
  'help.ask-us': 'Ask us to put you in touch',
  'help.in': 'In {languages}',
  'help.before':
    'You need not say who you are, or what happened, before you want to. They help whether or not anything comes of your case.',
  'help.bill':
    'A call may be listed on the bill of the phone that you ring from, and it stays in its list of calls. If somebody looks at yours, use another phone.',
  'help.near': 'Near you',
  'help.everywhere': 'Wherever you are',
  'help.nobody': 'Nobody is listed here yet. Asking does not have to wait.',
  'send.file-hint': 'A picture (JPEG or PNG), a PDF or a text, up to {limit}',
  'send.received': 'Received {when}',
  'send.too-many':
    'You have sent a lot today, and all of it came. Send more tomorrow, or write to us and somebody fetches it',
  'messages.danger': 'Nobody may read this page at once.',
  'messages.you': 'You',
  'messages.too-many': 'You have written a lot today, and all of it is here. Write again tomorrow, or ring.',
  'ask.asked-before': 'You asked for this {when}.',
  'ask.spoken': 'Somebody spoke with you about it: {day}.',
  'ask.not-yet': 'Nothing has changed yet: somebody speaks with you first.',
  'own.too-short': 'Use at least 10 letters: three or four words that only you would put together',
  'own.too-long': 'Use 200 letters or fewer',
  'own.chosen': 'Your words are chosen already. To change them, ask for a new card.',
  'safe.opened-with': '{when}, with {device}',
  'safe.opened-key': '{when}, with {device}, by a key',
  'safe.asked': 'Asked {when}: {what}.',
  'safe.nothing-changed': 'Nothing has changed yet. If it was not you, close the pages.',
  'safe.leaving': 'What leaving this site quickly does, and what it cannot do',
  'view.title': 'How did it go?',
  'view.why':
    'Leave out what you like. Nothing that you are owed depends on it. Your answers are counted with everybody’s; what you write is read by a person who was not part of it, and is never published.',
  'view.not-now': 'Not now',
  'view.nothing': 'Nothing is asked of you now.',
  'view.nothing-more': 'Nothing is asked of you now: you may have answered already',
  'view.about': 'Is there one thing it is about? (optional)',
  'view.about-nothing': 'Nothing in particular',
  'view.words': 'Anything that should be put right? (optional)',
  'view.words-hint': 'Leave out names',
  'view.answer-one': 'Answer one of the questions, or leave the page',
} as const

/** Each line of a table of sentences, by its own key. */
const lines = <const P extends string, K extends string>(prefix: P, table: Readonly<Record<K, string>>) =>
  Object.fromEntries(Object.entries<string>(table).map(([key, text]) => [`${prefix}.${key}`, text])) as Record<
    `${P}.${K}`,
    string
  >

export const INSIDE_ENGLISH = {
  ...OWN,
  ...lines('device', DEVICES),
  ...lines('right', RIGHT_SAID),
  ...lines('helps', HELP_LABELS),
  ...lines('information', Object.fromEntries(MATERIALS.map(one => [one.code, one.text]))),
  ...lines('view.question', ASKED),
  ...lines('view.score', SCORES),
  ...lines('view.thing', ABOUT),
}

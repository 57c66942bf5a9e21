import { card, type From, inWords, never, OURS, type Pathway, PRACTICE, task, yesNo } from './pathway.ts'
import { CHILD_REFERRAL, EARLY_EVIDENCE, maracOf, noRelatives, quietly, ringBack } from './pathway-rows.ts'

const DOMESTIC: From = {
  source: 'College of Policing, domestic abuse, call handler guide (contact.md section 6)',
  confidence: 'read',
}
const ENCOMPASS: From = {
  source:
    'Operation Encompass, statutory guidance of 7 November 2025; before the next school day is the scheme’s own convention (contact.md section 1)',
  confidence: 'read',
}

/** Abuse by somebody known: the caller may not be alone, and the next person to speak may be the abuser. */
export const PATHWAYS_OF_ABUSE: readonly Pathway[] = [
  {
    id: 'domestic',
    label: 'Domestic abuse',
    starts: {
      sensitive: 'domestic',
      hint: /\b(?:husband|wife|boyfriend|girlfriend|partner|ex)\b[^.!?]{0,60}\b(?:hit|hurt|chok|strangl|threat|kick|punch|smash|scar|afraid|control)/i,
    },
    questions: [
      yesNo('still-there', 'Is the other person still there, or coming back?', DOMESTIC, {
        yes: ['immediate', 'the other person is there or coming back'],
        unknown: ['priority', 'it is not known whether the other person is there'],
      }),
      yesNo('choked', 'Has anybody’s breathing been stopped, by hands or anything else?', PRACTICE, {
        yes: ['immediate', 'somebody’s breathing was stopped'],
        unknown: ['scheduled', 'it is not known whether breathing was stopped'],
      }),
      ringBack,
      yesNo(
        'children-live-there',
        'Do children live there, or are any there now?',
        DOMESTIC,
        {
          yes: ['priority', 'children live where the abuse is'],
          unknown: ['scheduled', 'it is not known whether children live there'],
        },
        'child',
      ),
      yesNo('home-educated', 'Is any of the children taught at home, or without a school place?', ENCOMPASS),
      yesNo('school-known', 'Is the school or nursery of each child known? Name it beside', ENCOMPASS),
      yesNo('order', 'Is there an order, or bail, that keeps them away?', DOMESTIC, {
        yes: ['priority', 'an order or bail is there to keep them away'],
        unknown: ['scheduled', 'it is not known whether an order keeps them away'],
      }),
      yesNo('before', 'Has this happened before, or is it getting worse?', DOMESTIC, {
        yes: ['priority', 'it has happened before'],
        unknown: ['scheduled', 'it is not known whether it has happened before'],
      }),
      yesNo(
        'adults-live-there',
        'Does an adult who needs care or support live there?',
        DOMESTIC,
        {
          yes: ['priority', 'an adult who needs care lives where the abuse is'],
          unknown: ['scheduled', 'it is not known whether an adult who needs care lives there'],
        },
        'adult-at-risk',
      ),
      yesNo('marac-before', 'Has a multi-agency risk conference dealt with them before?', DOMESTIC, {
        yes: ['priority', 'a risk conference has dealt with them before'],
        unknown: ['scheduled', 'it is not known whether a risk conference has dealt with them'],
      }),
      yesNo('drink-drugs', 'Has anybody there drunk or taken anything?', DOMESTIC),
      inWords('other-person', 'The other person: name, looks, clothes, car, and which way they went', DOMESTIC),
      inWords('how-to-speak', 'Language, hearing or other help they need to speak with us, or none', DOMESTIC),
      yesNo('honour', 'Is anybody else in the family part of this, or would they be?', OURS, {}, 'honour'),
      inWords('first-words', 'Their first words, how they sound, and what is heard behind them', DOMESTIC),
    ],
    cards: [
      card('da-keep-line', 'safety', 'Keep the line open; put the telephone down out of sight if you must', DOMESTIC),
      card('da-secure', 'safety', 'If they have left: lock up, and agree a word that means they are back', DOMESTIC),
      card('da-coming', 'safety', 'Say that somebody is coming, and when they have arrived', DOMESTIC),
      card(
        'da-keep-clothes',
        'evidence',
        'Leave things as they are; keep clothes; let injuries be photographed',
        EARLY_EVIDENCE,
      ),
      card('da-keep-messages', 'evidence', 'Keep messages and call lists; delete nothing', EARLY_EVIDENCE),
      card(
        'da-devices',
        'prevention',
        'Use a telephone they cannot see or follow; shared accounts tell where you are',
        PRACTICE,
      ),
    ],
    tasks: [
      task(
        'encompass-school',
        'Operation Encompass: tell each child’s school once officers have attended',
        'Safeguarding team',
        'before-next-school-day',
        [{ question: 'children-live-there', is: 'yes' }],
        ENCOMPASS,
      ),
      task(
        'encompass-authority',
        'Operation Encompass: tell the local authority of each child taught at home or whose school is not known',
        'Safeguarding team',
        'before-next-school-day',
        [
          { question: 'home-educated', is: 'yes' },
          { question: 'school-known', is: 'no' },
          { question: 'school-known', is: 'unknown' },
        ],
        ENCOMPASS,
      ),
      task(
        'mash-domestic',
        'Refer the children to the multi-agency safeguarding hub',
        'Safeguarding team',
        { hours: 24 },
        [{ question: 'children-live-there', is: 'yes' }],
        PRACTICE,
        CHILD_REFERRAL,
      ),
      task(
        'encompass-find-out',
        'Operation Encompass: find out whether children live there, and the school of each, before the next school day',
        'Safeguarding team',
        'before-next-school-day',
        [{ question: 'children-live-there', is: 'unknown' }],
        ENCOMPASS,
      ),
      task(
        'marac',
        'Decide on a referral to the multi-agency risk conference, and say why',
        'Domestic abuse unit',
        { hours: 48 },
        [
          { question: 'before', is: 'yes' },
          { question: 'choked', is: 'yes' },
          { question: 'marac-before', is: 'yes' },
        ],
        PRACTICE,
      ),
    ],
    never: [...quietly, noRelatives],
    tools: ['DASH', 'DARA'],
  },
  {
    id: 'honour',
    label: 'Honour-based abuse, forced marriage, FGM',
    starts: {
      hint: /\b(?:forced? (?:to )?marr|honou?r|shame[ds]? (?:the|my|our) family|fgm|cut(?:ting)? (?:her|my daughter))/i,
    },
    questions: [
      yesNo('alone', 'Can you talk without anybody of the family hearing?', OURS, {
        no: ['priority', 'the family can hear the caller'],
        unknown: ['priority', 'it is not known whether the family can hear the caller'],
      }),
      yesNo('taken-abroad', 'Could somebody be taken abroad, or married, in the next days?', PRACTICE, {
        yes: ['immediate', 'somebody could be taken abroad or married within days'],
        unknown: ['priority', 'it is not known whether somebody is about to be taken abroad'],
      }),
      yesNo('kill-threat', 'Has anybody of the family spoken of killing or harming somebody?', PRACTICE, {
        yes: ['immediate', 'the family has spoken of killing or harm'],
        unknown: ['priority', 'it is not known whether the family has threatened harm'],
      }),
      ringBack,
      yesNo(
        'child-at-risk',
        'Is anybody under 18 at risk from this?',
        PRACTICE,
        {
          yes: ['priority', 'a child is at risk in the family'],
          unknown: ['priority', 'it is not known whether a child is at risk in the family'],
        },
        'child',
      ),
      yesNo(
        'interpreter',
        'From the first sentence: no interpreter is needed, or one is on the line who is no relative and no friend?',
        OURS,
        {
          no: ['priority', 'they are spoken to without an interpreter whom they can trust'],
          unknown: ['priority', 'it is not known whether they understand and may speak'],
        },
      ),
      yesNo('family-told', 'Has anybody told the family, or asked them to interpret?', OURS, {
        yes: ['immediate', 'the family knows that somebody asked for help'],
        unknown: ['priority', 'it is not known whether the family knows'],
      }),
      inWords('safe-way', 'A way to reach them that the family cannot see, and a word to know them by', OURS),
    ],
    cards: [
      card('hba-one-chance', 'safety', 'Believe and stay: this may be their one chance to speak', PRACTICE),
      card('hba-leave', 'safety', 'If they must leave now: passport, medicine, telephone switched off', PRACTICE),
      card('hba-keep', 'evidence', 'Keep messages and tickets where the family cannot find them', PRACTICE),
      card(
        'hba-airport',
        'prevention',
        'At an airport or port: tell any uniformed member of staff in private',
        PRACTICE,
      ),
    ],
    tasks: [
      task(
        'hba-specialist',
        'Specialist officer takes the case and speaks to them alone',
        'Supervisor',
        { hours: 1 },
        'started',
        OURS,
      ),
      task(
        'hba-order',
        'Decide on a protection order, and say why',
        'Specialist officer',
        { hours: 24 },
        [
          { question: 'taken-abroad', is: 'yes' },
          { question: 'kill-threat', is: 'yes' },
        ],
        PRACTICE,
      ),
      maracOf('honour', 'started'),
    ],
    never: [
      never(
        'no-family',
        'Never contact the family, the community or its leaders, and never send anybody home to talk it over',
        OURS,
      ),
      noRelatives,
      ...quietly,
    ],
    tools: ['DASH'],
  },
  {
    id: 'stalking',
    label: 'Stalking',
    starts: {
      sensitive: 'stalking',
      hint: /\b(?:follow(?:s|ed|ing) me|keeps? (?:turning up|messaging|ringing|calling)|stalk|tracker)/i,
    },
    questions: [
      yesNo('here-now', 'Is the person near you now?', PRACTICE, {
        yes: ['immediate', 'the person is near the caller now'],
        unknown: ['priority', 'it is not known where the person is'],
      }),
      yesNo('afraid', 'Are you afraid of what they will do?', PRACTICE, {
        yes: ['priority', 'the caller is afraid of what they will do'],
        unknown: ['scheduled', 'it is not known how afraid the caller is'],
      }),
      yesNo('pattern', 'Is it more than once, or getting closer or more often?', PRACTICE, {
        yes: ['priority', 'it happens again and again: stalking is never one act by itself'],
        unknown: ['scheduled', 'it is not known how often it has happened'],
      }),
      ringBack,
      yesNo('threats', 'Have they threatened anybody, or themselves?', PRACTICE, {
        yes: ['priority', 'the person has threatened somebody or themselves'],
        unknown: ['scheduled', 'it is not known whether they have threatened anybody'],
      }),
      inWords('third-parties', 'Who else they have contacted: family, friends, work, school, neighbours', PRACTICE),
      yesNo('device', 'Could a tracker, a shared account or a child’s tablet tell them where you are?', PRACTICE),
      yesNo('was-partner', 'Is it somebody you were with, or who is family?', OURS, {}, 'domestic'),
    ],
    cards: [
      card('st-diary', 'evidence', 'Keep a diary of each act, with the time and who saw it', PRACTICE),
      card('st-messages', 'evidence', 'Keep messages, post and gifts; do not answer, do not delete', PRACTICE),
      card('st-safe-place', 'safety', 'If they are near: go where people are, and stay on the line', PRACTICE),
      card('st-accounts', 'prevention', 'Change passwords from a device they have never held', PRACTICE),
    ],
    tasks: [
      task(
        'st-screen',
        'Specialist officer screens for stalking on the whole pattern',
        'Stalking lead',
        { hours: 24 },
        'started',
        PRACTICE,
      ),
      maracOf('stalking', [{ question: 'was-partner', is: 'yes' }]),
    ],
    never: [never('one-act', 'Never grade one act by itself', PRACTICE), ...quietly],
    tools: ['S-DASH', 'SASH', 'SST'],
  },
]

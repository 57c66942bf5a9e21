import { card, type From, inWords, never, OURS, type Pathway, PRACTICE, task, yesNo } from './pathway.ts'
import { CHILD_REFERRAL, closeBy, maracOf, under18 } from './pathway-rows.ts'

const CHILD: From = { source: 'contact.md section 6; inspection.md requirement 34', confidence: 'secondary' }

/** Somebody depends on others, and those others may be the danger. */
export const PATHWAYS_OF_CARE: readonly Pathway[] = [
  {
    id: 'child',
    label: 'Child at risk',
    starts: {
      sensitive: 'child',
      prompts: ['children'],
      hint: /\b(?:child|baby|toddler|kids?|daughter|son)\b[^.!?]{0,50}\b(?:crying|alone|hurt|hit|scared|neglect|upstairs)/i,
    },
    questions: [
      yesNo('child-hurt', 'Is a child hurt, or in danger now?', CHILD, {
        yes: ['immediate', 'a child is hurt or in danger now'],
        unknown: ['priority', 'it is not known whether a child is in danger now'],
      }),
      yesNo('child-alone', 'Is a child alone, or with the person who is the danger?', CHILD, {
        yes: ['immediate', 'a child is alone or with the danger'],
        unknown: ['priority', 'it is not known who the child is with'],
      }),
      yesNo('child-seen', 'Has each child been seen safe in the last hour?', CHILD, {
        no: ['priority', 'a child has not been seen safe'],
        unknown: ['priority', 'it is not known whether each child was seen safe'],
      }),
      yesNo('home-abuse', 'Is there abuse between the adults where the child lives?', OURS, {}, 'domestic'),
      inWords('each-child', 'Each child: name, age or birth date, school, where they are now', CHILD),
      inWords('child-says', 'What did the child say, in the child’s own words?', CHILD),
      inWords('ethnicity', 'Each child’s ethnicity as the family gives it', CHILD),
    ],
    cards: [
      card('ch-near', 'safety', 'Bring each child to a safe room or a neighbour, if that is safe', PRACTICE),
      card('ch-words', 'evidence', 'Listen; do not question the child; write down their own words', PRACTICE),
      card('ch-help', 'prevention', 'Who can care for the children tonight', PRACTICE),
    ],
    tasks: [
      task(
        'ch-strategy',
        'Speak with children’s social care now about what each does first, and write down who decided what',
        'Child protection detective sergeant',
        { hours: 1 },
        [
          { question: 'child-hurt', is: 'yes' },
          { question: 'child-alone', is: 'yes' },
        ],
        PRACTICE,
      ),
      task(
        CHILD_REFERRAL,
        'Refer each child to the multi-agency safeguarding hub',
        'Safeguarding team',
        { hours: 24 },
        'started',
        CHILD,
      ),
    ],
    never: [never('ch-interpret', 'Never use a child as interpreter or as messenger', OURS)],
    tools: [],
  },
  {
    id: 'adult-at-risk',
    label: 'Adult at risk',
    starts: { prompts: ['adultsAtRisk'], hint: /\b(?:care home|carer|dementia|learning disab|elderly|bruises)\b/i },
    questions: [
      yesNo('adult-danger', 'Is the person hurt, or in danger now?', PRACTICE, {
        yes: ['immediate', 'an adult who needs care is in danger now'],
        unknown: ['priority', 'it is not known whether they are in danger now'],
      }),
      yesNo('carer-is-danger', 'Is the person who cares for them the danger?', PRACTICE, {
        yes: ['priority', 'the person who cares for them is the danger'],
        unknown: ['scheduled', 'it is not known whether their carer is the danger'],
      }),
      closeBy('Is the danger somebody they live with, are related to, or were with?'),
      inWords('needs', 'What care, medicine or help to speak do they need?', PRACTICE),
      inWords('wishes', 'What do they themselves want to happen?', PRACTICE),
    ],
    cards: [
      card('ad-stay', 'safety', 'Somebody they trust stays until help has come', PRACTICE),
      card('ad-keep', 'evidence', 'Keep medicine boxes, care notes and bank papers', PRACTICE),
      card('ad-care', 'prevention', 'Adult social care can help without a crime', PRACTICE),
    ],
    tasks: [
      task(
        'ad-referral',
        'Refer to adult safeguarding, with what the person wants',
        'Safeguarding team',
        { hours: 24 },
        'started',
        PRACTICE,
      ),
      maracOf('adult-at-risk', [{ question: 'someone-close', is: 'yes' }]),
    ],
    never: [never('ad-carer', 'Do not ask the carer to answer for them', OURS)],
    tools: [],
  },
  {
    id: 'exploitation',
    label: 'Exploitation or modern slavery',
    starts: {
      hint: /\b(?:passport (?:taken|kept)|owe(?:s|d)? them|county lines|cuckoo|traffick|made (?:me|him|her|them) (?:work|sell|deal)|slave)/i,
    },
    questions: [
      yesNo('held', 'Can they leave, and come back, as they like?', PRACTICE, {
        no: ['immediate', 'somebody is held'],
        unknown: ['priority', 'it is not known whether somebody is held'],
      }),
      yesNo('watched', 'Is anybody watching or listening now?', PRACTICE, {
        yes: ['priority', 'they are watched'],
        unknown: ['priority', 'it is not known whether they are watched'],
      }),
      under18('Is anybody under 18?', 'a child is exploited'),
      closeBy('Is, or was, whoever does it their partner, or family?'),
      inWords('language', 'Language, and a way to speak that the others do not see', PRACTICE),
    ],
    cards: [
      card('ex-trouble', 'safety', 'They are not in trouble for what they were made to do', PRACTICE),
      card('ex-keep', 'evidence', 'Names, cars, addresses and telephone numbers, when it is safe', PRACTICE),
      card('ex-help', 'prevention', 'A safe place to stay can be found tonight', PRACTICE),
    ],
    tasks: [
      task(
        'ex-nrm',
        'Decide on a referral to the national referral mechanism, and say why',
        'Specialist officer',
        { hours: 48 },
        'started',
        PRACTICE,
      ),
      maracOf('exploitation', [{ question: 'someone-close', is: 'yes' }]),
    ],
    never: [never('ex-interpret', 'Never use anybody from the house or the workplace as interpreter', OURS)],
    tools: [],
  },
]

import { card, type From, inWords, never, OURS, type Pathway, PRACTICE, task, yesNo } from './pathway.ts'

const HATE: From = {
  source: 'College of Policing, responding to hate; the 2020 text on perception may change (contact.md section 6)',
  confidence: 'read',
}
const ASB: From = {
  source: 'Antisocial behaviour: personal, nuisance, environmental (contact.md section 6)',
  confidence: 'read',
}

/** Harm aimed at who somebody is, at a neighbourhood, a purse, or on a road. */
export const PATHWAYS_OF_PLACE: readonly Pathway[] = [
  {
    id: 'hate',
    label: 'Hate',
    starts: {
      sensitive: 'hate',
      hint: /\b(?:because (?:i.?m|he.?s|she.?s|we.?re|they.?re) (?:gay|black|asian|muslim|jewish|disabled|trans|foreign)|racis|homophob|transphob|slur)/i,
    },
    questions: [
      yesNo('hate-now', 'Are they still there, or coming back?', PRACTICE, {
        yes: ['immediate', 'they are there or coming back'],
        unknown: ['priority', 'it is not known whether they are coming back'],
      }),
      yesNo('targeted', 'Is it aimed at the same person or home again?', HATE, {
        yes: ['priority', 'the same person is targeted again'],
        unknown: ['scheduled', 'it is not known whether it has happened before'],
      }),
      inWords(
        'strand',
        'What was it aimed at, in their words: disability, race, religion, orientation, transgender, other?',
        HATE,
      ),
      yesNo('crime-too', 'Was a crime done as well?', PRACTICE),
      yesNo('hostility-meant', 'No crime: was the hostility meant, and not only felt?', PRACTICE),
      yesNo('risk-of-harm', 'No crime: is serious harm, or a crime, a real risk from this?', PRACTICE, {
        yes: ['priority', 'harm or a crime is a real risk'],
        unknown: ['scheduled', 'it is not known whether harm is a real risk'],
      }),
    ],
    cards: [
      card('ha-safe', 'safety', 'Stay inside or among people until somebody has come', PRACTICE),
      card('ha-keep', 'evidence', 'Keep messages, photograph graffiti, leave it until it is seen', PRACTICE),
      card('ha-help', 'prevention', 'Third-party reporting and support are there with or without the police', PRACTICE),
    ],
    tasks: [
      task(
        'ha-lead',
        'Hate crime lead reviews, and community tension is looked at',
        'Hate crime lead',
        { hours: 24 },
        'started',
        HATE,
      ),
    ],
    never: [
      never('ha-challenge', 'Do not argue with how it was felt', HATE),
      never(
        'ha-subject',
        'No crime: write down nothing personal of the person complained of, unless the rules in force allow it',
        OURS,
      ),
    ],
    tools: [],
  },
  {
    id: 'asb',
    label: 'Anti-social behaviour',
    starts: {
      incidentTypes: ['asb'],
      hint: /\b(?:noise|nuisance|gang of|rowdy|off.?road bike|neighbours? (?:keep|again))/i,
    },
    questions: [
      yesNo('personal', 'Is it aimed at one person or household?', ASB, {
        yes: ['scheduled', 'it is aimed at a person'],
        unknown: ['scheduled', 'it is not known whether it is aimed at a person'],
      }),
      yesNo('repeat', 'Has it happened before, to them or there?', ASB, {
        yes: ['scheduled', 'it happens again and again'],
        unknown: ['scheduled', 'it is not known whether it has happened before'],
      }),
      yesNo('effect', 'Is it making somebody ill, or afraid to be at home?', ASB, {
        yes: ['priority', 'somebody is ill or afraid from it'],
        unknown: ['scheduled', 'it is not known what it does to them'],
      }),
      inWords(
        'kind',
        'Which it is: aimed at somebody (personal), at everybody there (nuisance), or the surroundings (environmental)',
        ASB,
      ),
      yesNo('hate', 'Do they feel it is because of who they are?', HATE, {}, 'hate'),
    ],
    cards: [
      card('as-safe', 'safety', 'Do not go out to them; ring 999 if they come to the door', PRACTICE),
      card('as-diary', 'evidence', 'Keep a diary: day, time, what, who saw it', PRACTICE),
      card('as-review', 'prevention', 'After three reports they may ask for a case review', PRACTICE),
    ],
    tasks: [
      task(
        'as-team',
        'Neighbourhood team rings the person and says what will be done',
        'Neighbourhood team',
        { hours: 72 },
        [
          { question: 'personal', is: 'yes' },
          { question: 'repeat', is: 'yes' },
        ],
        OURS,
      ),
    ],
    never: [],
    tools: [],
  },
  {
    id: 'fraud',
    label: 'Fraud',
    starts: {
      hint: /\b(?:scam|fraud|bank (?:rang|called)|courier|gift cards?|remote access|crypto|transferred (?:the )?money)\b/i,
    },
    questions: [
      yesNo('collecting', 'Is somebody coming to collect, or at the door, or on the other line?', PRACTICE, {
        yes: ['immediate', 'the fraudster is there or coming'],
        unknown: ['priority', 'it is not known whether the fraudster is coming'],
      }),
      yesNo(
        'vulnerable',
        'Does the person need help with money or to decide?',
        PRACTICE,
        {
          yes: ['priority', 'the person cannot protect themselves from it'],
          unknown: ['scheduled', 'it is not known whether they can protect themselves'],
        },
        'adult-at-risk',
      ),
      inWords('money', 'What was sent, when, how, and from which bank?', PRACTICE),
    ],
    cards: [
      card('fr-hang-up', 'safety', 'End the other call, wait, and use another telephone', PRACTICE),
      card('fr-bank', 'safety', 'Ring the bank now on the number on the card: minutes count', PRACTICE),
      card('fr-keep', 'evidence', 'Keep messages, numbers and account names; do not warn the sender', PRACTICE),
      card('fr-again', 'prevention', 'Nobody honest offers to get the money back for a fee', PRACTICE),
    ],
    tasks: [
      task(
        'fr-national',
        'Report to the national fraud service, and give the person the number',
        'Handler',
        { hours: 24 },
        'started',
        PRACTICE,
      ),
    ],
    never: [],
    tools: [],
  },
  {
    id: 'collision',
    label: 'Road collision',
    starts: {
      incidentTypes: ['collision'],
      hint: /\b(?:crash(?:ed)?|collision|run over|hit by a (?:car|van|lorry))\b/i,
    },
    questions: [
      yesNo('injured', 'Is anybody hurt, trapped or not speaking?', PRACTICE, {
        yes: ['immediate', 'somebody is hurt or trapped'],
        unknown: ['immediate', 'it is not known whether anybody is hurt'],
      }),
      yesNo('blocked', 'Is the road blocked, or is there fuel, fire or a load on it?', PRACTICE, {
        yes: ['immediate', 'the road is blocked or dangerous'],
        unknown: ['priority', 'it is not known whether the road is blocked'],
      }),
      yesNo('driver-gone', 'Has a driver left, or do they seem drunk or drugged?', PRACTICE, {
        yes: ['priority', 'a driver has left or is not fit to drive'],
        unknown: ['scheduled', 'it is not known whether a driver has left'],
      }),
      inWords('vehicles', 'Vehicles, numbers, direction, and who saw it', PRACTICE),
    ],
    cards: [
      card('co-away', 'safety', 'Out and away from the traffic, behind the barrier; lights on', PRACTICE),
      card('co-still', 'safety', 'Do not move the hurt unless there is fire', PRACTICE),
      card('co-camera', 'evidence', 'Keep camera film; photograph before moving, if it is safe', PRACTICE),
      card('co-details', 'prevention', 'Names, insurers and witnesses exchanged', PRACTICE),
    ],
    tasks: [],
    never: [],
    tools: [],
  },
]

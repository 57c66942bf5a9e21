import { card, inWords, never, OURS, type Pathway, PRACTICE, task, yesNo } from './pathway.ts'
import { closeBy, EARLY_EVIDENCE, maracOf, noRelatives, quietly, ringBack, under18 } from './pathway-rows.ts'

/** What is hard to say, or cannot be said at all. */
export const PATHWAYS_OF_SILENCE: readonly Pathway[] = [
  {
    id: 'sexual',
    label: 'Sexual offence',
    starts: { sensitive: 'sexual', hint: /\b(?:rap(?:e|ed)|sexually|touched me|forced himself|spiked)\b/i },
    questions: [
      yesNo('safe-now', 'Are you safe where you are?', PRACTICE, {
        no: ['immediate', 'the person is not safe where they are'],
        unknown: ['immediate', 'it is not known whether the person is safe'],
      }),
      yesNo('hurt', 'Are you hurt, or in need of a doctor?', PRACTICE, {
        yes: ['immediate', 'the person is hurt'],
        unknown: ['priority', 'it is not known whether the person is hurt'],
      }),
      yesNo('recent', 'Was it within the last seven days?', PRACTICE, {
        yes: ['priority', 'evidence from the body is lost within days'],
        unknown: ['priority', 'it is not known how long ago it was'],
      }),
      ringBack,
      inWords('who-to-speak-to', 'Would they rather speak to a woman or a man? Nobody else needs to hear', PRACTICE),
      under18('Is the person, or anybody else it was done to, under 18?', 'a child is the victim'),
      closeBy('Is it somebody they live with, are related to, or were with?'),
    ],
    cards: [
      card('so-choice', 'safety', 'Safety and their own choice come first; nothing has to be decided now', PRACTICE),
      card(
        'so-body',
        'evidence',
        'If they can: no washing, changing, eating or drinking yet, nor the toilet',
        EARLY_EVIDENCE,
      ),
      card('so-clothes', 'evidence', 'Keep clothes and bedding as they are, unwashed', EARLY_EVIDENCE),
      card('so-centre', 'prevention', 'A sexual assault referral centre helps with or without the police', PRACTICE),
    ],
    tasks: [
      task(
        'so-specialist',
        'Specially trained officer makes contact, with an early evidence kit',
        'Supervisor',
        { hours: 1 },
        'started',
        PRACTICE,
      ),
      maracOf('sexual', [{ question: 'someone-close', is: 'yes' }]),
    ],
    never: [
      never('so-detail', 'Do not ask for the whole account now: once, later, by a trained officer', PRACTICE),
      noRelatives,
    ],
    tools: [],
  },
  {
    id: 'silent-call',
    label: 'Silent or dropped call',
    starts: {
      incidentTypes: ['silent-call'],
      hint: /\b(?:silent|no (?:reply|speech|answer)|open line|line (?:dropped|open)|pressed? 55)\b/i,
    },
    questions: [
      yesNo(
        'fifty-five',
        'Did they press 55, tap or cough when asked?',
        { source: 'contact.md section 7, silent calls', confidence: 'secondary' },
        {
          yes: ['immediate', 'they answered without speaking'],
          unknown: ['scheduled', 'it is not known whether they tried to answer'],
        },
      ),
      yesNo('sounds', 'Is there shouting, crying, a struggle or a child behind it?', PRACTICE, {
        yes: ['immediate', 'danger is heard on the line'],
        unknown: ['priority', 'it is not known what is happening on the line'],
      }),
      yesNo('heard-alone', 'Has the caller been heard alone, or seen?', OURS, {
        no: ['priority', 'the caller has not been heard alone or seen'],
        unknown: ['priority', 'it is not known whether the caller was alone when heard'],
      }),
      ringBack,
    ],
    cards: [
      card(
        'sc-tap',
        'safety',
        'Ask for yes or no by tapping: are you hurt? is somebody there? is it safe to stay on?',
        PRACTICE,
      ),
      card('sc-stay', 'safety', 'Stay on the line, and say that help is coming', PRACTICE),
    ],
    tasks: [
      task(
        'sc-see',
        'The caller is seen, or heard alone; contact by itself settles nothing',
        'Dispatcher',
        { hours: 1 },
        'started',
        OURS,
      ),
    ],
    never: [
      never('sc-fine', 'A voice that says all is well settles nothing: it may be the abuser, or beside them', OURS),
      ...quietly,
    ],
    tools: [],
  },
]

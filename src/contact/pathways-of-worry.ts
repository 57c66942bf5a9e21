import { card, type From, inWords, never, OURS, type Pathway, PRACTICE, task, yesNo } from './pathway.ts'
import { closeBy, under18 } from './pathway-rows.ts'

const MISSING: From = {
  source: 'College of Policing, missing persons, call handlers’ twelve questions (contact.md section 6)',
  confidence: 'read',
}
const RIGHT_CARE: From = {
  source: 'Right Care Right Person, national threshold: a crime, or a real and immediate risk (contact.md section 6)',
  confidence: 'read',
}

/** Somebody is in danger from themselves, from others, or from not being found. */
export const PATHWAYS_OF_WORRY: readonly Pathway[] = [
  {
    id: 'suicide',
    label: 'Suicide',
    starts: {
      hint: /\b(?:suicid|kill (?:my|him|her|them)sel[fv]|end (?:it all|my life|his life|her life)|overdos|wants? to die)/i,
    },
    questions: [
      yesNo('in-act', 'Has anything been taken or done, or is somebody about to?', PRACTICE, {
        yes: ['immediate', 'somebody has begun or is about to end their life'],
        unknown: ['immediate', 'it is not known whether somebody has begun'],
      }),
      yesNo('means', 'Do they have the means, a place or a plan?', PRACTICE, {
        yes: ['immediate', 'there is a means or a plan'],
        unknown: ['priority', 'it is not known whether there is a means or a plan'],
      }),
      yesNo('with-someone', 'Is anybody with them who can stay?', PRACTICE, {
        no: ['priority', 'nobody is with them'],
        unknown: ['priority', 'it is not known whether anybody is with them'],
      }),
      under18('Is the person under 18?', 'a child may end their life'),
      closeBy('Is abuse by a partner, a former partner or family behind it?'),
      inWords('reach', 'Where they are, how they can be reached, and who they would speak to', PRACTICE),
    ],
    cards: [
      card('su-stay', 'safety', 'Stay with them, on the line or in the room, until somebody comes', PRACTICE),
      card('su-means', 'safety', 'Only if it is safe: put the means out of reach', PRACTICE),
      card('su-ambulance', 'safety', 'An ambulance now if anything was taken, even if they feel well', PRACTICE),
      card('su-note', 'evidence', 'Leave notes and messages as they are', PRACTICE),
      card('su-help', 'prevention', 'Who to ring tonight and tomorrow: crisis line, own doctor', PRACTICE),
    ],
    tasks: [
      task(
        'su-handover',
        'A named health professional has accepted the person’s care',
        'Supervisor',
        { hours: 4 },
        'started',
        OURS,
      ),
    ],
    never: [never('su-alone', 'Do not end the call while they are alone and no one has reached them', OURS)],
    tools: [],
  },
  {
    id: 'missing',
    label: 'Missing person',
    starts: {
      sensitive: 'missing',
      hint: /\b(?:missing|not come home|hasn.?t come home|whereabouts|ran away|absconded)\b/i,
    },
    questions: [
      yesNo('like-them', 'Is it unlike them?', MISSING, {
        yes: ['priority', 'it is unlike the missing person'],
        unknown: ['priority', 'it is not known whether it is unlike them'],
      }),
      yesNo(
        'self-harm',
        'Have they spoken of harming themselves, or done so?',
        MISSING,
        {
          yes: ['immediate', 'the missing person may harm themselves'],
          unknown: ['priority', 'it is not known whether they may harm themselves'],
        },
        'suicide',
      ),
      yesNo('medicine', 'Are they ill, or in need of medicine or care?', MISSING, {
        yes: ['priority', 'the missing person needs medicine or care'],
        unknown: ['scheduled', 'it is not known whether they need medicine'],
      }),
      yesNo('harmed', 'Could somebody have harmed them, or could a crime be behind it?', MISSING, {
        yes: ['immediate', 'a crime may be behind it'],
        unknown: ['priority', 'it is not known whether a crime is behind it'],
      }),
      yesNo(
        'exploited',
        'Could somebody be using them?',
        MISSING,
        {
          yes: ['immediate', 'somebody may be using the missing person'],
          unknown: ['priority', 'it is not known whether somebody is using them'],
        },
        'exploitation',
      ),
      yesNo(
        'child',
        'Are they under 18?',
        MISSING,
        {
          yes: ['priority', 'a child is missing'],
          unknown: ['priority', 'it is not known whether the missing person is a child'],
        },
        'child',
      ),
      yesNo('danger-to-others', 'Could they be a danger to anybody?', MISSING, {
        yes: ['immediate', 'the missing person may be a danger to others'],
        unknown: ['scheduled', 'it is not known whether they are a danger to others'],
      }),
      yesNo('missing-before', 'Have they been missing before? Where were they found?', MISSING),
      inWords('why-worried', 'Why is the caller worried, and who told them what, and when?', MISSING),
      inWords('done-so-far', 'What has been done to find them: home searched, friends, telephone, hospital?', MISSING),
      inWords('abroad', 'Passport, bank card, car, telephone: with them? Could they leave the country?', MISSING),
      inWords('else', 'Anything else that would help to find them', MISSING),
    ],
    cards: [
      card('mi-home', 'safety', 'Somebody stays at home; ring 999 at once if they come back or ring', PRACTICE),
      card('mi-room', 'evidence', 'Leave their room, bed, toothbrush and computer as they are', PRACTICE),
      card('mi-photo', 'evidence', 'Find a photograph of these days, and what they wore', PRACTICE),
      card('mi-share', 'prevention', 'Before sharing it online, ask us: it cannot be taken back', PRACTICE),
    ],
    tasks: [
      task(
        'mi-level',
        'Set the level of risk, with reasons, and endorse or amend it',
        'Control-room inspector',
        { hours: 1 },
        'started',
        MISSING,
      ),
      task(
        'mi-return',
        'Prepare the talk after return: what happened, who with, is it safe',
        'Missing person coordinator',
        { hours: 72 },
        [{ question: 'child', is: 'yes' }],
        PRACTICE,
      ),
    ],
    never: [never('mi-hours', 'Never tell anybody to wait so many hours before reporting', OURS)],
    tools: [],
  },
  {
    id: 'mental-health',
    label: 'Mental health: Right Care Right Person',
    starts: {
      sensitive: 'mental-health',
      hint: /\b(?:section(?:ed)?|ward|mental health|psychos|voices in|walked out of (?:the )?hospital)\b/i,
    },
    questions: [
      yesNo('crime', 'Is there a crime, or could there be?', RIGHT_CARE, {
        yes: ['priority', 'there may be a crime'],
        unknown: ['scheduled', 'it is not known whether there is a crime'],
      }),
      yesNo('real-risk', 'Is there a real and immediate risk to somebody’s life, or of serious harm?', RIGHT_CARE, {
        yes: ['immediate', 'there is a real and immediate risk to life or of serious harm'],
        unknown: ['priority', 'it is not known whether there is a real and immediate risk'],
      }),
      yesNo(
        'suicide',
        'Has the person spoken of ending their life?',
        OURS,
        {
          yes: ['immediate', 'the person has spoken of ending their life'],
          unknown: ['priority', 'it is not known whether they have spoken of ending their life'],
        },
        'suicide',
      ),
      inWords('police-before', 'Have the police been part of this already, and how?', RIGHT_CARE),
      inWords('partner', 'If we do not attend: who at which partner accepted it, and when?', OURS),
      yesNo('caller-told', 'Has the caller been told who is coming, or that nobody is?', OURS, {
        no: ['scheduled', 'the caller has not been told who will come'],
        unknown: ['scheduled', 'it is not known whether the caller was told'],
      }),
    ],
    cards: [
      card('mh-calm', 'safety', 'Stay with them if that is safe; calm, room to move, nothing sharp', PRACTICE),
      card('mh-change', 'safety', 'Ring again at once if anything changes: it is decided anew', RIGHT_CARE),
      card('mh-crisis', 'prevention', 'The crisis team and the person’s own plan', PRACTICE),
    ],
    tasks: [
      task(
        'mh-accepted',
        'If nobody attends: the partner who accepted is named, and the caller told',
        'Supervisor',
        { hours: 1 },
        'started',
        OURS,
      ),
    ],
    never: [never('mh-limbs', 'Add no local conditions to the national threshold', RIGHT_CARE)],
    tools: [],
  },
]

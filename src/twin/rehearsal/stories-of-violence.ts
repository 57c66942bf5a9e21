import type { Story } from './story.ts'

/** Force used or threatened. */
export const OF_VIOLENCE: readonly Story[] = [
  {
    id: 'violence',
    name: 'Violence',
    share: { '999': 8.5, '101': 2.8, online: 3.5 },
    hours: 'night',
    atHome: false,
    grades: [
      ['immediate', 34],
      ['priority', 28],
      ['scheduled', 34],
      ['resolve', 4],
    ],
    crimes: [
      ['Violence and sexual offences', 56],
      ['Possession of weapons', 4],
      ['Public order', 3],
      [null, 37],
    ],
    furtherCallers: 0.24,
    victim: 'caller',
    now: [
      ({ street, people }) => `Caller can see ${people} people fighting in ${street}; one is on the ground.`,
      ({ suspect }) => `Caller has just been punched by ${suspect}, who is still nearby.`,
      ({ business, suspect }) => `Staff at ${business} say ${suspect} has struck a customer and is refusing to go.`,
    ],
    past: [
      ({ suspect, street }) => `Caller was assaulted in ${street} yesterday by ${suspect}. Bruised, not treated.`,
      'Caller reports being pushed and kicked by somebody they know by sight. It ended when others came.',
    ],
    written: [
      ({ street }) => `I was attacked in ${street} on Saturday. I am sore but all right. I can describe who did it.`,
    ],
    more: [
      'Ambulance asked for and on its way.',
      'Caller cannot say how it started.',
      ({ suspect }) => `Described: ${suspect}. Gone on foot, direction not known.`,
      'Two others watched and may have filmed it.',
    ],
    threat: [({ suspect }) => `From ${suspect}, who may come back or start on somebody else.`],
    harm: [
      'Injury: cuts and bruising reported so far.',
      'Injury not yet known; the person hurt is conscious and talking.',
    ],
    vulnerable: 0.24,
    factors: [
      'injured and alone',
      'under 18',
      'has been drinking and cannot look after themselves',
      'fears being attacked again',
    ],
    weapon: 0.13,
    household: { children: 0.12, adultsAtRisk: 0.05, dependants: 0.05 },
    enquiries: [
      {
        objective: 'Who did it',
        action: ({ street }) => `Ask for camera and doorbell recordings in ${street} for half an hour either side.`,
        perishesAfterHours: 168,
      },
      {
        objective: 'What happened',
        action: 'Take a first account from the person hurt while it is fresh.',
        perishesAfterHours: 48,
      },
      {
        objective: 'Injury',
        action: 'Ask for consent to medical notes; photograph injuries on the day and the day after.',
        perishesAfterHours: 72,
      },
      {
        mayDrop: true,
        objective: 'Witnesses',
        action: 'Trace the two who filmed it and ask for the original files.',
        perishesAfterHours: 168,
      },
    ],
    advice: ['safety-distance', 'safety-call-again', 'evidence-clothing', 'evidence-injury', 'evidence-recording'],
    resolutions: ['Caller only wanted advice about a dispute; nothing that amounts to an offence is described.'],
    referrals: [],
  },
  {
    id: 'public-order',
    name: 'Disorder',
    share: { '999': 4, '101': 1.4, online: 1.5 },
    hours: 'night',
    atHome: false,
    grades: [
      ['immediate', 22],
      ['priority', 44],
      ['scheduled', 28],
      ['resolve', 6],
    ],
    crimes: [
      ['Public order', 17],
      ['Drugs', 3],
      ['Possession of weapons', 3],
      [null, 77],
    ],
    furtherCallers: 0.32,
    victim: 'nobody',
    now: [
      ({ street, people }) => `About ${people} people are shouting and squaring up to each other in ${street}.`,
      ({ business, suspect }) =>
        `Staff at ${business} have asked ${suspect} to leave; abuse is being shouted at customers.`,
      ({ suspect }) => `Caller says ${suspect} is swearing at passers-by and kicking bins.`,
    ],
    past: [({ street }) => `Caller reports threats shouted at them in ${street} earlier; nobody was touched.`],
    written: [({ street }) => `I was threatened by a group in ${street}. Nobody touched me but I was frightened.`],
    more: ['Nobody is seen to be hurt.', 'They are moving towards the main road.', 'Caller is watching from indoors.'],
    threat: ['From people who have been drinking and are egging each other on.'],
    harm: ['Alarm and distress; a fight is possible.'],
    vulnerable: 0.1,
    factors: ['cannot leave without passing them', 'under 18'],
    weapon: 0.06,
    household: { children: 0.06, adultsAtRisk: 0.02, dependants: 0.02 },
    enquiries: [
      {
        objective: 'Who was there',
        action: ({ business }) => `Ask ${business} and the council for camera recordings.`,
        perishesAfterHours: 168,
      },
      {
        mayDrop: true,
        objective: 'Who was threatened',
        action: 'Trace those who were shouted at; ask what they heard and felt.',
        perishesAfterHours: 96,
      },
    ],
    advice: ['safety-distance', 'safety-call-again', 'evidence-recording'],
    resolutions: ['All quiet when the caller rang back to say that the group had gone home.'],
    referrals: [],
  },
  {
    id: 'robbery',
    name: 'Robbery',
    share: { '999': 0.55, '101': 0.12, online: 0.1 },
    hours: 'night',
    atHome: false,
    grades: [
      ['immediate', 66],
      ['priority', 34],
    ],
    crimes: [
      ['Robbery', 84],
      ['Theft from the person', 12],
      [null, 4],
    ],
    furtherCallers: 0.08,
    victim: 'caller',
    now: [({ street, suspect, item }) => `Caller has just been made to hand over ${item} in ${street} by ${suspect}.`],
    past: [
      ({ street, item }) =>
        `Caller was robbed of ${item} in ${street} on the way home and has only now reached a phone.`,
    ],
    written: [
      ({ item }) => `Two people made me give them ${item} yesterday evening. I did not dare ring from the street.`,
    ],
    more: [
      'Caller is shaken, not hurt.',
      'They ran towards the park.',
      ({ pounds }) => `About £${pounds} in cash was taken as well.`,
    ],
    threat: [({ suspect }) => `From ${suspect}, still near and likely to do it again.`],
    harm: ['Fear and loss; force was used or threatened.'],
    vulnerable: 0.3,
    factors: ['under 18', 'alone and without a phone', 'injured'],
    weapon: 0.3,
    household: { children: 0.04, adultsAtRisk: 0.03, dependants: 0.02 },
    enquiries: [
      {
        objective: 'Where is the phone',
        action: 'Use the finder app with the owner, before the battery dies.',
        perishesAfterHours: 12,
      },
      {
        objective: 'Who did it',
        action: ({ street }) => `Recordings along the route from ${street}; search for anything thrown away.`,
        perishesAfterHours: 96,
      },
      {
        objective: 'Can they be recognised',
        action: 'Arrange an identification procedure soon; keep the witness from social media.',
        perishesAfterHours: 240,
      },
    ],
    advice: ['safety-leave', 'evidence-clothing', 'evidence-recording'],
    resolutions: [],
    referrals: [],
  },
]

import type { Story } from './story.ts'

/** Homes and vehicles broken into. */
export const OF_BREAK_INS: readonly Story[] = [
  {
    id: 'burglary',
    name: 'Burglary',
    share: { '999': 1.3, '101': 0.55, online: 1 },
    hours: 'any',
    atHome: true,
    grades: [
      ['immediate', 26],
      ['priority', 34],
      ['scheduled', 40],
    ],
    crimes: [
      ['Burglary', 76],
      ['Criminal damage and arson', 6],
      [null, 18],
    ],
    furtherCallers: 0.08,
    victim: 'caller',
    now: [
      ({ suspect }) => `Caller can hear somebody downstairs and saw ${suspect} at the back door.`,
      ({ street, people }) =>
        `Caller can see torches in an empty house in ${street}; at least ${people} people inside.`,
    ],
    past: [
      ({ item, pounds }) => `Caller came home to a broken window; ${item} and about £${pounds} are gone.`,
      ({ street }) => `A shed in ${street} was opened overnight and garden machines taken.`,
    ],
    written: [({ item, street }) => `Our shed in ${street} was broken into last night and ${item} has gone.`],
    more: [
      'Nobody else is in the house.',
      'The back door was forced near the lock.',
      ({ vehicle }) => `A neighbour saw ${vehicle} leave at speed.`,
    ],
    threat: ['Whoever did it may still be near, or come back for what they left.'],
    harm: ['Loss and the fear of being in their own home.'],
    vulnerable: 0.22,
    factors: ['over 75 and alone', 'home not secure tonight', 'previous victimisation'],
    weapon: 0.03,
    household: { children: 0.22, adultsAtRisk: 0.08, dependants: 0.08 },
    enquiries: [
      {
        objective: 'Traces at the scene',
        action: 'Scene examination of the way in and out before it is cleaned.',
        perishesAfterHours: 24,
      },
      {
        mayDrop: true,
        objective: 'Who came and went',
        action: ({ street }) => `Doorbell and camera recordings in ${street} for the two hours around it.`,
        perishesAfterHours: 168,
      },
      {
        mayDrop: true,
        objective: 'Where the property goes',
        action: ({ item }) => `Circulate ${item}; watch second-hand sales for a month.`,
        perishesAfterHours: 720,
      },
    ],
    advice: ['safety-lock-in', 'evidence-entry', 'evidence-cover', 'evidence-recording', 'prevention-locks'],
    resolutions: [],
    referrals: [],
  },
  {
    id: 'vehicle-crime',
    name: 'Vehicle crime',
    share: { '999': 0.4, '101': 0.45, online: 3 },
    hours: 'any',
    atHome: true,
    grades: [
      ['immediate', 6],
      ['priority', 16],
      ['scheduled', 40],
      ['resolve', 38],
    ],
    crimes: [
      ['Vehicle crime', 90],
      ['Criminal damage and arson', 5],
      [null, 5],
    ],
    furtherCallers: 0.04,
    victim: 'caller',
    now: [
      ({ suspect, street, vehicle }) => `Caller is watching ${suspect} trying the doors of ${vehicle} in ${street}.`,
    ],
    past: [
      ({ vehicle, street }) => `Caller went out this morning and ${vehicle} was not where it was left in ${street}.`,
      ({ item }) => `A side window was broken overnight and ${item} taken from the seat.`,
    ],
    written: [
      ({ vehicle, item }) => `The window of my vehicle, ${vehicle}, was broken overnight and ${item} was taken.`,
    ],
    more: [
      'Both keys are still in the house.',
      'There is glass on the pavement.',
      'A camera on the house opposite covers the road.',
    ],
    threat: ['To property; others in the street may be next.'],
    harm: ['Loss of the vehicle or its contents, and the cost of it.'],
    vulnerable: 0.06,
    factors: ['needs the vehicle for hospital visits', 'repeat victim'],
    weapon: 0.01,
    household: { children: 0.1, adultsAtRisk: 0.03, dependants: 0.04 },
    enquiries: [
      {
        mayDrop: true,
        objective: 'Which way it went',
        action: 'Number-plate readers and council cameras for the hours around it.',
        perishesAfterHours: 168,
      },
      {
        objective: 'Who did it',
        action: ({ street }) => `Recordings from homes in ${street}; fingerprints if it is found dry.`,
        perishesAfterHours: 96,
      },
    ],
    advice: ['evidence-vehicle', 'evidence-recording', 'prevention-vehicle'],
    resolutions: ['Vehicle found round the corner, where a relative had parked it.'],
    referrals: [],
  },
]

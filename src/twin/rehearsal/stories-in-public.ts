import type { Story } from './story.ts'

/** What is seen and heard in the street. */
export const IN_PUBLIC: readonly Story[] = [
  {
    id: 'antisocial-behaviour',
    name: 'Antisocial behaviour',
    share: { '999': 3, '101': 6.5, online: 11 },
    hours: 'night',
    atHome: true,
    grades: [
      ['immediate', 2],
      ['priority', 18],
      ['scheduled', 40],
      ['resolve', 40],
    ],
    crimes: [
      ['Criminal damage and arson', 1],
      ['Public order', 2],
      [null, 97],
    ],
    furtherCallers: 0.22,
    victim: 'caller',
    now: [
      ({ street, people }) =>
        `${people} young people are letting off fireworks and throwing them near houses in ${street}.`,
      ({ street }) => `Off-road bikes without lights are going up and down ${street}.`,
      ({ business, people }) => `${people} people outside ${business} are blocking the door and swearing at customers.`,
    ],
    past: [
      ({ street }) =>
        `Caller reports another evening of shouting and drinking at the end of ${street}; it has been weeks.`,
      'Caller says a neighbour has filmed them over the fence again.',
    ],
    written: [
      ({ street }) => `There is shouting and drinking every evening at the end of ${street}. It frightens my mother.`,
    ],
    more: [
      'Caller has reported this before and wants to know what is being done.',
      'An older neighbour is frightened.',
      'No weapons seen.',
    ],
    threat: ['To the peace of the street; aimed at the caller personally or not: asked and noted.'],
    harm: ['Distress, made worse by how often it happens.'],
    vulnerable: 0.22,
    factors: ['repeat victim', 'long-term illness', 'over 75 and alone', 'feels targeted'],
    weapon: 0.01,
    household: { children: 0.2, adultsAtRisk: 0.09, dependants: 0.08 },
    enquiries: [
      {
        objective: 'Who and when',
        action: 'Collect diaries and recordings from residents; compare times.',
        perishesAfterHours: 336,
      },
    ],
    advice: ['safety-distance', 'prevention-diary', 'evidence-recording'],
    resolutions: [
      'Passed to the neighbourhood team with the risk questions answered; caller told who will ring and when.',
      'It has stopped. Caller content with a record and a call from the neighbourhood team.',
    ],
    referrals: [
      {
        agency: 'Council community safety',
        why: 'Nuisance that the council holds powers for; risk questions answered first.',
      },
    ],
  },
  {
    id: 'collision',
    name: 'Road collision',
    share: { '999': 9.5, '101': 4, online: 1.5 },
    hours: 'any',
    atHome: false,
    grades: [
      ['immediate', 34],
      ['priority', 26],
      ['scheduled', 14],
      ['resolve', 26],
    ],
    crimes: [
      ['Other crime', 3],
      [null, 97],
    ],
    furtherCallers: 0.42,
    victim: 'nobody',
    now: [
      ({ street, vehicle }) => `Two vehicles have hit each other in ${street}; ${vehicle} is across both lanes.`,
      ({ street, vehicle }) =>
        `A cyclist has been knocked down by ${vehicle} at the end of ${street} and is sitting up.`,
    ],
    past: [
      ({ vehicle }) => `Caller exchanged details after a slow collision with ${vehicle}; nobody hurt, both drove away.`,
    ],
    written: [
      ({ vehicle, street }) => `A slow bump with ${vehicle} in ${street} this morning. Details exchanged, nobody hurt.`,
    ],
    more: [
      'Ambulance told. Nobody is trapped.',
      'Fuel on the road.',
      'One driver seems unsteady and may have been drinking.',
    ],
    threat: ['To people standing in the road, from traffic that cannot see the scene.'],
    harm: ['Injury, not thought to threaten life.', 'Damage only, so far as is known.'],
    vulnerable: 0.08,
    factors: ['injured', 'child in the car', 'in shock'],
    weapon: 0,
    household: { children: 0.08, adultsAtRisk: 0.02, dependants: 0.02 },
    enquiries: [
      {
        objective: 'How it happened',
        action: 'Dash-camera files from those who stopped; marks on the road.',
        perishesAfterHours: 24,
      },
    ],
    advice: ['safety-road', 'safety-call-again', 'evidence-recording'],
    resolutions: ['Damage only, details exchanged, road clear: insurers told by the drivers themselves.'],
    referrals: [
      {
        agency: 'National Highways',
        why: 'Debris on a trunk road; nobody is hurt, and those involved have driven on.',
      },
    ],
  },
  {
    id: 'noise',
    name: 'Noise',
    share: { '999': 0.6, '101': 3, online: 3 },
    hours: 'night',
    atHome: true,
    grades: [
      ['scheduled', 4],
      ['resolve', 96],
    ],
    crimes: [[null, 100]],
    furtherCallers: 0.12,
    victim: 'nobody',
    now: [],
    past: [
      ({ street }) => `Loud music from a party in ${street} since the early evening.`,
      'A burglar alarm has been sounding for two hours; the building is dark and locked.',
    ],
    written: [({ street }) => `Loud music again from a house in ${street}.`],
    more: ['No fighting or shouting heard.', 'Caller has work in the morning.'],
    threat: ['None described, after asking.'],
    harm: ['Loss of sleep.'],
    vulnerable: 0.04,
    factors: ['long-term illness'],
    weapon: 0,
    household: { children: 0.2, adultsAtRisk: 0.05, dependants: 0.06 },
    enquiries: [],
    advice: ['prevention-diary'],
    resolutions: ['Noise alone: caller told how to reach the council and what would make it a matter for us.'],
    referrals: [
      { agency: 'Council environmental health', why: 'Noise from a home, with no crime and nobody at risk.' },
    ],
  },
]

import type { Story } from './story.ts'

/** Taken, broken or cheated out of. */
export const OF_LOSS: readonly Story[] = [
  {
    id: 'shoplifting',
    name: 'Shop theft',
    share: { '999': 1, '101': 0.9, online: 7 },
    hours: 'day',
    atHome: false,
    grades: [
      ['immediate', 4],
      ['priority', 18],
      ['scheduled', 30],
      ['resolve', 48],
    ],
    crimes: [
      ['Shoplifting', 95],
      ['Violence and sexual offences', 2],
      [null, 3],
    ],
    furtherCallers: 0.02,
    victim: 'business',
    now: [
      ({ business, suspect }) =>
        `Staff at ${business} have stopped ${suspect} with a full bag; the person is arguing at the till.`,
    ],
    past: [
      ({ business, suspect, pounds }) =>
        `${business} reports about £${pounds} of goods taken by ${suspect}, seen on the shop's cameras.`,
      ({ business }) => `${business} reports the third theft this week by the same person, known to staff by face.`,
    ],
    written: [
      ({ business, pounds }) =>
        `I manage ${business}. A person left with about £${pounds} of goods. We have it on camera.`,
    ],
    more: [
      "Staff followed the shop's policy and did not give chase.",
      'Recording kept by the manager.',
      'Goods not recovered.',
    ],
    threat: ['To shop staff if they step in.'],
    harm: ['Loss of stock; staff worn down by how often it happens.'],
    vulnerable: 0.03,
    factors: ['lone worker'],
    weapon: 0.02,
    household: { children: 0.01, adultsAtRisk: 0.01, dependants: 0.01 },
    enquiries: [
      {
        objective: 'Who is it',
        action: ({ business }) =>
          `Collect the recording and stills from ${business}; show them to the neighbourhood team.`,
        perishesAfterHours: 336,
      },
    ],
    advice: ['safety-distance', 'evidence-recording'],
    resolutions: ['Goods paid for while staff were on the line; shop content with a record.'],
    referrals: [],
  },
  {
    id: 'theft',
    name: 'Theft',
    share: { '999': 0.5, '101': 1.3, online: 6 },
    hours: 'day',
    atHome: false,
    grades: [
      ['priority', 6],
      ['scheduled', 36],
      ['resolve', 58],
    ],
    crimes: [
      ['Other theft', 74],
      ['Bicycle theft', 12],
      ['Theft from the person', 6],
      [null, 8],
    ],
    furtherCallers: 0.02,
    victim: 'caller',
    now: [
      ({ suspect, street }) =>
        `Caller is following at a distance: ${suspect} took a parcel from a doorstep in ${street}.`,
    ],
    past: [
      ({ item, street }) => `Caller left ${item} outside in ${street} for a few minutes and it was gone.`,
      ({ business, item }) => `Caller thinks ${item} was taken from a changing room at ${business}.`,
      ({ vehicle, pounds }) => `Driver of ${vehicle} left a filling station without paying £${pounds}.`,
    ],
    written: [
      ({ item, street }) =>
        `I left ${item} outside in ${street} and when I came back it had gone. I have the serial number.`,
    ],
    more: [
      'Nobody saw it happen.',
      'The serial number is written down at home.',
      'Caller needs a reference for insurance.',
    ],
    threat: ['None to anybody now.'],
    harm: ['Loss of property.'],
    vulnerable: 0.06,
    factors: ['cannot afford to replace it', 'learning disability'],
    weapon: 0,
    household: { children: 0.05, adultsAtRisk: 0.03, dependants: 0.03 },
    enquiries: [
      {
        objective: 'Who took it',
        action: ({ street }) => `Ask for recordings near ${street} with a clear time window.`,
        perishesAfterHours: 168,
      },
      { mayDrop: true, objective: 'Where it is now', action: ({ item }) => `Circulate the serial number of ${item}.` },
    ],
    advice: ['evidence-recording', 'prevention-locks'],
    resolutions: [
      'Property handed in by a passer-by and returned.',
      'Lost rather than stolen: caller agrees and will use the lost property page.',
    ],
    referrals: [],
  },
  {
    id: 'criminal-damage',
    name: 'Damage',
    share: { '999': 0.8, '101': 0.5, online: 2.8 },
    hours: 'night',
    atHome: false,
    grades: [
      ['immediate', 8],
      ['priority', 24],
      ['scheduled', 40],
      ['resolve', 28],
    ],
    crimes: [
      ['Criminal damage and arson', 84],
      ['Public order', 4],
      [null, 12],
    ],
    furtherCallers: 0.08,
    victim: 'caller',
    now: [
      ({ street, suspect }) => `Caller watches ${suspect} scratching cars along ${street}.`,
      ({ street }) => `A bin has been set alight behind the flats in ${street}; fire service told.`,
    ],
    past: [
      ({ street }) => `A front window in ${street} was broken by something thrown in the night.`,
      ({ business }) => `Paint has been thrown over the shutters of ${business}.`,
    ],
    written: [({ street }) => `Our front window in ${street} was broken last night. I have photographs.`],
    more: [
      'The stone is still on the carpet and has not been touched.',
      'Caller thinks they know who, and why.',
      'Nobody was hurt.',
    ],
    threat: ['From somebody with a grudge, or nobody in particular: not yet known.'],
    harm: ['Damage, and worry that it will happen again.'],
    vulnerable: 0.14,
    factors: ['home not secure tonight', 'repeat victim', 'over 75 and alone'],
    weapon: 0.02,
    household: { children: 0.18, adultsAtRisk: 0.06, dependants: 0.06 },
    enquiries: [
      {
        objective: 'Who did it',
        action: ({ street }) => `Doorbell recordings in ${street} for the hour before it was found.`,
        perishesAfterHours: 168,
      },
      {
        objective: 'What was used',
        action: 'Keep the object, handled by its edges, for examination.',
        perishesAfterHours: 48,
      },
    ],
    advice: ['safety-distance', 'evidence-cover', 'evidence-recording'],
    resolutions: ['Wind damage: a branch is lying under the window and the caller agrees.'],
    referrals: [],
  },
  {
    id: 'fraud',
    name: 'Fraud',
    share: { '999': 0.3, '101': 3.6, online: 7 },
    hours: 'day',
    atHome: true,
    grades: [
      ['immediate', 2],
      ['priority', 12],
      ['scheduled', 16],
      ['resolve', 70],
    ],
    crimes: [
      ['Other crime', 6],
      [null, 94],
    ],
    furtherCallers: 0.01,
    victim: 'caller',
    now: [
      ({ pounds }) =>
        `A courier is on the way to the caller's door for £${pounds}0, asked for by somebody who said they were the bank.`,
    ],
    past: [
      ({ pounds }) => `Caller sent £${pounds} to a seller who no longer answers.`,
      'Caller let somebody on the telephone look at their computer and now cannot reach their bank.',
    ],
    written: [({ pounds }) => `I paid £${pounds} to somebody who said they were from my bank. I feel foolish.`],
    more: [
      'Caller has told nobody else and is embarrassed.',
      'Bank rang back on the number on the card.',
      'A second payment was asked for.',
    ],
    threat: ['From people who will try again now that they have been paid once.'],
    harm: ['Loss of money and of confidence.'],
    vulnerable: 0.38,
    factors: ['over 75 and alone', 'recently bereaved', 'has been a victim of fraud before', 'memory difficulties'],
    weapon: 0,
    household: { children: 0.05, adultsAtRisk: 0.14, dependants: 0.08 },
    enquiries: [
      {
        objective: 'Stop the money',
        action: 'Ask the bank to recall the payment and freeze the receiving account.',
        perishesAfterHours: 6,
      },
    ],
    advice: ['evidence-bank', 'evidence-messages', 'prevention-scam'],
    resolutions: ['Money stopped by the bank; caller has the national reporting number and a visit from a volunteer.'],
    referrals: [
      {
        agency: 'National fraud reporting service',
        why: 'Payment made at a distance; vulnerability asked about and protect advice given first.',
      },
    ],
  },
]

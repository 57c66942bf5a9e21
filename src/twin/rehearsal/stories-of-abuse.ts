import type { Story } from './story.ts'

/** Harm that goes on. Sexual offences are left out: nobody should meet one by chance in a rehearsal. */
export const OF_ABUSE: readonly Story[] = [
  {
    id: 'domestic-abuse',
    name: 'Domestic abuse',
    share: { '999': 11, '101': 2.8, online: 1.5 },
    hours: 'any',
    atHome: true,
    sensitive: 'domestic',
    grades: [
      ['immediate', 32],
      ['priority', 48],
      ['scheduled', 20],
    ],
    crimes: [
      ['Violence and sexual offences', 40],
      ['Criminal damage and arson', 4],
      ['Public order', 3],
      [null, 53],
    ],
    furtherCallers: 0.06,
    victim: 'caller',
    now: [
      ({ partner }) => `Caller whispers that their ${partner} is in the house, shouting and throwing things.`,
      ({ partner }) => `Caller says their ${partner} has just pushed them against a wall and will not let them leave.`,
      ({ partner, street }) =>
        `Caller has run to a neighbour in ${street}; their ${partner} is outside, banging on the door.`,
    ],
    past: [
      ({ partner }) => `Caller reports that their ${partner} hit them last night. They are alone now and able to talk.`,
      ({ partner }) => `Caller wants to report months of threats by their ${partner}, who is away until the evening.`,
    ],
    written: [
      ({ partner }) =>
        `My ${partner} has been hurting me and I do not know what to do. Please do not ring when they are at home.`,
    ],
    more: [
      'Caller says this has happened before and it is getting worse.',
      'Line kept open. A raised voice can be heard in the background.',
      'Caller asks that nobody rings this number back: the other person checks it.',
      'No weapon seen. There are kitchen knives in the house, as in any.',
      'Caller says the other person has been drinking since the afternoon.',
    ],
    threat: [({ partner }) => `From the caller's ${partner}, who lives with them or knows where they are.`],
    harm: ['Assault and fear; injury likely to be worse next time if nothing is done.'],
    vulnerable: 0.62,
    factors: [
      'controlled by the other person',
      'pregnant',
      'previous victimisation',
      'no money or phone of their own',
      'anxious and in shock',
    ],
    weapon: 0.09,
    household: { children: 0.42, adultsAtRisk: 0.1, dependants: 0.12 },
    enquiries: [
      {
        objective: 'Hear it as it happened',
        action: 'Keep the recording of the call and note what can be heard in it.',
      },
      {
        objective: 'Injury and damage',
        action: 'Photograph injuries and the rooms, on body-worn video where worn.',
        perishesAfterHours: 48,
      },
      {
        mayDrop: true,
        objective: 'Who else heard or saw',
        action: ({ street }) => `Speak to the neighbours on both sides in ${street}.`,
        perishesAfterHours: 72,
      },
      {
        objective: 'Could this proceed without the victim',
        action: 'Set out what stands alone: call, video, photographs, messages, earlier reports.',
      },
    ],
    advice: ['safety-leave', 'safety-call-again', 'evidence-messages', 'evidence-injury', 'prevention-contact'],
    resolutions: [],
    referrals: [],
  },
  {
    id: 'harassment',
    name: 'Harassment or stalking',
    share: { '999': 1.6, '101': 3.2, online: 8 },
    hours: 'any',
    atHome: false,
    sensitive: 'stalking',
    grades: [
      ['immediate', 5],
      ['priority', 30],
      ['scheduled', 58],
      ['resolve', 7],
    ],
    crimes: [
      ['Violence and sexual offences', 56],
      ['Public order', 3],
      [null, 41],
    ],
    furtherCallers: 0.03,
    victim: 'caller',
    now: [
      ({ partner }) =>
        `Caller's ${partner} is sitting in a car outside their work again, for the third time this week.`,
      ({ suspect }) => `Caller says ${suspect} has followed them home and is walking up and down outside.`,
    ],
    past: [
      'Caller has had more than forty messages in two days from accounts they do not know.',
      ({ suspect }) => `Caller reports that ${suspect} keeps turning up wherever they go, and wants it on record.`,
      ({ partner }) => `Caller found a small tracker in their bag and thinks their ${partner} put it there.`,
    ],
    written: ['Somebody I used to know will not stop messaging me from new accounts. I have kept all of it.'],
    more: [
      'Asked how afraid they are: very; they no longer go out alone.',
      'There were earlier reports; not all were to this force.',
      'Friends and family have been contacted by the same person.',
      'Taken as a course of conduct: each act is noted, none is graded alone.',
    ],
    threat: ['Fixed and repeated; from somebody who knows where the caller lives and works.'],
    harm: ['Fear and distress; the caller has changed how they live.'],
    vulnerable: 0.5,
    factors: ['targeted over months', 'lives alone', 'anxiety made worse by this', 'previous victimisation'],
    weapon: 0.02,
    household: { children: 0.22, adultsAtRisk: 0.04, dependants: 0.05 },
    enquiries: [
      { objective: 'The course of conduct', action: 'Set out every act with its date, place and proof in one list.' },
      {
        objective: 'Who holds the accounts',
        action: 'Save the messages with their headers; ask the companies to keep subscriber data.',
        perishesAfterHours: 720,
      },
      {
        objective: 'The tracker or device',
        action: 'Seize any device without switching it off; note when it was found.',
        perishesAfterHours: 72,
      },
      {
        objective: 'Orders that would protect',
        action: 'Consider a stalking protection order and say why or why not.',
      },
    ],
    advice: ['safety-call-again', 'evidence-messages', 'prevention-diary', 'prevention-contact'],
    resolutions: ['One unwanted message from a known person, already blocked; caller content with advice and a note.'],
    referrals: [],
  },
  {
    id: 'hate',
    name: 'Hate crime',
    share: { '999': 0.35, '101': 0.45, online: 1.4 },
    hours: 'any',
    atHome: false,
    sensitive: 'hate',
    grades: [
      ['immediate', 8],
      ['priority', 52],
      ['scheduled', 40],
    ],
    crimes: [
      ['Public order', 62],
      ['Violence and sexual offences', 14],
      ['Criminal damage and arson', 6],
      [null, 18],
    ],
    furtherCallers: 0.04,
    victim: 'caller',
    now: [
      ({ street, people }) =>
        `Caller and their child are being shouted at in ${street} by ${people} people because of their religion.`,
    ],
    past: [
      ({ business }) => `Caller, who uses a wheelchair, was mocked and blocked from leaving ${business}.`,
      ({ street }) => `Caller found words about their race written on their door in ${street}.`,
      'Caller was abused on a bus because of who they were with, and felt the driver could not help.',
    ],
    written: [
      ({ street }) => `I was shouted at in ${street} because of where my family comes from. My daughter was with me.`,
    ],
    more: [
      'Recorded as the caller sees it; their perception was not questioned.',
      'Caller asks whether others nearby have reported the same people.',
      'Caller would like to speak to the neighbourhood team.',
    ],
    threat: ['Hostility to who the caller is; may be repeated by the same people or copied by others.'],
    harm: ['Distress and fear for the caller, and for others who will hear of it.'],
    vulnerable: 0.45,
    factors: ['targeted because of who they are', 'child present', 'physical disability', 'has stopped going out'],
    weapon: 0.02,
    household: { children: 0.3, adultsAtRisk: 0.06, dependants: 0.06 },
    enquiries: [
      {
        objective: 'Who was there',
        action: ({ street }) => `Collect recordings from shops, buses and doorbells near ${street}.`,
        perishesAfterHours: 168,
      },
      {
        objective: 'What was said',
        action: 'Take the words used exactly, from each person who heard them.',
        perishesAfterHours: 72,
      },
      { mayDrop: true, objective: 'Is it a pattern', action: 'Compare with earlier reports in the neighbourhood.' },
    ],
    advice: ['safety-call-again', 'evidence-recording', 'prevention-diary'],
    resolutions: [],
    referrals: [],
  },
]

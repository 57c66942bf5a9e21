import type { OffenceGroup } from './offence-groups.ts'

export const POINTS = [
  'who',
  'act',
  'intent',
  'harm',
  'consent',
  'course',
  'effect',
  'ownership',
  'dishonest',
  'force',
  'entry',
  'value',
  'hostility',
  'possession',
  'against-will',
] as const
export type Point = (typeof POINTS)[number]

type PointRow = { point: Point; words: string }

/**
 * What has to be proved, in plain words and by group. General knowledge of the offences, written by us and not read at the
 * statutes: a person checks it before it is relied on, and the officer says in the plan what is disputed.
 */
export const POINTS_SOURCE =
  'general knowledge of the offences, our words: check with the statute before it is relied on'
const BY_GROUP: Readonly<Record<OffenceGroup, readonly PointRow[]>> = {
  violence: [
    { point: 'act', words: 'What was done to the victim, and that it was unlawful: not self-defence, not an accident' },
    { point: 'harm', words: 'What injury or fear it caused' },
    { point: 'intent', words: 'That it was meant, or done without caring whether it hurt' },
  ],
  domestic: [
    { point: 'course', words: 'What was done over time, and how it fits together: not one event alone' },
    {
      point: 'effect',
      words: 'What it did to the victim’s daily life, and that whoever did it knew or ought to have known',
    },
  ],
  stalking: [
    { point: 'course', words: 'At least two occasions that belong together, with day and place of each' },
    { point: 'effect', words: 'The fear, alarm or distress it caused' },
    { point: 'intent', words: 'That whoever did it knew, or ought to have known, what it would cause' },
  ],
  sexual: [
    { point: 'act', words: 'What was done' },
    {
      point: 'consent',
      words: 'That there was no consent, and no reasonable belief in it: what the suspect did to find out',
    },
  ],
  robbery: [{ point: 'force', words: 'Force, or fear of it, used in order to steal' }],
  burglary: [
    { point: 'entry', words: 'That the building was entered without right, where and how' },
    { point: 'intent', words: 'What was meant on entering, or what was done inside' },
  ],
  theft: [
    { point: 'ownership', words: 'Whose it was, and what marks it out from others like it' },
    { point: 'dishonest', words: 'That it was taken dishonestly, and to keep' },
    { point: 'value', words: 'What it was worth' },
  ],
  shop: [{ point: 'dishonest', words: 'That the goods left the shop unpaid, and were chosen' }],
  vehicle: [{ point: 'ownership', words: 'Who keeps the vehicle, and who may drive it' }],
  damage: [
    { point: 'ownership', words: 'Whose it was' },
    { point: 'act', words: 'What was broken, how, and without right' },
    { point: 'value', words: 'What it costs to put right' },
  ],
  fire: [{ point: 'intent', words: 'How the fire began, and that life was meant to be put at risk or nobody cared' }],
  'public-order': [{ point: 'effect', words: 'What was said or done, and who was there to be alarmed by it' }],
  hate: [{ point: 'hostility', words: 'The hostility: what was shown or meant, towards what, in whose words' }],
  drugs: [{ point: 'possession', words: 'What was held, by whom, and that it was for others' }],
  weapon: [{ point: 'possession', words: 'What was carried, where, and without a good reason' }],
  held: [{ point: 'against-will', words: 'That somebody was taken, kept or made to work against their will, and how' }],
  other: [{ point: 'act', words: 'What was done, and which law it breaks' }],
}

/** Who did it is to be proved of every offence. */
export function pointsOf(groups: readonly OffenceGroup[]): PointRow[] {
  const rows = [{ point: 'who' as const, words: 'Who did it' }, ...groups.flatMap(group => BY_GROUP[group])]
  return [...Map.groupBy(rows, row => row.point)].map(([point, of]) => ({
    point,
    words: of.map(row => row.words).join('. '),
  }))
}

/** Kinds of offence that are investigated alike. An offence may be of several: its points and its lines are of all of them. */
export const OFFENCE_GROUPS = [
  'violence',
  'domestic',
  'stalking',
  'sexual',
  'robbery',
  'burglary',
  'theft',
  'shop',
  'vehicle',
  'damage',
  'fire',
  'public-order',
  'hate',
  'drugs',
  'weapon',
  'held',
  'other',
] as const
export type OffenceGroup = (typeof OFFENCE_GROUPS)[number]

/** Levels of the national programme: 1 priority and volume, 2 serious and complex, 3 major (victims.md 5; contents general knowledge). */
export type PipLevel = 1 | 2 | 3

type Row = { groups: readonly OffenceGroup[]; pip: PipLevel }

/** Which groups an offence belongs to, and the level that it needs: our proposal, changed here by a force. */
const BY_OFFENCE: Readonly<Record<string, Row>> = {
  'burglary-residential': { groups: ['burglary', 'theft'], pip: 1 },
  'burglary-business': { groups: ['burglary', 'theft'], pip: 1 },
  'robbery-personal': { groups: ['robbery', 'theft'], pip: 2 },
  'assault-with-injury': { groups: ['violence'], pip: 1 },
  'assault-without-injury': { groups: ['violence'], pip: 1 },
  'assault-with-intent': { groups: ['violence'], pip: 2 },
  'threats-to-kill': { groups: ['violence'], pip: 2 },
  harassment: { groups: ['stalking'], pip: 1 },
  stalking: { groups: ['stalking'], pip: 2 },
  'controlling-or-coercive': { groups: ['domestic'], pip: 2 },
  rape: { groups: ['sexual'], pip: 2 },
  'sexual-assault': { groups: ['sexual'], pip: 2 },
  kidnapping: { groups: ['held'], pip: 2 },
  'modern-slavery': { groups: ['held'], pip: 2 },
  'criminal-damage': { groups: ['damage'], pip: 1 },
  'arson-endangering-life': { groups: ['damage', 'fire'], pip: 2 },
  'theft-of-vehicle': { groups: ['vehicle', 'theft'], pip: 1 },
  'theft-from-vehicle': { groups: ['vehicle', 'theft'], pip: 1 },
  'bicycle-theft': { groups: ['theft'], pip: 1 },
  shoplifting: { groups: ['shop', 'theft'], pip: 1 },
  'theft-from-person': { groups: ['theft'], pip: 1 },
  'other-theft': { groups: ['theft'], pip: 1 },
  'public-fear': { groups: ['public-order'], pip: 1 },
  'hate-public-fear': { groups: ['public-order', 'hate'], pip: 1 },
  'drugs-supply': { groups: ['drugs'], pip: 2 },
}

const BY_WORD: readonly (readonly [RegExp, OffenceGroup])[] = [
  [/drug/, 'drugs'],
  [/knife|weapon|blade|firearm/, 'weapon'],
]

/** An offence that nobody has grouped is investigated as the kind its sensitivity says, and as what is common to all. */
export function groupsOf(offence: string, sensitive: readonly string[]): OffenceGroup[] {
  const known = BY_OFFENCE[offence]?.groups ?? BY_WORD.flatMap(([word, group]) => (word.test(offence) ? [group] : []))
  const kept = OFFENCE_GROUPS.filter(group => known.includes(group) || sensitive.includes(group))
  return kept.length > 0 ? kept : ['other']
}

/** High risk is never volume crime: its investigator needs the second level whatever the offence is called. */
export function pipNeeded(offence: string, risk: string): PipLevel {
  const needed = BY_OFFENCE[offence]?.pip ?? 1
  return risk === 'high' && needed < 2 ? 2 : needed
}

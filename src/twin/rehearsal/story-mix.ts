import type { CrimeType } from '../../platform/force/vocabulary.ts'
import type { Weighted } from '../../platform/random.ts'
import { CHANNELS, type Channel } from './demand-tables.ts'
import type { CrimeWeights } from './places.ts'
import { STORIES } from './stories.ts'
import type { Story, StoryId } from './story.ts'

/** The police.uk type under which a story would be counted on the map; undefined where street crime counts none. */
export const STREET_TYPES: Readonly<Partial<Record<StoryId, CrimeType>>> = {
  'domestic-abuse': 'Violence and sexual offences',
  violence: 'Violence and sexual offences',
  harassment: 'Violence and sexual offences',
  hate: 'Public order',
  'public-order': 'Public order',
  robbery: 'Robbery',
  burglary: 'Burglary',
  'vehicle-crime': 'Vehicle crime',
  shoplifting: 'Shoplifting',
  theft: 'Other theft',
  'criminal-damage': 'Criminal damage and arson',
  'antisocial-behaviour': 'Anti-social behaviour',
}

/**
 * Recorded street crime that the built-in shares were set beside: Staffordshire Police, January to September 2025,
 * rows per type in the files of data.police.uk (Open Government Licence v3.0). Only the proportions are used.
 */
export const BUILT_IN_CRIME: Readonly<Partial<Record<CrimeType, number>>> = {
  'Violence and sexual offences': 30_847,
  'Anti-social behaviour': 12_113,
  'Public order': 6499,
  'Criminal damage and arson': 5445,
  Shoplifting: 5326,
  'Other theft': 4298,
  'Vehicle crime': 3704,
  Burglary: 2716,
  Robbery: 787,
}

/** Shop theft is found by day, fights by night: factors on a story's share by London hour (synthetic). */
const HOURS = {
  any: () => 1,
  day: (hour: number) => (hour >= 8 && hour < 20 ? 1.2 : 0.35),
  night: (hour: number) => (hour >= 20 || hour < 4 ? 1.8 : 0.8),
} as const

export type StoryMix = (channel: Channel, hour: number) => readonly Weighted<Story>[]

/**
 * What contacts are about, by line and hour. With street crime imported, the stories that it counts are shared out as
 * it has them; together they keep their part of the demand, because the published volumes are of contacts, not crimes.
 */
export function openStoryMix(crime: CrimeWeights = []): StoryMix {
  const factor = factorsFrom(crime)
  const tables = new Map<string, readonly Weighted<Story>[]>()
  for (const channel of CHANNELS) {
    const shares = sharesOf(channel, factor)
    for (let hour = 0; hour < 24; hour++)
      tables.set(
        `${channel} ${hour}`,
        shares.map(([story, share]) => [story, share * HOURS[story.hours](hour)] as const),
      )
  }
  return (channel, hour) => tables.get(`${channel} ${hour}`) ?? []
}

function sharesOf(channel: Channel, factor: (story: Story) => number): Weighted<Story>[] {
  const counted = STORIES.filter(story => STREET_TYPES[story.id] !== undefined)
  const before = counted.reduce((sum, story) => sum + story.share[channel], 0)
  const raw = counted.reduce((sum, story) => sum + story.share[channel] * factor(story), 0)
  const keep = raw === 0 ? 1 : before / raw
  return STORIES.map(story => {
    const share = story.share[channel]
    return [story, STREET_TYPES[story.id] === undefined ? share : share * factor(story) * keep] as const
  })
}

/** How much commoner a story's crime type is in the import than in the built-in counts. */
function factorsFrom(crime: CrimeWeights): (story: Story) => number {
  const imported = new Map<string, number>()
  for (const { crimeType, n } of crime) imported.set(crimeType, (imported.get(crimeType) ?? 0) + n)
  const types = Object.entries(BUILT_IN_CRIME)
  const all = types.reduce((sum, [type]) => sum + (imported.get(type) ?? 0), 0)
  const builtIn = types.reduce((sum, [, n]) => sum + n, 0)
  if (all === 0) return () => 1
  return story => {
    const type = STREET_TYPES[story.id]
    const usual = type === undefined ? undefined : BUILT_IN_CRIME[type]
    if (type === undefined || usual === undefined) return 1
    return (imported.get(type) ?? 0) / all / (usual / builtIn)
  }
}

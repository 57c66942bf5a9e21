import type { Pathway, PathwayId, PathwayPack } from './pathway.ts'
import { PATHWAYS_OF_ABUSE } from './pathways-of-abuse.ts'
import { PATHWAYS_OF_CARE } from './pathways-of-care.ts'
import { PATHWAYS_OF_PLACE } from './pathways-of-place.ts'
import { PATHWAYS_OF_SILENCE } from './pathways-of-silence.ts'
import { PATHWAYS_OF_WORRY } from './pathways-of-worry.ts'

/** Every edition. A changed question, floor or card is a new edition: an answer keeps the one it was given under. */
export const PATHWAY_PACKS: readonly PathwayPack[] = [
  {
    id: 'pathways-2026',
    from: '2019-01-01',
    to: null,
    pathways: [
      ...PATHWAYS_OF_ABUSE,
      ...PATHWAYS_OF_SILENCE,
      ...PATHWAYS_OF_WORRY,
      ...PATHWAYS_OF_CARE,
      ...PATHWAYS_OF_PLACE,
    ],
  },
]

export function pathwayPackOn(day: Temporal.PlainDate): PathwayPack {
  const on = day.toString()
  return PATHWAY_PACKS.find(pack => pack.from <= on && (pack.to === null || on < pack.to)) ?? PATHWAY_PACKS.at(-1)!
}

export function pathwayPack(id: string): PathwayPack {
  return PATHWAY_PACKS.find(pack => pack.id === id) ?? PATHWAY_PACKS.at(-1)!
}

export function pathwayIn(pack: PathwayPack, id: PathwayId | string): Pathway | undefined {
  return pack.pathways.find(pathway => pathway.id === id)
}

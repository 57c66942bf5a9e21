import { scaleQuantile } from 'd3-scale'
import type { Figure } from './chart.ts'

/** `low` and `high` are figures that areas in the class really have, so that a key never promises what is not on the map. */
export type MapClass = { low: number; high: number }
export type MapClasses = { classes: MapClass[]; classOf(value: number): number }

/** At most five classes, lowest first. Equal figures are always in the same class; fewer different figures, fewer classes. */
export function mapClasses(values: readonly Figure[]): MapClasses {
  const known = values.filter((value): value is number => value !== null).sort((a, b) => a - b)
  const different = new Set(known).size
  if (different === 0) return { classes: [], classOf: () => 0 }
  const places = Array.from({ length: Math.min(5, different) }, (_, place) => place)
  const quantile = scaleQuantile<number>().domain(known).range(places)

  // Where many areas share a figure, a class may be left with none: those are closed up.
  const members = Map.groupBy(known, value => quantile(value))
  const kept = [...members.keys()].sort((a, b) => a - b)
  return {
    classes: kept.map(place => ({ low: members.get(place)![0]!, high: members.get(place)!.at(-1)! })),
    classOf: value => Math.max(0, kept.indexOf(quantile(value))),
  }
}

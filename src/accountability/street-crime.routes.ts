import { z } from 'zod'
import type { Tx } from '../platform/db/connect.ts'
import { CRIME_TYPES } from '../platform/force/vocabulary.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { page } from '../platform/http/page.ts'
import type { Drawn } from './drawn.ts'
import {
  areaName,
  type CrimeFilter,
  type StreetCrimeCounts,
  shownByCount,
  shownInOrder,
} from './street-crime-counts.ts'
import { drawArea, drawCrimeMap, drawCrimeTypes, monthWords, type Published } from './street-crime-figures.ts'
import {
  type CrimeSource,
  countStreetCrime,
  readAreaHistory,
  readBoundaries,
  readCrimeChoices,
  readCrimeSource,
  readCrimeTotal,
} from './street-crime-map.store.ts'
import { suppress, totalShown } from './suppress.ts'

const Filter = z.object({
  district: z.string().max(100).optional(),
  type: z.enum(CRIME_TYPES, { error: 'Choose a type from the list' }).optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Choose a month from the list')
    .optional(),
})
const AreaParams = z.object({ code: z.string().regex(/^[A-Z0-9]{8,9}$/) })

type Shown = { counts: StreetCrimeCounts; drawn: { map: Drawn; types: Drawn } }
/** Some hundred kilobytes each: enough for every district with every month, and no more. */
const MOST_KEPT = 120

/** Recorded crime near you, from the import: a map, the same as a table, and a page for each area. */
export function streetCrimeRoutes(app: App, deps: Deps): void {
  const kept = new Map<string, Shown>()

  /** Drawn once for each import, geography and question; a newer import is another name. */
  async function show(tx: Tx, source: CrimeSource, filter: CrimeFilter): Promise<Shown> {
    const name = JSON.stringify([source.importId, source.geographyId, filter.district, filter.type, filter.month])
    const known = kept.get(name)
    if (known) return known
    const counts = await countStreetCrime(tx, filter)
    const drawn = {
      map: drawCrimeMap(counts, await readBoundaries(tx), publishedOf(source)),
      types: drawCrimeTypes(counts, publishedOf(source)),
    }
    const oldest = kept.keys().next().value
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    kept.set(name, { counts, drawn })
    return { counts, drawn }
  }

  page(app, deps, {
    name: 'read-crime-near-you',
    summary: 'Recorded crime by neighbourhood and type, from the published street-level data',
    path: '/crime-near-you',
    query: Filter,
    can: 'use the public pages',
    reads: 'nothing personal',
    view: 'accountability/crime-near-you.njk',
    title: 'Crime near you',
    load: async (tx, { query, who }) => {
      const source = await readCrimeSource(tx)
      const choices = await readCrimeChoices(tx)
      if (!source?.geographyId)
        return { source: source ?? null, choices, total: source ? await readCrimeTotal(tx) : null }
      if (query.district && !choices.districts.includes(query.district)) return undefined
      const { counts, drawn } = await show(tx, source, query)
      const hidden = suppress(counts.areas.map(area => area.n))
      const areas = counts.areas.map(({ n: _n, ...area }, place) => ({
        ...area,
        n: hidden[place] ?? null,
        name: areaName(area),
      }))
      return {
        source,
        choices,
        figuresAre: 'published',
        areas,
        total: totalShown(counts.areas.map(area => area.n)),
        types: shownByCount(counts.types),
        ...(query.district ? {} : { unlocated: counts.unlocated, outside: counts.outside }),
        ...(who.via === 'page'
          ? {
              drawn,
              words: {
                month: query.month && monthWords(query.month),
                months: choices.months.map(month => ({ value: month, text: monthWords(month) })),
              },
            }
          : {}),
      }
    },
  })

  page(app, deps, {
    name: 'read-crime-in-area',
    summary: 'Recorded crime in one area by type and by month',
    path: '/crime-near-you/:code',
    params: AreaParams,
    can: 'use the public pages',
    reads: 'nothing personal',
    view: 'accountability/crime-in-area.njk',
    title: 'Crime near you',
    load: async (tx, { params, who }) => {
      const source = await readCrimeSource(tx)
      const found = source && (await readAreaHistory(tx, params.code))
      if (!found) return undefined
      const { area, types, months } = found
      return {
        source,
        figuresAre: 'published',
        area: { ...area, name: areaName(area) },
        total: totalShown(types.map(one => one.n)),
        types: shownByCount(types),
        months: shownInOrder(months).map(({ name, n }) => ({ month: name, n })),
        ...(who.via === 'page'
          ? {
              drawn: drawArea(area, types, months, publishedOf(source)),
              words: { from: monthWords(months[0]!.name), to: monthWords(months.at(-1)!.name) },
            }
          : {}),
      }
    },
  })
}

function publishedOf({ source, force, licence, geographyLicence }: CrimeSource): Published {
  return {
    source: force ? `${source}: ${force}` : source,
    licence: geographyLicence ? `${licence}. ${geographyLicence}` : licence,
  }
}

import { barChart } from '../platform/charts/bar-chart.ts'
import { choropleth } from '../platform/charts/choropleth.ts'
import { lineChart } from '../platform/charts/line-chart.ts'
import type { AreaGeometry } from '../platform/charts/projection.ts'
import type { Drawn } from './drawn.ts'
import {
  type AreaCrime,
  areaName,
  type CrimeFilter,
  type NamedCount,
  perThousand,
  type StreetCrimeCounts,
  shownByCount,
  shownInOrder,
} from './street-crime-counts.ts'
import { suppress } from './suppress.ts'

/** What stands beside every published figure. */
export type Published = { source: string; licence: string }

const CAVEAT =
  'The source moves each crime to an anonymous point nearby and gives a month, not a day. Town centres have few residents and many visitors. Counts of 1 to 4 are not shown, nor others from which they could be worked out.'
const KIND = 'crimes and incidents'

/** Each area's rate as a map and the same as a table. With a district chosen, each area leads to its own page. */
export function drawCrimeMap(
  counts: StreetCrimeCounts,
  boundaries: ReadonlyMap<string, AreaGeometry>,
  published: Published,
): Drawn {
  const shown = suppress(counts.areas.map(area => area.n))
  const areas = counts.areas.flatMap((area, place) => {
    const geometry = boundaries.get(area.code)
    const n = shown[place] ?? null
    return geometry
      ? [
          {
            name: areaName(area),
            value: n === null ? null : perThousand(n, area.residents),
            geometry,
            ...linkOf(area, counts.filter),
          },
        ]
      : []
  })
  const title = `${whatOf(counts.filter)} per 1,000 residents, ${whereOf(counts.filter)}`
  const chart = choropleth({ id: 'crime-map-areas', title, unit: 'per 1,000 residents', of: 'Neighbourhood', areas })
  return {
    id: 'crime-map',
    title,
    chart,
    definition: `Recorded ${KIND} whose published point lies in the area, per 1,000 residents at the census of 2021. ${CAVEAT}`,
    ...published,
  }
}

/** Seven hundred links would stand between a keyboard and the rest of the page: they come when a district is chosen. */
const linkOf = ({ code }: AreaCrime, { district }: CrimeFilter) => (district ? { href: `/crime-near-you/${code}` } : {})

export function drawCrimeTypes(counts: StreetCrimeCounts, published: Published): Drawn {
  const title = `${whatOf(counts.filter)} by type, ${whereOf(counts.filter)}`
  return { ...typeBars('crime-types', title, counts.types, published) }
}

/** One area: by type, and month by month. */
export function drawArea(
  area: Pick<AreaCrime, 'name' | 'ward'>,
  types: readonly NamedCount[],
  months: readonly NamedCount[],
  published: Published,
): Drawn[] {
  const where = areaName(area)
  const points = shownInOrder(months).map(({ name, n }) => ({ at: name, value: n }))
  const title = `Recorded ${KIND} month by month, ${where}`
  const line = lineChart({
    id: 'area-months-line',
    title,
    unit: KIND,
    one: 'crime or incident',
    series: [{ name: where, points }],
  })
  return [
    typeBars('area-types', `Recorded ${KIND} by type, ${where}`, types, published),
    {
      id: 'area-months',
      title,
      chart: line,
      definition: `Recorded ${KIND} by the month they were recorded in. ${CAVEAT}`,
      ...published,
    },
  ]
}

function typeBars(id: string, title: string, types: readonly NamedCount[], published: Published): Drawn {
  const bars = shownByCount(types).map(({ name, n }) => ({ label: name, value: n }))
  const chart = barChart({
    id: `${id}-bars`,
    title,
    unit: KIND,
    one: 'crime or incident',
    of: 'Type',
    bars,
    parts: true,
  })
  return {
    id,
    title,
    chart,
    definition: `Recorded ${KIND} by the type that the source publishes. ${CAVEAT}`,
    ...published,
  }
}

const whatOf = ({ type }: CrimeFilter) => type ?? `Recorded ${KIND}`

function whereOf({ district, month }: CrimeFilter): string {
  return [district ?? 'the whole force', month ? monthWords(month) : ''].filter(Boolean).join(', ')
}

/** '2025-09' as 'September 2025'. */
export function monthWords(month: string): string {
  return Temporal.PlainYearMonth.from(month)
    .toPlainDate({ day: 1 })
    .toLocaleString('en-GB', { month: 'long', year: 'numeric' })
}

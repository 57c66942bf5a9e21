import {
  amount,
  type Chart,
  checkFigures,
  type Figure,
  type Format,
  listed,
  NO_FIGURE,
  NONE_SHOWN,
  NOTHING_YET,
  plainNumber,
  shown,
  type Unit,
} from './chart.ts'
import { mapClasses } from './map-classes.ts'
import { type AreaGeometry, fitProjection } from './projection.ts'
import { drawing, el, escapeXml, words } from './svg.ts'

export type Area = { name: string; value: Figure; geometry: AreaGeometry; href?: string }
/** `unit`: 'crimes', or better a rate, 'crimes per 1,000 residents', since big places have more of everything. */
export type Choropleth = Unit & {
  id: string
  title: string
  areas: readonly Area[]
  /** What an area is: the first column's heading. */
  of?: string
  format?: Format
}

/** Over each class's colour, a texture: classes are told apart in print and without colour. */
const TEXTURES = [
  '',
  'M2 2h1.4v1.4H2zM7 7h1.4v1.4H7z',
  'M0 10 10 0M-2 2 2-2M8 12 12 8',
  'M0 10 10 0M-2 2 2-2M8 12 12 8M0 0 10 10M-2 8 2 12M8-2 12 2',
  '',
]

/** Areas shaded by their figure, in at most five classes of about equal numbers of areas, with a link from each area that has one. */
export function choropleth(ask: Choropleth): Chart {
  const { id, title, unit, areas } = ask
  checkFigures(areas.map(area => area.value))
  const format = ask.format ?? plainNumber
  const sentence = saysMap(ask, format)
  const { classes, classOf } = mapClasses(areas.map(area => area.value))
  const map = fitProjection(
    areas.map(area => area.geometry),
    480,
  )
  const linked = areas.some(area => area.href)

  const shapes = areas.map(area => {
    const shade = area.value === null ? 'none' : String(classOf(area.value))
    const name = `${area.name}: ${area.value === null ? NO_FIGURE : amount(area.value, ask, format)}`
    const path = el(
      'path',
      { d: map.path(area.geometry), fill: `url(#${id}-${shade})` },
      el('title', {}, escapeXml(name)),
    )
    return area.href ? el('a', { href: area.href, 'aria-label': name }, path) : path
  })
  const looks = [
    ...classes.map((_, place) =>
      look(id, String(place), shadeOf(place, classes.length), TEXTURES[textureOf(place, classes.length)]!),
    ),
    look(id, 'none', 'var(--map-none, #f3f0e9)', 'M5 4v2M4 5h2'),
  ]
  const svg =
    areas.length > 0
      ? drawing(
          { id, title, desc: sentence, width: map.width, height: map.height, classes: 'chart--map', linked },
          el('defs', {}, ...looks),
          el(
            'g',
            {
              stroke: 'var(--map-edge, #7d9098)',
              'stroke-width': areas.length > 100 ? 0.4 : 1,
              'stroke-linejoin': 'round',
              'fill-rule': 'evenodd',
            },
            ...shapes,
          ),
        )
      : drawing(
          { id, title, desc: sentence, width: 320, height: 40, classes: 'chart--map' },
          words(NOTHING_YET, { x: 0, y: 24 }),
        )

  const key = classes.map(({ low, high }, place) => ({
    label: low === high ? format(low) : `${format(low)} to ${format(high)}`,
    swatch: swatch(id, String(place)),
  }))
  if (areas.some(area => area.value === null)) key.push({ label: NO_FIGURE, swatch: swatch(id, 'none') })
  return {
    svg,
    key,
    table: {
      head: [ask.of ?? 'Area', unit.slice(0, 1).toUpperCase() + unit.slice(1)],
      rows: areas.map(area => [area.name, shown(area.value, format)]),
    },
    sentence,
  }
}

/** With fewer classes the ends of the scale are kept, so that light is always little and dark is always much. */
function shadeOf(place: number, classes: number): string {
  return `var(--map-${textureOf(place, classes) + 1})`
}

function textureOf(place: number, classes: number): number {
  return classes === 1 ? 1 : Math.round((place * (TEXTURES.length - 1)) / (classes - 1))
}

function look(id: string, name: string, colour: string, texture: string): string {
  return el(
    'pattern',
    { id: `${id}-${name}`, width: 10, height: 10, patternUnits: 'userSpaceOnUse' },
    el('path', { d: 'M0 0H10V10H0Z', fill: colour, stroke: 'none' }),
    texture &&
      el('path', {
        d: texture,
        fill: 'none',
        stroke: 'var(--map-mark, #06303d)',
        'stroke-width': 1,
        'stroke-opacity': 0.45,
      }),
  )
}

function swatch(id: string, name: string): string {
  return el(
    'svg',
    { width: 28, height: 18, viewBox: '0 0 28 18', 'aria-hidden': 'true' },
    el('path', { d: 'M.5 .5h27v17H.5z', fill: `url(#${id}-${name})`, stroke: 'var(--line-strong, #66737c)' }),
  )
}

function saysMap(ask: Choropleth, format: Format): string {
  const { areas, unit } = ask
  const known = areas.filter((area): area is Area & { value: number } => area.value !== null)
  if (areas.length === 0) return NOTHING_YET
  if (known.length === 0) return NONE_SHOWN
  const hidden = areas.length - known.length
  const rest = hidden > 0 ? ` ${hidden === 1 ? 'One area is' : `${hidden} areas are`} ${NO_FIGURE}.` : ''
  const values = known.map(area => area.value)
  const [most, least] = [values.reduce((a, b) => Math.max(a, b)), values.reduce((a, b) => Math.min(a, b))]
  const named = (value: number) => listed(known.filter(area => area.value === value).map(area => area.name))
  if (known.length === 1) return `${known[0]!.name}: ${amount(most, ask, format)}.${rest}`
  if (most === 0) return `No ${unit} in any of ${known.length} areas.${rest}`
  if (most === least) return `All ${known.length} areas are the same: ${amount(most, ask, format)}.${rest}`
  return `Highest: ${named(most)}, ${amount(most, ask, format)}. Lowest: ${named(least)}, ${format(least)}.${rest}`
}

import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import {
  amount,
  type Chart,
  checkFigures,
  type Figure,
  type Format,
  NONE_SHOWN,
  NOTHING_YET,
  plainNumber,
  shown,
  type Unit,
} from './chart.ts'
import { drawing, el, words } from './svg.ts'
import { axisLabel, chosen, momentOf } from './time-axis.ts'

export type Point = { at: string; value: Figure }
export type Series = { name: string; points: readonly Point[] }
export type LineChart = Unit & { id: string; title: string; series: readonly Series[]; format?: Format }

/** Each series has its own line and mark besides its colour. More than four lines cannot be told apart. */
const LOOKS = [
  { colour: 'var(--chart-1, #0e6a80)', dash: undefined, mark: 'M-4 0A4 4 0 1 1 4 0A4 4 0 1 1-4 0Z' },
  { colour: 'var(--chart-2, #b4540a)', dash: '8 4', mark: 'M-4-4H4V4H-4Z' },
  { colour: 'var(--chart-3, #6a4a9c)', dash: '2 4', mark: 'M0-5.5 5.5 4.5H-5.5Z' },
  { colour: 'var(--chart-4, #5d6b73)', dash: '10 3 2 3', mark: 'M0-6 6 0 0 6-6 0Z' },
]

/**
 * Figures over time, on one axis from nought. A missing figure is a gap, never a guess between its neighbours.
 * Throws for more than four series or a negative figure.
 */
export function lineChart(ask: LineChart): Chart {
  if (ask.series.length > LOOKS.length) throw new RangeError(`At most ${LOOKS.length} lines can be told apart`)
  checkFigures(ask.series.flatMap(one => one.points.map(point => point.value)))
  const format = ask.format ?? plainNumber
  const sentence = ask.series.map(one => saysSeries(one, ask, format)).join(' ') || NOTHING_YET
  const days = [...new Set(ask.series.flatMap(one => one.points.map(point => point.at)))].sort(
    (a, b) => momentOf(a).x - momentOf(b).x,
  )
  return {
    svg: drawLines(ask, days, format, sentence, {
      id: ask.id,
      width: 640,
      height: 280,
      ticks: 6,
      classes: 'chart--wide',
    }),
    narrow: drawLines(ask, days, format, sentence, {
      id: `${ask.id}-narrow`,
      width: 320,
      height: 240,
      ticks: 3,
      classes: 'chart--narrow',
    }),
    key: ask.series.length > 1 ? ask.series.map(({ name }, place) => ({ label: name, swatch: swatch(place) })) : [],
    table: {
      head: ['When', ...ask.series.map(one => one.name)],
      rows: days.map(day => [
        momentOf(day).said,
        ...ask.series.map(one => {
          const point = one.points.find(each => each.at === day)
          return point ? shown(point.value, format) : ''
        }),
      ]),
    },
    sentence,
  }
}

type Shape = { id: string; width: number; height: number; ticks: number; classes: string }

function drawLines({ title, series }: LineChart, days: string[], format: Format, desc: string, shape: Shape): string {
  const { id, width, height, ticks, classes } = shape
  if (days.length === 0)
    return drawing({ id, title, desc, width, height: 40, classes }, words(NOTHING_YET, { x: 0, y: 24 }))

  const top = Math.max(...series.flatMap(one => one.points.map(point => point.value ?? 0)))
  const up = scaleLinear([0, top || 1], [height - 32, 12]).nice(4)
  const whole = series.every(one => one.points.every(point => point.value === null || Number.isInteger(point.value)))
  const levels = up.ticks(4).filter(level => !whole || Number.isInteger(level))
  const left = 14 + 8 * Math.max(...levels.map(level => format(level).length))
  const [first, last] = [momentOf(days[0]!).x, momentOf(days.at(-1)!).x]
  const across = scaleLinear([first, last > first ? last : first + 1], [left + 8, width - 14])

  const grid = levels.map(
    level =>
      el('path', {
        d: `M${left} ${up(level)}H${width}`,
        stroke: level === 0 ? 'var(--line-strong, #66737c)' : 'var(--chart-grid, #dcd7cc)',
      }) + words(format(level), { x: left - 8, y: up(level) + 5, 'text-anchor': 'end' }),
  )
  const shownDays = chosen(days, ticks)
  const labels = shownDays.map((day, place) =>
    words(axisLabel(day), {
      x: across(momentOf(day).x),
      y: height - 8,
      'text-anchor': place === 0 ? 'start' : place === shownDays.length - 1 ? 'end' : 'middle',
    }),
  )
  const path = line<Point>()
    .defined(point => point.value !== null)
    .x(point => across(momentOf(point.at).x))
    .y(point => up(point.value ?? 0))
    .digits(1)
  const lines = series.map(({ points }, place) => {
    const { colour, dash, mark } = LOOKS[place]!
    const marks = points
      .filter(point => point.value !== null)
      .map(point =>
        el('path', {
          d: mark,
          fill: colour,
          transform: `translate(${Math.round(across(momentOf(point.at).x))} ${Math.round(up(point.value!))})`,
        }),
      )
    const drawn = el('path', {
      d: path(points) ?? '',
      fill: 'none',
      stroke: colour,
      'stroke-width': 2.5,
      'stroke-dasharray': dash,
      'stroke-linejoin': 'round',
    })
    // Beyond forty points the marks run together and hide the line they are on.
    return drawn + (marks.length <= 40 ? marks.join('') : marks.at(-1)!)
  })
  return drawing({ id, title, desc, width, height, classes }, ...grid, ...labels, ...lines)
}

function swatch(place: number): string {
  const { colour, dash, mark } = LOOKS[place]!
  return el(
    'svg',
    { width: 36, height: 14, viewBox: '-18 -7 36 14', 'aria-hidden': 'true' },
    el('path', { d: 'M-18 0H18', stroke: colour, 'stroke-width': 2.5, 'stroke-dasharray': dash }),
    el('path', { d: mark, fill: colour }),
  )
}

/** Says where it began, where it is and how far it went; not whether it is better: that takes a control chart. */
function saysSeries({ name, points }: Series, ask: LineChart, format: Format): string {
  const known = points.filter((point): point is Point & { value: number } => point.value !== null)
  const who = ask.series.length > 1 ? `${name}: ` : ''
  const said = (point: Point & { value: number }) => `${amount(point.value, ask, format)} (${momentOf(point.at).said})`
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return points.length > 0 ? `${who}${NONE_SHOWN}` : `${who}${NOTHING_YET}`
  if (known.length === 1) return `${who}${said(first)}.`
  const highest = known.reduce((most, point) => (point.value > most.value ? point : most))
  const lowest = known.reduce((least, point) => (point.value < least.value ? point : least))
  if (highest.value === lowest.value)
    return `${who}${amount(first.value, ask, format)} throughout, from ${momentOf(first.at).said} to ${momentOf(last.at).said}.`
  return `${who}First ${said(first)}, latest ${said(last)}; highest ${said(highest)}, lowest ${said(lowest)}.`
}

import { scaleLinear } from 'd3-scale'
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
import { drawing, el, words } from './svg.ts'

export type Bar = { label: string; value: Figure }
export type BarChart = Unit & {
  id: string
  title: string
  bars: readonly Bar[]
  /** The bars are parts of one whole, so shares may be said. */
  parts?: boolean
  /** What the bars are of: the first column's heading. */
  of?: string
  format?: Format
}

const ROW = 34
const LABEL_GAP = 10

/** Bars from nought, in the order given, each with its figure written at its end. Throws for a negative figure. */
export function barChart(ask: BarChart): Chart {
  checkFigures(ask.bars.map(bar => bar.value))
  const format = ask.format ?? plainNumber
  const sentence = saysBars(ask, format)
  return {
    svg: drawBars(ask, format, sentence, { id: ask.id, width: 640, beside: true, classes: 'chart--wide' }),
    narrow: drawBars(ask, format, sentence, {
      id: `${ask.id}-narrow`,
      width: 320,
      beside: false,
      classes: 'chart--narrow',
    }),
    key: [],
    table: {
      head: [ask.of ?? 'What', capital(ask.unit)],
      rows: ask.bars.map(bar => [bar.label, shown(bar.value, format)]),
    },
    sentence,
  }
}

type Shape = { id: string; width: number; beside: boolean; classes: string }

/** On a phone the label stands above its bar, so that neither is squeezed. */
function drawBars(
  { title, bars }: BarChart,
  format: Format,
  desc: string,
  { id, width, beside, classes }: Shape,
): string {
  const longest = Math.max(0, ...bars.map(bar => bar.label.length))
  const labelWidth = beside ? Math.min(240, Math.round(12 + 7.6 * longest)) : 0
  const step = beside ? ROW : ROW + 20
  const figureWidth = 24 + 8 * Math.max(...bars.map(bar => shown(bar.value, format).length), 1)
  const top = Math.max(0, ...bars.map(bar => bar.value ?? 0))
  const along = scaleLinear([0, top || 1], [0, width - labelWidth - figureWidth])

  const rows = bars.map((bar, place) => {
    const y = place * step + (beside ? 0 : 20)
    const length = along(bar.value ?? 0)
    const end = labelWidth + length + 8
    return [
      beside
        ? words(shorten(bar.label, 30), { x: labelWidth - LABEL_GAP, y: y + 20, 'text-anchor': 'end' })
        : words(shorten(bar.label, 40), { x: 0, y: y - 6 }),
      bar.value === null
        ? words(NO_FIGURE, { x: labelWidth, y: y + 20, 'font-style': 'italic' })
        : el('rect', {
            x: labelWidth,
            y: y + 4,
            width: Math.max(length, bar.value > 0 ? 1 : 0),
            height: ROW - 12,
            rx: 2,
            fill: 'var(--chart-1, #0e6a80)',
          }) + words(format(bar.value), { x: end, y: y + 20, 'font-weight': 600 }),
    ].join('')
  })
  const height = Math.max(bars.length * step, 40)
  const axis = el('path', { d: `M${labelWidth} 0V${height}`, stroke: 'var(--line-strong, #66737c)' })
  const inside = bars.length > 0 ? [...rows, beside ? axis : ''] : [words(NOTHING_YET, { x: 0, y: 24 })]
  return drawing({ id, title, desc, width, height, classes }, ...inside)
}

function saysBars(ask: BarChart, format: Format): string {
  const { bars, unit, parts } = ask
  const known = bars.filter((bar): bar is Bar & { value: number } => bar.value !== null)
  const most = Math.max(...known.map(bar => bar.value))
  const least = Math.min(...known.map(bar => bar.value))
  const hidden = bars.length - known.length
  const rest = hidden > 0 ? ` ${hidden === 1 ? 'One figure is' : `${hidden} figures are`} ${NO_FIGURE}.` : ''

  if (bars.length === 0) return NOTHING_YET
  if (known.length === 0) return NONE_SHOWN
  if (most === 0) return `No ${unit} in any of ${known.length}.${rest}`
  if (known.length === 1) return `${known[0]!.label}: ${amount(most, ask, format)}.${rest}`
  if (most === least) return `All ${known.length} are the same: ${amount(most, ask, format)}.${rest}`

  const first = known.filter(bar => bar.value === most).map(bar => bar.label)
  const last = known.filter(bar => bar.value === least).map(bar => bar.label)
  const total = known.reduce((sum, bar) => sum + bar.value, 0)
  const each = first.length > 1 ? ' each' : ''
  // A share of what is shown would mislead where some of the whole is not.
  if (parts && hidden === 0)
    return `${listed(first)} came first with ${format(most)}${each} of ${format(total)} ${unit} (${Math.round((100 * most) / total)}%).`
  return `Highest: ${listed(first)}, ${amount(most, ask, format)}${each}. Lowest: ${listed(last)}, ${format(least)}.${rest}`
}

function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

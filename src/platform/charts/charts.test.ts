import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { buildAssets, loadAssets, ROOT } from '../views/assets.ts'
import { createViews, type Views } from '../views/views.ts'
import { type Bar, barChart } from './bar-chart.ts'
import type { Chart, Figure } from './chart.ts'
import { type Area, choropleth } from './choropleth.ts'
import { lineChart, type Series } from './line-chart.ts'
import { mapClasses } from './map-classes.ts'
import { type AreaGeometry, fitProjection } from './projection.ts'
import { axisLabel, chosen, momentOf } from './time-axis.ts'

let views: Views

beforeAll(async () => {
  await buildAssets()
  views = createViews({ roots: [join(ROOT, 'src')], assets: loadAssets() })
}, 60_000)

const BAD = '<script>alert("1")</script>&\''
const square = (x: number, y: number, size = 0.1): AreaGeometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
})

const bars = (values: Figure[], change = {}): Chart =>
  barChart({
    id: 'b',
    title: 'Crimes',
    unit: 'crimes',
    one: 'crime',
    bars: values.map((value, n) => ({ label: `Place ${n + 1}`, value })),
    ...change,
  })
const lines = (...all: Figure[][]): Chart =>
  lineChart({
    id: 'l',
    title: 'Calls',
    unit: 'calls',
    one: 'call',
    series: all.map((values, n) => ({
      name: `Line ${n + 1}`,
      points: values.map((value, month) => ({ at: `2026-${String(month + 1).padStart(2, '0')}`, value })),
    })),
  })
const map = (values: Figure[], change: Partial<Area> = {}): Chart =>
  choropleth({
    id: 'm',
    title: 'Map',
    unit: 'crimes',
    one: 'crime',
    areas: values.map((value, n) => ({ name: `Area ${n + 1}`, value, geometry: square(n * 0.1, 53), ...change })),
  })

/** Parses as XML would: every tag closed in order. Enough for what these functions write. */
function unclosed(svg: string): string[] {
  const open: string[] = []
  for (const [, closing, name, selfClosing] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)) {
    if (closing) expect(open.pop(), svg.slice(0, 200)).toBe(name)
    else if (!selfClosing) open.push(name!)
  }
  return open
}

const EVERY: [string, Figure[]][] = [
  ['nothing', []],
  ['one', [5]],
  ['all nought', [0, 0, 0]],
  ['all alike', [7, 7, 7]],
  ['none that may be shown', [null, null]],
  ['some', [3, null, 12, 0]],
  ['very large and very small', [1_234_567, 0.4]],
]

test.each(
  EVERY.flatMap(([name, values]) => [
    { name: `bars, ${name}`, chart: bars(values), values },
    { name: `line, ${name}`, chart: values.length > 0 ? lines(values) : lines(), values },
    { name: `map, ${name}`, chart: map(values), values },
  ]),
)('$name: well formed, named, described, and the same as its table', ({ chart, values }) => {
  for (const svg of [chart.svg, chart.narrow ?? chart.svg]) {
    expect(unclosed(svg)).toEqual([])
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="(\S+)-title \1-desc"><title id="\1-title">[^<]+<\/title><desc id="\1-desc">[^<]+<\/desc>/,
    )
    expect(svg).not.toMatch(/NaN|Infinity|undefined| style=/)
  }
  expect(chart.table.rows).toHaveLength(values.length)
  expect(chart.sentence).toMatch(/^[A-Z0-9].*\.$/)
  expect(chart.sentence).not.toMatch(/NaN|Infinity|undefined/)
  const ids = [...(chart.svg + (chart.narrow ?? '')).matchAll(/ id="([^"]+)"/g)].map(found => found[1])
  expect(new Set(ids).size).toBe(ids.length)
})

test.each([
  ['the parts of a whole', bars([30, 10], { parts: true }), 'Place 1 came first with 30 of 40 crimes (75%).'],
  [
    'no share of a whole that is partly hidden',
    bars([30, 10, null], { parts: true }),
    'Highest: Place 1, 30 crimes. Lowest: Place 2, 10. One figure is not shown.',
  ],
  ['a tie at the top', bars([5, 5, 1]), 'Highest: Place 1 and Place 2, 5 crimes each. Lowest: Place 3, 1.'],
  ['a tie of many', bars([5, 5, 5, 1]), 'Highest: Place 1 and 2 others, 5 crimes each. Lowest: Place 4, 1.'],
  ['nought everywhere', bars([0, 0]), 'No crimes in any of 2.'],
  ['alike', bars([7, 7]), 'All 2 are the same: 7 crimes.'],
  ['nothing', bars([]), 'There are no figures yet.'],
  ['nothing that may be shown', bars([null]), 'None of these figures is shown.'],
  [
    'over time',
    lines([4, 9, 2, 6]),
    'First 4 calls (Jan 2026), latest 6 calls (Apr 2026); highest 9 calls (Feb 2026), lowest 2 calls (Mar 2026).',
  ],
  ['one moment', lines([4]), '4 calls (Jan 2026).'],
  ['flat', lines([4, 4]), '4 calls throughout, from Jan 2026 to Feb 2026.'],
  [
    'two lines',
    lines([1, 2], [null, null]),
    'Line 1: First 1 call (Jan 2026), latest 2 calls (Feb 2026); highest 2 calls (Feb 2026), lowest 1 call (Jan 2026). Line 2: None of these figures is shown.',
  ],
  ['a map', map([3, null, 12]), 'Highest: Area 3, 12 crimes. Lowest: Area 1, 3. One area is not shown.'],
  ['a map of nought', map([0, 0]), 'No crimes in any of 2 areas.'],
  ['an empty map', map([]), 'There are no figures yet.'],
])('the sentence says %s', (_, chart, sentence) => {
  expect(chart.sentence).toBe(sentence)
})

test('what is named by people is escaped in every drawing', () => {
  const charts = [
    barChart({
      id: 'b',
      title: BAD,
      unit: BAD,
      of: BAD,
      bars: [
        { label: BAD, value: 1 },
        { label: 'x', value: 2 },
      ],
    }),
    lineChart({
      id: 'l',
      title: BAD,
      unit: BAD,
      series: [
        { name: BAD, points: [{ at: '2026-01', value: 1 }] },
        { name: 'x', points: [] },
      ],
    }),
    choropleth({
      id: 'm',
      title: BAD,
      unit: BAD,
      areas: [{ name: BAD, value: 1, href: `/${BAD}`, geometry: square(0, 53) }],
    }),
  ]
  for (const chart of charts) {
    expect(chart.svg + (chart.narrow ?? '') + chart.key.map(one => one.swatch).join('')).not.toContain('<script')
    const html = views.render('platform/charts/look', { chart, x: BAD })
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
  }
})

test('bars begin at nought and are as long as their figures', () => {
  const { svg } = bars([10, 5, 0])
  const widths = [...svg.matchAll(/<rect [^>]*?width="([\d.]+)"/g)].map(found => Number(found[1]))
  expect(widths[0]! / widths[1]!).toBeCloseTo(2, 1)
  expect(widths[2]).toBe(0)
})

test('a missing figure is a gap in the line, not a bridge over it', () => {
  const path = (chart: Chart) => chart.svg.match(/<path d="([^"]*)" fill="none"[^>]*stroke-width="2.5"/)![1]!
  expect(path(lines([1, 2, 3])).match(/M/g)).toHaveLength(1)
  expect(path(lines([1, null, 3])).match(/M/g)).toHaveLength(2)
})

test('lines are told apart by mark and dash as well as colour, and no more are drawn than can be', () => {
  const { svg, key } = lines([1, 2], [2, 3], [3, 4], [4, 5])
  expect(new Set([...svg.matchAll(/stroke-dasharray="([^"]+)"/g)].map(found => found[1])).size).toBe(3)
  expect(new Set(key.map(one => one.swatch)).size).toBe(4)
  expect(() => lines([1], [1], [1], [1], [1])).toThrow(RangeError)
})

test.each([[-1], [Number.NaN], [Number.POSITIVE_INFINITY]])('%d is not a figure to draw', bad => {
  expect(() => bars([1, bad])).toThrow(RangeError)
  expect(() => lines([1, bad])).toThrow(RangeError)
  expect(() => map([1, bad])).toThrow(RangeError)
})

test('points out of order are drawn and listed in order of time', () => {
  const series: Series[] = [
    {
      name: 'x',
      points: [
        { at: '2026-03-02', value: 1 },
        { at: '2026-03-01', value: 2 },
      ],
    },
  ]
  const { table } = lineChart({ id: 'l', title: 't', unit: 'calls', series })
  expect(table.rows).toEqual([
    ['1 Mar 2026', '2'],
    ['2 Mar 2026', '1'],
  ])
})

test('a day of hours keeps the hour that comes twice apart', () => {
  expect(momentOf('2026-10-25T01:30:00Z').x - momentOf('2026-10-25T00:30:00Z').x).toBe(3_600_000)
  expect(axisLabel('2026-10-25T01:30:00Z')).toBe('01:30 GMT')
  expect(axisLabel('2026-10-25')).toBe('25 Oct')
  expect(chosen([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 4, 7])
})

test('a map with links is a group whose areas are named; one without is an image', () => {
  const linked = map([1, null], { href: '/areas/1' })
  expect(linked.svg).toContain('role="group"')
  expect(linked.svg).toContain('<a href="/areas/1" aria-label="Area 1: 1 crime">')
  expect(linked.svg).toContain('aria-label="Area 2: not shown"')
  expect(map([1]).svg).toContain('role="img"')
})

test('map classes: equal figures together, in order, none empty, labels true', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(30)), { maxLength: 80 }), values => {
      const { classes, classOf } = mapClasses(values)
      const known = values.filter(value => value !== null)
      expect(classes.length).toBeLessThanOrEqual(5)
      for (const value of known) {
        const { low, high } = classes[classOf(value)]!
        expect(low <= value && value <= high).toBe(true)
      }
      for (const [place, one] of classes.entries()) {
        expect(known.some(value => classOf(value) === place)).toBe(true)
        if (place > 0) expect(one.low).toBeGreaterThan(classes[place - 1]!.high)
      }
    }),
  )
})

test('the map keeps north up, west left, and a square near a square', () => {
  const [southWest, northEast] = [square(-2, 52.9), square(-1.9, 53)]
  const map = fitProjection([southWest, northEast], 400)
  const corner = (geometry: AreaGeometry) =>
    map
      .path(geometry)
      .match(/^M([\d.]+) ([\d.]+)/)!
      .slice(1)
      .map(Number)
  const [a, b] = [corner(southWest), corner(northEast)]
  expect(b[0]).toBeGreaterThan(a[0]!)
  expect(b[1]).toBeLessThan(a[1]!)
  // A degree of latitude is 111 km; one of longitude at 53 north is 67.
  expect((a[1]! - b[1]!) / (b[0]! - a[0]!)).toBeCloseTo(1 / Math.cos((52.95 + 0.05) * (Math.PI / 180)), 1)
  expect(fitProjection([], 400).path(southWest)).toBe('')
})

test('a figure never stands without its sentence, table, definition and source', () => {
  const html = views.render('platform/charts/look', { chart: bars([3, null]), x: 'Words' })
  for (const part of [
    'figure__sentence',
    '<table',
    'What it means',
    'Source',
    'class="synthetic"',
    'not shown',
    'Skip to the table',
  ])
    expect(html).toContain(part)
})

test('a label for every bar, however long', () => {
  const long: Bar[] = [{ label: 'x'.repeat(200), value: 1 }]
  expect(barChart({ id: 'b', title: 't', unit: 'u', bars: long }).table.rows[0]![0]).toHaveLength(200)
})

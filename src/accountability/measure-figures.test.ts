import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saysShare, saysValue } from './figure-words.ts'
import { measureFigures, share } from './measure-figures.ts'
import { MEASURES } from './measures.ts'
import { periodTo, periodWords } from './period.ts'
import type { CallCounts, ServiceCounts } from './service-counts.ts'
import { drawHeadlines } from './service-figures.ts'

const NOW = Temporal.Instant.from('2026-11-23T10:00:00Z')
const CALLS: CallCounts = {
  offered: 120,
  answered: 104,
  tellable: 100,
  cannotTell: 4,
  withinTen: 91,
  underTen: 90,
  tenToSixty: 8,
  sixtyAndOver: 2,
  medianSeconds: 4.25,
  p90Seconds: 9.9,
  lost: { ivr: 6, queue: 4, ring: 0, unknown: 0 },
  waiting: 6,
}
const NO_CALLS: CallCounts = {
  offered: 0,
  answered: 0,
  tellable: 0,
  cannotTell: 0,
  withinTen: 0,
  underTen: 0,
  tenToSixty: 0,
  sixtyAndOver: 0,
  medianSeconds: null,
  p90Seconds: null,
  lost: { ivr: 0, queue: 0, ring: 0, unknown: 0 },
  waiting: 0,
}
const COUNTS: ServiceCounts = {
  kind: 'own',
  period: periodTo(NOW),
  calls: { '999': CALLS, '101': NO_CALLS },
  attended: { met: 70, late: 20, never: 6, overdue: 4, running: 3, cannotTell: 2, medianMinutes: 9.04 },
  byDistrict: [
    { district: 'Stafford', judged: 60, met: 45 },
    { district: 'Leek', judged: 34, met: 25 },
    { district: 'Tamworth', judged: 6, met: 3 },
  ],
  crimes: { recorded: 40, recordedInTime: 38, planned: 30, unplanned: 6, planRunning: 4, withOutcome: 11, told: 20 },
  outcomes: [
    { code: 1, n: 4 },
    { code: 99, n: 1 },
  ],
}

test('each figure of the list, with what it is of and what stands apart', () => {
  const figures = Object.fromEntries(
    measureFigures(COUNTS).map(({ id, value, n, cannotTell, running }) => [id, [value, n, cannotTell, running]]),
  )
  expect(figures).toEqual({
    'answered-999-within-10-seconds': [91, 100, 4, 6],
    'answered-999-median': [4.3, 100, 4, 6],
    'answered-999-p90': [9.9, 100, 4, 6],
    'abandoned-999': [8.8, 114, 0, 6],
    'answered-101-median': [null, 0, 0, 0],
    'answered-101-p90': [null, 0, 0, 0],
    'abandoned-101': [null, 0, 0, 0],
    'attended-in-time': [70, 100, 2, 3],
    'attended-median': [9, 90, 2, 7],
    'recorded-within-24-hours': [95, 40, 0, 0],
    'planned-within-24-hours': [83.3, 36, 0, 4],
    'outcomes-agreed': [5, 5, 0, 0],
  })
})

test('a baseline stands beside its figure, and only there', () => {
  const baseline = { value: 61, n: 400, period: { from: '2026-01-01', to: '2026-01-28' } }
  const figures = measureFigures(COUNTS, new Map([['attended-in-time', baseline]]))
  expect(figures.filter(figure => figure.baseline).map(figure => [figure.id, figure.baseline])).toEqual([
    ['attended-in-time', baseline],
  ])
})

test('all but one is never 100%, one of many never nought, and none of none is no figure', () => {
  expect([
    share(9_999, 10_000).value,
    share(10_000, 10_000).value,
    share(1, 10_000).value,
    share(0, 5).value,
    share(0, 0).value,
  ]).toEqual([99.9, 100, 0.1, 0, null])
  fc.assert(
    fc.property(fc.nat(3_000), fc.nat(3_000), (met, more) => {
      const { value } = share(met, met + more)
      if (met + more > 0) expect(value === 100).toBe(more === 0)
    }),
  )
})

test.each([
  [371, 412, '371 of 412 calls (90%)'],
  [3, 4, '3 of 4 calls'],
  [19, 19, '19 of 19 calls'],
  [999, 1000, '999 of 1,000 calls (over 99%)'],
  [1, 1000, '1 of 1,000 calls (under 1%)'],
  [0, 40, '0 of 40 calls (0%)'],
])('a share of %i and %i is said with what it is of', (met, n, said) => {
  expect(saysShare(met, n, 'calls')).toBe(said)
})

test.each([
  [null, 'percent', 'no figure yet'],
  [87.3, 'percent', '87.3%'],
  [1, 'minutes', '1 minute'],
  [6.5, 'seconds', '6.5 seconds'],
  [1200, 'count', '1,200'],
] as const)('%s %s', (value, unit, said) => {
  expect(saysValue(value, unit)).toBe(said)
})

test('the headlines say how many of how many, and what is missing', () => {
  const [answered, attended, dealtWith] = drawHeadlines(COUNTS, true, new Map())
  expect(answered!.sentence).toBe(
    '91 of 100 emergency calls (91%) were answered within 10 seconds in the 28 days to 23 November 2026. Half were answered within 4.3 seconds. 10 callers rang off before anyone spoke to them, 6 of them during the recorded message. 6 are waiting now. For 4 calls we cannot tell: a time is missing.',
  )
  expect(attended!.sentence).toBe(
    'We were there in time for 70 of 100 immediate responses (70%) in the 28 days to 23 November 2026. Half of those we attended took 9 minutes or less. Nobody came to 6 of them. 3 are still within the time promised and not counted yet. For 2 responses we cannot tell: a time is missing.',
  )
  expect(dealtWith!.sentence).toBe(
    '38 of 40 crimes (95%) were recorded within 24 hours of the report in the 28 days to 23 November 2026. 30 of 36 crimes (83%) had an investigation plan within 24 hours. 11 of the crimes recorded have an outcome so far.',
  )
})

test('with nothing to tell, every headline says so and draws no bar', () => {
  const empty: ServiceCounts = {
    ...COUNTS,
    calls: { '999': NO_CALLS, '101': NO_CALLS },
    attended: { met: 0, late: 0, never: 0, overdue: 0, running: 0, cannotTell: 0, medianMinutes: null },
    byDistrict: [],
    crimes: { recorded: 0, recordedInTime: 0, planned: 0, unplanned: 0, planRunning: 0, withOutcome: 0, told: 0 },
    outcomes: [],
  }
  for (const { sentence, figures } of drawHeadlines(empty, false, new Map())) {
    expect(sentence).toMatch(/^No /)
    expect(sentence).not.toMatch(/NaN|null|undefined/)
    for (const { chart } of figures) expect(chart.table.rows).toEqual([])
  }
})

test('a district with few on either side is not shown, nor one that would tell it', () => {
  const districts = drawHeadlines(COUNTS, true, new Map())
    .flatMap(headline => headline.figures)
    .find(figure => figure.id === 'districts')!
  expect(districts.chart.table.rows).toEqual([
    ['Stafford (60)', '75%'],
    ['Leek', 'not shown'],
    ['Tamworth', 'not shown'],
  ])
  expect(JSON.stringify(districts)).not.toContain('50%')
})

test('a demonstration labels every figure synthetic, a live force none', () => {
  const labels = (demonstration: boolean) =>
    drawHeadlines(COUNTS, demonstration, new Map()).flatMap(headline =>
      headline.figures.map(figure => figure.label ?? null),
    )
  expect(new Set(labels(true))).toEqual(new Set(['synthetic']))
  expect(new Set(labels(false))).toEqual(new Set([null]))
})

test('every measure says what it counts, what it leaves out and what it follows', () => {
  expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length)
  for (const measure of MEASURES) {
    expect(measure.question).toMatch(/\?$/)
    for (const words of [measure.definition, measure.exclusions, measure.source])
      expect(words.length).toBeGreaterThan(15)
    expect((measure.clockStart === null) === (measure.clockStop === null)).toBe(true)
  }
})

test('a period is whole London days', () => {
  const night = periodTo(Temporal.Instant.from('2026-10-25T23:30:00Z'), 2)
  expect([night.from.toString(), night.to.toString(), night.fromAt.toString(), night.untilAt.toString()]).toEqual([
    '2026-10-24',
    '2026-10-25',
    '2026-10-23T23:00:00Z',
    '2026-10-26T00:00:00Z',
  ])
  expect(periodWords(periodTo(NOW, 1))).toBe('on 23 November 2026')
})

import { barChart } from '../../charts/bar-chart.ts'
import { choropleth } from '../../charts/choropleth.ts'
import { lineChart } from '../../charts/line-chart.ts'
import type { Page } from '../page.ts'

/** What the sample pages of look.test.ts are given. Nobody in it exists. */
export const NOW = '2026-12-24T02:58:00Z'

export function samplePage(change: Partial<Page> = {}): Page {
  return {
    title: 'How we are doing',
    nonce: 'bm9uY2U',
    styleNonce: 'bm9uY2U',
    path: '/how-we-are-doing',
    force: {
      name: 'Staffordshire demonstration force',
      kind: 'demonstration',
      notice: 'Demonstration: all people, calls and crimes are synthetic. Not a police service: call 999 or 101.',
    },
    nav: [
      { href: '/', text: 'Home' },
      { href: '/report', text: 'Report online' },
      { href: '/how-we-are-doing', text: 'How we are doing', current: true },
      { href: '/crime-near-you', text: 'Crime near you' },
    ],
    rehearsal: { at: NOW, speed: 60, paused: false, next: 'A caller in Leek rings in about 3 minutes' },
    once: '5a0c3b1e-0000-4000-8000-000000000001',
    theme: 'auto',
    ...change,
  }
}

export const REFUSAL = { code: 'needs-reason', message: 'Say why a slower response is safe', field: 'reason' }

export const STAFF_PAGE: Partial<Page> = {
  title: 'Waiting contacts',
  path: '/queue',
  nav: [
    { href: '/queue', text: 'Queue', current: true, count: 7 },
    { href: '/incidents', text: 'Incidents' },
    { href: '/investigations', text: 'Investigations' },
    { href: '/victims', text: 'Victim care' },
    { href: '/outbox', text: 'Outbox' },
    { href: '/measures', text: 'Measures' },
  ],
  user: { name: 'Aisha Example', role: 'Contact handler', initials: 'AE' },
}

export const ROWS = [
  {
    id: 1,
    grade: 'immediate',
    who: 'Caller in Hanley',
    risk: 'Child in the house; knife seen',
    unknown: 'Name, flat number',
    clock: { due: '2026-12-24T02:54:00Z' },
    owner: 'Nobody',
    urgent: true,
  },
  {
    id: 2,
    grade: 'priority',
    who: 'Jane Synthetic, Leek',
    risk: 'Third contact in 28 days',
    unknown: 'Safe to call back?',
    clock: { due: '2026-12-24T03:04:00Z', near: 'PT15M' },
    owner: 'A. Example',
  },
  {
    id: 3,
    grade: 'scheduled',
    who: 'Shop in Longton',
    risk: 'None known',
    unknown: 'CCTV kept until',
    clock: { due: '2026-12-24T09:00:00Z' },
    owner: 'A. Example',
  },
  {
    id: 4,
    grade: 'resolve',
    who: 'Web report, Tamworth',
    risk: 'None known',
    unknown: 'Nothing',
    clock: { due: '2026-12-24T02:30:00Z', met: '2026-12-24T02:20:00Z' },
    owner: 'B. Example',
  },
  {
    id: 5,
    grade: 'priority',
    who: 'Caller in Burton',
    risk: 'Ill',
    unknown: 'Which ward',
    clock: { due: '2026-12-24T03:30:00Z', paused: '2026-12-24T02:40:00Z' },
    owner: 'B. Example',
  },
  {
    id: 6,
    grade: 'scheduled',
    who: 'Caller in Codsall',
    risk: 'None known',
    unknown: 'Nothing',
    clock: { due: '2026-12-24T02:00:00Z', met: '2026-12-24T02:12:00Z' },
    owner: 'B. Example',
  },
]

export const CHARTS = {
  line: lineChart({
    id: 'answered-chart',
    title: 'Calls answered in 10 seconds, by month',
    unit: 'in 100',
    series: [
      {
        name: '999',
        points: ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'].map((at, n) => ({
          at,
          value: [81, 84, 79, null, 88, 90][n]!,
        })),
      },
      {
        name: '101',
        points: ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'].map((at, n) => ({
          at,
          value: [42, 40, 51, 55, 54, 61][n]!,
        })),
      },
    ],
  }),
  bars: barChart({
    id: 'kinds-chart',
    title: 'Recorded crime by type',
    unit: 'crimes',
    of: 'Type',
    parts: true,
    bars: [
      { label: 'Violence and sexual offences', value: 1840 },
      { label: 'Public order', value: 612 },
      { label: 'Shoplifting', value: 455 },
      { label: 'Criminal damage and arson', value: 410 },
      { label: 'Burglary', value: 168 },
      { label: 'Possession of weapons', value: 41 },
    ],
  }),
  map: choropleth({
    id: 'map-chart',
    title: 'Recorded crime by district',
    unit: 'crimes per 1,000 residents',
    of: 'District',
    areas: Array.from({ length: 12 }, (_, n) => ({
      name: `District ${n + 1}`,
      value: n === 7 ? null : (n * 7) % 23,
      href: `/areas/${n + 1}`,
      geometry: { type: 'Polygon' as const, coordinates: [hexagon(n % 4, Math.floor(n / 4))] },
    })),
  }),
}

function hexagon(column: number, row: number): [number, number][] {
  const [x, y] = [-2 + column * 0.2 + (row % 2) * 0.1, 53 - row * 0.104]
  return Array.from({ length: 7 }, (_, n) => {
    const turn = (Math.PI / 3) * n + Math.PI / 6
    return [x + 0.115 * Math.cos(turn), y + 0.07 * Math.sin(turn)]
  })
}

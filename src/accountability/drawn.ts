import type { Chart } from '../platform/charts/chart.ts'

/** A chart with what it may not appear without; the `figure` macro's parameters. Synthetic or published, never both. */
export type Drawn = {
  id: string
  title: string
  chart: Chart
  definition: string
  source: string | { text: string; href: string }
} & ({ label: 'synthetic' } | { label?: never; licence?: string })

/** The chart, saying our own sentence in the place of its general one. */
export function saying(chart: Chart, sentence: string): Chart {
  return { ...chart, sentence }
}

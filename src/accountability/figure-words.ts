import type { MeasureDefinition } from './measures.ts'

/** A figure with its unit, for a sentence: '87.3%', '6.5 seconds', '9.8 minutes', '12'. */
export function saysValue(value: number | null, unit: MeasureDefinition['unit']): string {
  if (value === null) return 'no figure yet'
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
  if (unit === 'percent') return `${number}%`
  return unit === 'count' ? number : `${number} ${value === 1 ? unit.slice(0, -1) : unit}`
}

/** Of few, the numbers alone: a percentage of seven calls says more than is known. */
const FEWEST_FOR_PERCENT = 20

/** '371 of 412 calls (90%)', '3 of 4 calls'. Never a bare percentage, and all but all is never 100%. */
export function saysShare(met: number, n: number, what: string): string {
  const counted = `${count(met)} of ${count(n)} ${what}`
  if (n < FEWEST_FOR_PERCENT) return counted
  const rounded = Math.round((100 * met) / n)
  const percent = met < n && rounded === 100 ? 'over 99' : met > 0 && rounded === 0 ? 'under 1' : String(rounded)
  return `${counted} (${percent}%)`
}

export function count(n: number): string {
  return n.toLocaleString('en-GB')
}

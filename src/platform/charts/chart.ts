/** A chart with what must stand beside it: the same figures as a table, and what they say in a sentence. */
export type Chart = {
  /** SVG for a wide column. */
  svg: string
  /** SVG for a phone, where there is one: drawn again, so that its text keeps its size. */
  narrow?: string
  /** What each mark means; `swatch` is SVG. Empty when there is nothing to tell apart. */
  key: { label: string; swatch: string }[]
  table: { head: string[]; rows: string[][] }
  sentence: string
}

/** A figure, or null where there is none or it is too small to show without naming somebody. */
export type Figure = number | null

export const NO_FIGURE = 'not shown'
export const NONE_SHOWN = 'None of these figures is shown.'
export const NOTHING_YET = 'There are no figures yet.'

/** 1234.56 as '1,234.6'. */
export function plainNumber(n: number): string {
  return n.toLocaleString('en-GB', { maximumFractionDigits: 1 })
}

export type Format = (n: number) => string

export function shown(value: Figure, format: Format): string {
  return value === null ? NO_FIGURE : format(value)
}

/** What figures count: 'crimes', with 'crime' for one where that differs. */
export type Unit = { unit: string; one?: string }

/** '12 crimes', '1 crime'. */
export function amount(value: number, { unit, one }: Unit, format: Format): string {
  return `${format(value)} ${value === 1 ? (one ?? unit) : unit}`
}

/** 'Hanley', 'Hanley and Leek', 'Hanley and 2 others'. */
export function listed(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ')
  return `${names[0]} and ${names.length - 1} others`
}

/** Figures that a chart can show: finite and not below zero, since every chart here starts at nought. */
export function checkFigures(values: readonly Figure[]): void {
  for (const value of values) {
    if (value !== null && !(Number.isFinite(value) && value >= 0))
      throw new RangeError(`Not a figure to draw: ${value}`)
  }
}

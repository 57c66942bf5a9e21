import { suppress } from './suppress.ts'

/** What a reader of the page asked for; nothing asked is everything. `month`: 'YYYY-MM'. */
export type CrimeFilter = { district?: string | undefined; type?: string | undefined; month?: string | undefined }

export type AreaCrime = {
  code: string
  name: string
  ward: string | null
  district: string
  residents: number
  n: number
}
export type NamedCount = { name: string; n: number }
/** `n` is null where it is not shown. */
export type ShownCount = { name: string; n: number | null }
/** Newest month first. */
export type CrimeChoices = { districts: string[]; types: string[]; months: string[] }

/**
 * Published figures, counted: `kind` keeps them apart from the force's own log (service-counts.ts), so that no chart can
 * be drawn from both.
 */
export type StreetCrimeCounts = {
  kind: 'published'
  filter: CrimeFilter
  areas: readonly AreaCrime[]
  types: readonly NamedCount[]
  /** Rows without a location, and rows outside the imported geography: of the whole force, whatever the district. */
  unlocated: number
  outside: number
}

/** A name that residents know before the one that statisticians use. */
export function areaName({ name, ward }: Pick<AreaCrime, 'name' | 'ward'>): string {
  return ward ? `${ward} (${name})` : name
}

/** Per 1,000 residents, to a tenth; none where nobody lives. */
export function perThousand(n: number, residents: number): number | null {
  return residents > 0 ? Math.round((10_000 * n) / residents) / 10 : null
}

/** Most first, and after them those not shown, by name: their order would tell which is more. */
export function shownByCount(counts: readonly NamedCount[]): ShownCount[] {
  const hidden = suppress(counts.map(one => one.n))
  return counts
    .map(({ name }, place) => ({ name, n: hidden[place] ?? null }))
    .sort((a, b) => (b.n ?? -1) - (a.n ?? -1) || a.name.localeCompare(b.name))
}

/** As they stand: by month. */
export function shownInOrder(counts: readonly NamedCount[]): ShownCount[] {
  const hidden = suppress(counts.map(one => one.n))
  return counts.map(({ name }, place) => ({ name, n: hidden[place] ?? null }))
}

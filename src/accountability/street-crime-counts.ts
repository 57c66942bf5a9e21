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

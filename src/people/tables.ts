// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'people.area': AreaTable
    'people.district': DistrictTable
    'people.geography': GeographyTable
    'people.settlement': SettlementTable
  }
}

export interface AreaTable {
  code: string
  name: string
  district: string
  district_code: string
  rural_urban: 'urban' | 'rural'
  residents: number
  lon: number
  lat: number
  boundary: unknown
  source: string
  ward: string | null
}

export interface DistrictTable {
  code: string
  name: string
  boundary: unknown
  source: string
}

export interface GeographyTable {
  id: Generated<string>
  at: Generated<Temporal.Instant>
  by: string
  areas: number
  force_boundary: unknown | null
  source: string
  licence: string
}

export interface SettlementTable {
  id: string
  name: string
  district: string
  lon: number
  lat: number
  population: number
  rural_urban: 'urban' | 'rural'
  base_id: string
}

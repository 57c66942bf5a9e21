// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
declare module '../platform/db/database.ts' {
  interface Database {
    'people.area': AreaTable
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

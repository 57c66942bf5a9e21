import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Boundary } from './area-boundaries.ts'
import type { Area, District } from './areas.ts'

/** Puts areas in place; a known one with the same content is left alone. Returns how many were new or changed. */
export async function putAreas(tx: Tx, areas: readonly Area[], source: string): Promise<number> {
  const put = await sql`
    insert into people.area as known (code, name, ward, district, district_code, rural_urban, residents, lon, lat, boundary, source)
    select code, name, ward, district, "districtCode", "ruralUrban", residents, lon, lat, boundary, ${source}
    from jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) as a (code text, name text, ward text, district text, "districtCode" text,
      "ruralUrban" text, residents int, lon float8, lat float8, boundary jsonb)
    on conflict (code) do update set name = excluded.name, ward = excluded.ward, district = excluded.district,
      district_code = excluded.district_code, rural_urban = excluded.rural_urban, residents = excluded.residents,
      lon = excluded.lon, lat = excluded.lat, boundary = excluded.boundary, source = excluded.source
    where (known.name, known.ward, known.district, known.district_code, known.rural_urban, known.residents, known.lon, known.lat, known.boundary)
      is distinct from (excluded.name, excluded.ward, excluded.district, excluded.district_code, excluded.rural_urban, excluded.residents, excluded.lon, excluded.lat, excluded.boundary)`.execute(
    tx,
  )
  return Number(put.numAffectedRows ?? 0)
}

export async function putDistricts(tx: Tx, districts: readonly District[], source: string): Promise<void> {
  await sql`
    insert into people.district (code, name, boundary, source)
    select code, name, boundary, ${source} from jsonb_to_recordset(${JSON.stringify(districts)}::jsonb) as d (code text, name text, boundary jsonb)
    on conflict (code) do update set name = excluded.name, boundary = excluded.boundary, source = excluded.source`.execute(
    tx,
  )
}

export type NewGeography = {
  by: string
  areas: number
  forceBoundary: Boundary | null
  source: string
  licence: string
}

/** Notes that there is a newer geography: maps are drawn afresh. Returns its id. */
export async function noteGeography(tx: Tx, { forceBoundary, ...noted }: NewGeography): Promise<string> {
  const row = await tx
    .insertInto('people.geography')
    .values({ ...noted, force_boundary: forceBoundary === null ? null : JSON.stringify(forceBoundary) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

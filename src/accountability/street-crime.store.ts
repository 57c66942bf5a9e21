import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { StreetCrime } from './street-crime-row.ts'

/** A row that was read, with the key that makes it the same row again, and its place in its file. */
export type StagedCrime = StreetCrime & { key: string; row: number }

/**
 * Makes the room where rows wait until every file has been read: a table of this connection alone, so that a failed or
 * killed import leaves nothing behind. Every call below must come over the same connection.
 */
export async function openStage(tx: Tx): Promise<void> {
  await sql`drop table if exists pg_temp.street_crime_stage`.execute(tx)
  await sql`create temp table street_crime_stage (n bigint generated always as identity, key text collate "C" not null, crime_id text,
    month date not null, crime_type text not null, force text not null, area_code text, lon double precision, lat double precision,
    outcome text, file integer not null, row integer not null)`.execute(tx)
}

/** Rows of one file. */
export async function stage(tx: Tx, file: number, rows: readonly StagedCrime[]): Promise<void> {
  const column = <K extends keyof StagedCrime>(name: K) => rows.map(row => row[name])
  await sql`insert into pg_temp.street_crime_stage (key, crime_id, month, crime_type, force, area_code, lon, lat, outcome, row, file)
    select *, ${file}::int from unnest(${column('key')}::text[], ${column('crimeId')}::text[], ${column('month')}::date[], ${column('crimeType')}::text[],
      ${column('force')}::text[], ${column('areaCode')}::text[], ${column('lon')}::float8[], ${column('lat')}::float8[],
      ${column('outcome')}::text[], ${column('row')}::int[])`.execute(tx)
}

/** Whose rows are ours: the force of the first import; before there is one, the force that most of the rows name. */
export async function forceOfImport(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ force: string }>`
    select force from ((select force, 0 as turn, 0 as n from accountability.import where kind = 'street-crime' and force is not null order by at limit 1)
      union all (select force, 1, -count(*) from pg_temp.street_crime_stage group by force order by 3, 1 limit 1)) as t
    order by turn limit 1`.execute(tx)
  return rows[0]?.force
}

/** Rows of other forces, with the first of them. */
export async function countOutsideForce(
  tx: Tx,
  force: string,
): Promise<{ count: number; file: number; row: number } | undefined> {
  const { rows } = await sql<{ count: number; file: number; row: number }>`
    select count(*) over () as count, file, row from pg_temp.street_crime_stage where force <> ${force} order by n limit 1`.execute(
    tx,
  )
  return rows[0]
}

/**
 * Puts the staged rows of `force` in place: a row whose key is known already, or came earlier in these files, is a repeat.
 * Returns how many were new. One import at a time: under the lock no other can add a key between the look and the write.
 */
export async function mergeStage(tx: Tx, force: string, importId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('accountability.street_crime'))`.execute(tx)
  const merged = await sql`
    insert into accountability.street_crime (key, crime_id, month, crime_type, area_code, lon, lat, outcome, import_id)
    select distinct on (key) key, crime_id, month, crime_type, area_code, lon, lat, outcome, ${importId}::uuid
    from pg_temp.street_crime_stage s
    where force = ${force} and not exists (select from accountability.street_crime c where c.key = s.key) order by key, n`.execute(
    tx,
  )
  return Number(merged.numAffectedRows ?? 0)
}

/** Of the rows this import kept: without a location, and outside the imported geography (null where there is none). */
export async function countPlaces(
  tx: Tx,
  importId: string,
): Promise<{ unlocated: number; outsideArea: number | null }> {
  const { rows } = await sql<{ unlocated: number; outside: number; areas: boolean }>`
    select count(*) filter (where c.lon is null) as unlocated,
      count(*) filter (where c.lon is not null and a.code is null) as outside,
      exists (select from people.area) as areas
    from accountability.street_crime c left join people.area a on a.code = c.area_code where c.import_id = ${importId}::uuid`.execute(
    tx,
  )
  const { unlocated, outside, areas } = rows[0]!
  return { unlocated, outsideArea: areas ? outside : null }
}

/** Counts again, for the months of the staged rows, what the public pages show. Rows without an area count under 'unlocated'. */
export async function refreshAreaMonths(tx: Tx): Promise<void> {
  await sql`delete from accountability.area_month where month in (select distinct month from pg_temp.street_crime_stage)`.execute(
    tx,
  )
  await sql`insert into accountability.area_month (area_code, month, crime_type, n)
    select coalesce(area_code, 'unlocated'), month, crime_type, count(*) from accountability.street_crime
    where month in (select distinct month from pg_temp.street_crime_stage) group by 1, 2, 3`.execute(tx)
}

export async function closeStage(tx: Tx): Promise<void> {
  await sql`drop table if exists pg_temp.street_crime_stage`.execute(tx)
}

import { sql } from 'kysely'
import type { AreaGeometry } from '../platform/charts/projection.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { AreaCrime, CrimeChoices, CrimeFilter, NamedCount, StreetCrimeCounts } from './street-crime-counts.ts'

/** What the figures were made from: the last import that changed them, and the geography in use. Undefined before an import. */
export type CrimeSource = {
  importId: string
  importedAt: Temporal.Instant
  force: string | null
  source: string
  licence: string
  geographyId: string | null
  geographyLicence: string | null
}

export async function readCrimeSource(tx: Tx): Promise<CrimeSource | undefined> {
  const { rows } = await sql<CrimeSource>`
    select i.id as "importId", i.at as "importedAt", i.force, i.source, i.licence, g.id as "geographyId", g.licence as "geographyLicence"
    from accountability.import i left join lateral (select id, licence from people.geography order by at desc limit 1) g on true
    where i.kind = 'street-crime' and i.kept > 0 order by i.at desc limit 1`.execute(tx)
  return rows[0]
}

export async function readCrimeChoices(tx: Tx): Promise<CrimeChoices> {
  const { rows } = await sql<CrimeChoices>`
    select (select coalesce(array_agg(distinct district order by district), '{}') from people.area) as districts,
      (select coalesce(array_agg(distinct crime_type order by crime_type), '{}') from accountability.area_month) as types,
      (select coalesce(array_agg(distinct to_char(month, 'YYYY-MM') order by to_char(month, 'YYYY-MM') desc), '{}') from accountability.area_month) as months`.execute(
    tx,
  )
  return rows[0]!
}

const asked = ({ type, month }: CrimeFilter) => sql`
  (${type ?? null}::text is null or m.crime_type = ${type ?? null}) and (${month ?? null}::text is null or m.month = (${month ?? null}::text || '-01')::date)`
const inDistrict = ({ district }: CrimeFilter) =>
  sql`(${district ?? null}::text is null or a.district = ${district ?? null})`

/** Every area of the filter with its count, none included; by type; and what no area can show. */
export async function countStreetCrime(tx: Tx, filter: CrimeFilter): Promise<StreetCrimeCounts> {
  const areas = await sql<AreaCrime>`
    select a.code, a.name, a.ward, a.district, a.residents, coalesce(sum(m.n), 0) as n
    from people.area a left join accountability.area_month m on m.area_code = a.code and ${asked(filter)}
    where ${inDistrict(filter)} group by a.code order by a.district, a.ward, a.name`.execute(tx)
  const types = await sql<NamedCount>`
    select m.crime_type as name, sum(m.n) as n from accountability.area_month m join people.area a on a.code = m.area_code
    where ${asked(filter)} and ${inDistrict(filter)} group by 1 order by n desc, name`.execute(tx)
  const apart = await sql<{ unlocated: number; outside: number }>`
    select coalesce(sum(m.n) filter (where m.area_code = 'unlocated'), 0) as unlocated,
      coalesce(sum(m.n) filter (where m.area_code <> 'unlocated' and a.code is null), 0) as outside
    from accountability.area_month m left join people.area a on a.code = m.area_code where ${asked(filter)}`.execute(tx)
  return { kind: 'published', filter, areas: areas.rows, types: types.rows, ...apart.rows[0]! }
}

export async function readBoundaries(tx: Tx): Promise<Map<string, AreaGeometry>> {
  const { rows } = await sql<{ code: string; boundary: AreaGeometry }>`select code, boundary from people.area`.execute(
    tx,
  )
  return new Map(rows.map(({ code, boundary }) => [code, boundary]))
}

export type AreaHistory = { area: Omit<AreaCrime, 'n'>; types: NamedCount[]; months: NamedCount[] }

/** One area's counts by type and by month. Undefined for a code that is no area of ours. */
export async function readAreaHistory(tx: Tx, code: string): Promise<AreaHistory | undefined> {
  const area = await tx
    .selectFrom('people.area')
    .select(['code', 'name', 'ward', 'district', 'residents'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (!area) return undefined
  const types = await sql<NamedCount>`
    select crime_type as name, sum(n) as n from accountability.area_month where area_code = ${code} group by 1 order by n desc, name`.execute(
    tx,
  )
  const months = await sql<NamedCount>`
    select to_char(month, 'YYYY-MM') as name, coalesce(sum(n) filter (where area_code = ${code}), 0) as n
    from accountability.area_month group by 1 order by 1`.execute(tx)
  return { area, types: types.rows, months: months.rows }
}

/** All that was imported, with its first and last month ('YYYY-MM'). */
export async function readCrimeTotal(tx: Tx): Promise<{ n: number; from: string; to: string }> {
  const { rows } = await sql<{ n: number; from: string; to: string }>`
    select coalesce(sum(n), 0) as n, to_char(min(month), 'YYYY-MM') as from, to_char(max(month), 'YYYY-MM') as to from accountability.area_month`.execute(
    tx,
  )
  return rows[0]!
}

import type { Tx } from '../../platform/db/connect.ts'
import { type Located, nearestSettlement } from './nearest-settlement.ts'
import type { CrimeWeights } from './places.ts'

/** How often each type of crime was recorded near each settlement, from the imported street crime; empty without an import. */
export async function readCrimeWeights(tx: Tx): Promise<CrimeWeights> {
  const areas = await tx.selectFrom('people.area').select(['code', 'lon', 'lat']).execute()
  if (areas.length === 0) return []
  const settlements: Located[] = await tx.selectFrom('people.settlement').select(['id', 'lon', 'lat']).execute()
  const nearest = new Map(areas.map(area => [area.code, nearestSettlement(area, settlements)]))
  const counts = await tx
    .selectFrom('accountability.area_month')
    .select(eb => ['area_code', 'crime_type', eb.fn.sum<number>('n').as('n')])
    .groupBy(['area_code', 'crime_type'])
    .execute()
  const sums = new Map<string, number>()
  for (const { area_code, crime_type, n } of counts) {
    const settlement = nearest.get(area_code)
    if (settlement) sums.set(`${settlement}|${crime_type}`, (sums.get(`${settlement}|${crime_type}`) ?? 0) + Number(n))
  }
  return [...sums].map(([key, n]) => {
    const [neighbourhood, crimeType] = key.split('|') as [string, string]
    return { neighbourhood, crimeType, n }
  })
}

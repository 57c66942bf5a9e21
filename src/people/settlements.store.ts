import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'

/** Puts the force's settlements in place; a newer edition of force.json overwrites, and none is ever removed under a case. */
export async function putSettlements(tx: Tx, force: Force): Promise<void> {
  const rows = force.neighbourhoods.map(n => ({
    id: n.id,
    name: n.name,
    district: n.district,
    lon: n.point[0],
    lat: n.point[1],
    population: n.population,
    rural_urban: n.ruralUrban,
    base_id: n.base,
  }))
  await tx
    .insertInto('people.settlement')
    .values(rows)
    .onConflict(clash =>
      clash.column('id').doUpdateSet(eb => ({
        name: eb.ref('excluded.name'),
        district: eb.ref('excluded.district'),
        lon: eb.ref('excluded.lon'),
        lat: eb.ref('excluded.lat'),
        population: eb.ref('excluded.population'),
        rural_urban: eb.ref('excluded.rural_urban'),
        base_id: eb.ref('excluded.base_id'),
      })),
    )
    .execute()
}

import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'

/** Puts the force's bases and resources in place. A resource's id is its callsign: what is said on the radio. */
export async function putResources(tx: Tx, force: Force): Promise<void> {
  await tx
    .insertInto('response.base')
    .values(force.bases.map(base => ({ id: base.id, name: base.name, lon: base.point[0], lat: base.point[1] })))
    .onConflict(clash =>
      clash.column('id').doUpdateSet(eb => ({
        name: eb.ref('excluded.name'),
        lon: eb.ref('excluded.lon'),
        lat: eb.ref('excluded.lat'),
      })),
    )
    .execute()
  await tx
    .insertInto('response.resource')
    .values(
      force.resources.map(r => ({
        id: r.callsign,
        callsign: r.callsign,
        kind: r.kind,
        base_id: r.base,
        team_id: r.team,
        crew: r.crewSize,
        skills: r.skills,
      })),
    )
    .onConflict(clash =>
      clash.column('id').doUpdateSet(eb => ({
        kind: eb.ref('excluded.kind'),
        base_id: eb.ref('excluded.base_id'),
        team_id: eb.ref('excluded.team_id'),
        crew: eb.ref('excluded.crew'),
        skills: eb.ref('excluded.skills'),
      })),
    )
    .execute()
}

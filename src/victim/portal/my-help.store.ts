import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Listing } from '../support/listing.ts'
import type { MyHarm } from './my-help.ts'

/** What decides who could help her, asked as her. */
export async function readMyHarm(tx: Tx): Promise<MyHarm | undefined> {
  const { rows } = await sql<MyHarm>`
    select offence, incident_type as "incidentType", settlement, district, language from victim.my_harm`.execute(tx)
  return rows[0]
}

/** The directory of support, asked as her. */
export async function readMyListings(tx: Tx): Promise<Listing[]> {
  const { rows } = await sql<Listing>`
    select code, name, kind, areas, offence_types as "offenceTypes", languages, phone, refer_by as "referBy", hours, run_by as "runBy", until::text as until
    from victim.my_listing order by name, code`.execute(tx)
  return rows
}

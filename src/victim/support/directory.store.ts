import type { Tx } from '../../platform/db/connect.ts'
import type { HelpsWith, Listing, ListingKind } from './listing.ts'

/** The whole directory, by name. */
export async function readDirectory(tx: Tx): Promise<Listing[]> {
  const rows = await tx.selectFrom('victim.support_listing').selectAll().orderBy('name').orderBy('code').execute()
  return rows.map(row => ({
    code: row.code,
    name: row.name,
    kind: row.kind as ListingKind,
    areas: row.areas,
    offenceTypes: row.offence_types as HelpsWith[],
    languages: row.languages,
    phone: row.phone,
    referBy: row.refer_by,
    hours: row.hours,
    runBy: row.run_by,
    until: row.until?.toString() ?? null,
  }))
}

export async function readListing(tx: Tx, code: string): Promise<Listing | undefined> {
  return (await readDirectory(tx)).find(one => one.code === code)
}

/** Puts a listing into the directory, in the place of one of the same code. */
export async function putListing(tx: Tx, one: Listing, at: Temporal.Instant, by: string): Promise<void> {
  const row = {
    name: one.name,
    kind: one.kind,
    areas: one.areas,
    offence_types: one.offenceTypes,
    languages: one.languages,
    phone: one.phone,
    refer_by: one.referBy,
    hours: one.hours,
    run_by: one.runBy,
    until: one.until,
    loaded_at: at,
    loaded_by: by,
  }
  await tx
    .insertInto('victim.support_listing')
    .values({ code: one.code, ...row })
    .onConflict(clash => clash.column('code').doUpdateSet(row))
    .execute()
}

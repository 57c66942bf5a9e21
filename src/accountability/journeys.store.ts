import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { type Fact, type FactRow, toFact } from '../platform/log/fact.ts'
import type { CrimeChange } from './crime-change.ts'
import type { JourneyChange, JourneyColumns } from './journey-change.ts'

/** Makes or changes the journey of one contact. A change by incident finds the contact that became it, or does nothing. */
export async function changeJourney(tx: Tx, caseId: string, { of, set = {}, keep = {} }: JourneyChange): Promise<void> {
  const kept = Object.fromEntries(
    Object.entries(keep).map(([column, value]) => [
      column,
      sql`${keepRule(column)}(${sql.ref(`journey.${column}`)}, ${value})`,
    ]),
  )
  const changes = { ...set, ...kept } as never
  if ('incidentId' in of) {
    await tx
      .updateTable('accountability.journey as journey')
      .set(changes)
      .where('incident_id', '=', of.incidentId)
      .execute()
    return
  }
  const row = { contact_id: of.contactId, case_id: caseId, ...(keep as JourneyColumns), ...set } as never
  await tx
    .insertInto('accountability.journey')
    .values(row)
    .onConflict(clash => clash.column('contact_id').doUpdateSet(changes))
    .execute()
}

/** What is known stays, but the earliest arrival is the first, and what was once promised stays promised. */
function keepRule(column: string) {
  if (column === 'first_at_scene_at') return sql`least`
  return column === 'immediate' ? sql`greatest` : sql`coalesce`
}

export async function changeCrime(tx: Tx, caseId: string, change: CrimeChange): Promise<void> {
  const { crimeId } = change
  if (change.change === 'begins') {
    await sql`insert into accountability.crime_journey (crime_id, case_id, incident_id, offence, settlement_id, reported_at, decision_due_at, recorded_at)
      values (${crimeId}, ${caseId}, ${change.incidentId}, ${change.offence},
        (select settlement_id from accountability.journey where incident_id = ${change.incidentId}), ${change.reportedAt}, ${change.decisionDueAt}, ${change.recordedAt})
      on conflict (crime_id) do nothing`.execute(tx)
    return
  }
  const update = tx.updateTable('accountability.crime_journey').where('crime_id', '=', crimeId)
  if (change.change === 'planned') await update.set({ planned_at: sql`least(planned_at, ${change.at})` }).execute()
  if (change.change === 'reviewed') await update.set({ reviewed_at: sql`least(reviewed_at, ${change.at})` }).execute()
  if (change.change === 'outcome') await update.set({ outcome_code: change.code, outcome_at: change.at }).execute()
  if (change.change === 'reopened') await update.set({ outcome_code: null, outcome_at: null }).execute()
  if (change.change === 'reclassified') await update.set({ offence: change.offence }).execute()
  if (change.change === 'cancelled')
    await tx.deleteFrom('accountability.crime_journey').where('crime_id', '=', crimeId).execute()
  if (change.change === 'told') await update.set({ updates_sent: sql`updates_sent + 1` }).execute()
}

export type Cursor = { xid: string; seq: number }

/** Holds the reader's place, so that nothing is handled twice while its tables are made again. */
export async function holdCursor(tx: Tx, reader: string): Promise<Cursor | undefined> {
  const { rows } =
    await sql<Cursor>`select xid::text as xid, seq from platform.reader where name = ${reader} for update`.execute(tx)
  return rows[0]
}

/** All but those whose facts were erased: nothing is left to make them from, and what was counted stays counted. */
export async function emptyJourneys(tx: Tx): Promise<void> {
  const kept = sql`not exists (select from platform.erasure e where e.case_id = j.case_id and e.done_at is not null)`
  await sql`delete from accountability.journey j where ${kept}`.execute(tx)
  await sql`delete from accountability.crime_journey j where ${kept}`.execute(tx)
}

/** The facts of these kinds after one place in the log and up to another, in the reader's order. */
export async function factsBetween(
  tx: Tx,
  after: Cursor,
  upTo: Cursor,
  kinds: readonly string[],
  limit: number,
): Promise<Fact[]> {
  const { rows } = await sql<FactRow>`
    select f.seq, f.id, f.xid::text as xid, f.kind, f.case_id, f.case_version, f.about, f.at, f.recorded_at, f.by, f.by_role, f.via, f.body
    from platform.fact f
    where (f.xid, f.seq) > (${after.xid}::xid8, ${after.seq}) and (f.xid, f.seq) <= (${upTo.xid}::xid8, ${upTo.seq}) and f.kind = any(${kinds}::text[]) and f.commitment is null
    order by f.xid, f.seq limit ${limit}`.execute(tx)
  return rows.map(toFact)
}

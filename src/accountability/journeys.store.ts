import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { type Fact, type FactRow, toFact } from '../platform/log/fact.ts'
import { type CrimeRow, type JourneyBook, type JourneyRow, openJourneys } from './journey-book.ts'

/** All that these facts may change, as it is kept now. */
export async function openJourneysFor(tx: Tx, facts: readonly Fact[]): Promise<JourneyBook> {
  const ids = (name: string) => [...new Set(facts.flatMap(fact => fact.body[name] ?? []))] as string[]
  const journeys = await sql<{ row: JourneyRow }>`
    select to_jsonb(j) as row from accountability.journey j where j.contact_id = any(${ids('contactId')}::uuid[])
    union select to_jsonb(j) from accountability.journey j where j.incident_id = any(${ids('incidentId')}::uuid[])`.execute(
    tx,
  )
  const crimes = await sql<{ row: CrimeRow }>`
    select to_jsonb(c) as row from accountability.crime_journey c where c.crime_id = any(${ids('crimeId')}::uuid[])`.execute(
    tx,
  )
  return openJourneys(
    journeys.rows.map(({ row }) => row),
    crimes.rows.map(({ row }) => row),
  )
}

const JOURNEY = [
  ...[
    'case_id',
    'channel',
    'offered_at',
    'answered_at',
    'abandoned_at',
    'abandon_stage',
    'settlement_id',
    'incident_type',
  ],
  ...['grade', 'graded_at', 'incident_id', 'incident_opened_at', 'clock_started_at', 'attend_by', 'immediate_by'],
  ...['immediate', 'rural_urban', 'first_at_scene_at', 'incident_closed_at', 'end_state', 'ended_at'],
]
const CRIME = [
  ...['case_id', 'incident_id', 'offence', 'settlement_id', 'reported_at', 'decision_due_at', 'recorded_at'],
  ...['planned_at', 'reviewed_at', 'updates_sent', 'outcome_code', 'outcome_at'],
]

/** Keeps what changed, in a statement for each table however many rows there are. */
export async function saveJourneys(tx: Tx, { changed, gone }: JourneyBook): Promise<void> {
  if (gone.size > 0)
    await sql`delete from accountability.crime_journey where crime_id = any(${[...gone]}::uuid[])`.execute(tx)
  const rows = [...changed]
  await save(
    tx,
    'journey',
    'contact_id',
    JOURNEY,
    rows.filter(row => 'contact_id' in row),
  )
  await save(
    tx,
    'crime_journey',
    'crime_id',
    CRIME,
    rows.filter(row => 'crime_id' in row),
  )
}

async function save(tx: Tx, table: string, key: string, columns: readonly string[], rows: readonly object[]) {
  if (rows.length === 0) return
  const of = sql.raw(`accountability.${table}`)
  const all = sql.raw([key, ...columns].join(', '))
  await sql`insert into ${of} (${all}) select ${all} from jsonb_populate_recordset(null::${of}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${sql.raw(key)}) do update set ${sql.raw(columns.map(name => `${name} = excluded.${name}`).join(', '))}`.execute(
    tx,
  )
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

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { londonDay } from '../../platform/time.ts'
import { type ContactRow, sensitivityOf } from '../contact.store.ts'
import { pathwayPackOn } from '../pathway-pack.ts'
import { spokenKind } from '../spoken-kind.ts'
import type { Member } from './event-candidates.ts'
import type { SameEventRule } from './same-event-rules.ts'

/** Compared at once: more open contacts than this within two hours are looked at newest first. */
const MOST = 250
/** The first words of a log say what it is about. */
const WORDS = 2000

type Row = Pick<
  ContactRow,
  'id' | 'number' | 'caller_number' | 'offered_at' | 'incident_type' | 'place' | 'settlement_id' | 'lon' | 'lat'
> & {
  lead: string
  going: boolean
  words: string
}

const sides = sql`
  c.id, c.number, c.caller_number, c.offered_at, c.incident_type, c.place, c.settlement_id, c.lon, c.lat, contact.lead_of(c.id) as lead,
  exists (select from response.incident i where i.contact_id = contact.lead_of(c.id) and i.state <> 'closed') as going,
  left(concat_ws(' ', c.summary, (select r.what from contact.online_report r where r.contact_id = c.id),
    (select string_agg(l.text, ' ' order by l.at) from contact.log_line l where l.contact_id = c.id)), ${sql.lit(WORDS)}) as words`

type Ask = { force: Force; rule: SameEventRule; now: Temporal.Instant }

/** What one contact says of its event. */
export async function readAccountOf(tx: Tx, contactId: string, ask: Ask): Promise<Member | undefined> {
  const { rows } = await sql<Row>`select ${sides} from contact.contact c where c.id = ${contactId}::uuid`.execute(tx)
  return rows[0] && member(rows[0], ask)
}

/**
 * Every contact that may be about the same thing, by time and area alone: those that somebody is with, those whose incident
 * is open, and those attached to either. Where a place is not known yet, it is not ruled out. What is alike is decided by the rule.
 */
export async function readMembersAround(
  tx: Tx,
  at: Temporal.Instant,
  around: Member | null,
  ask: Ask,
): Promise<Member[]> {
  const { minutes, km } = ask.rule
  const [lon, lat] = around?.point ?? [null, null]
  const { rows } = await sql<Row>`
    select * from (
      select ${sides}, c.state
      from contact.contact c
      where c.offered_at between ${at.subtract({ minutes })} and ${at.add({ minutes })} and c.id is distinct from ${around?.id ?? null}::uuid
        and (${lon}::float8 is null or c.lon is null or (c.lat between ${lat}::float8 - ${km / 111} and ${lat}::float8 + ${km / 111}
          and c.lon between ${lon}::float8 - ${km / 60} and ${lon}::float8 + ${km / 60}))
      order by c.offered_at desc limit ${MOST}) near
    where words <> '' and (state = 'open' or state = 'waiting' or going or lead <> id)`.execute(tx)
  return rows.map(row => member(row, ask))
}

function member(row: Row, { force, rule, now }: Ask): Member {
  return {
    id: row.id,
    lead: row.lead,
    going: row.going,
    number: row.caller_number,
    at: row.offered_at,
    settlementId: row.settlement_id,
    point: row.lon === null || row.lat === null ? null : [row.lon, row.lat],
    incidentType: row.incident_type,
    sensitive:
      sensitivityOf(force, row.incident_type) ?? spokenKind(pathwayPackOn(londonDay(now)), rule.private, row.words),
    place: row.place,
    words: row.words,
  }
}

import { sql } from 'kysely'
import { may } from '../platform/access/permissions.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { londonDay } from '../platform/time.ts'
import { firstWords } from './candidate.ts'
import { readKnown } from './known.store.ts'
import { nameOf } from './known.ts'
import { markerKind } from './marker-kinds.ts'
import { ROLE_WORDS } from './person-role.ts'
import { repeatOf } from './repeat.ts'

const MOST = 100
export type PersonAsk = { now: Temporal.Instant; who: Who; domestic: readonly string[] }

/** Everything that this person may see of a person; where the record was joined to another, which one. */
export async function readPersonPage(tx: Tx, id: string, { now, who, domestic }: PersonAsk) {
  const row = await tx
    .selectFrom('people.person')
    .select(['id', 'merged_into', 'removed_at', 'added_at', 'origin'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || row.removed_at !== null) return undefined
  if (row.merged_into !== null) return { personId: id, caseId: id, joinedTo: row.merged_into, name: 'Joined record' }
  const [known] = await readKnown(tx, { ids: [id], now, besides: null, domestic })
  if (!known) return undefined
  const day = londonDay(now).toString()
  return {
    personId: id,
    caseId: id,
    joinedTo: null,
    name: nameOf(known.names),
    addedAt: row.added_at,
    origin: row.origin,
    known: {
      ...known,
      markers: known.markers.map(one => ({ ...one, label: markerKind(one.kind).words, overdue: one.reviewOn < day })),
    },
    first: firstWords(known, day),
    repeat: repeatOf(known.counts.person, day),
    history: await readHistory(tx, id),
    joins: await readJoins(tx, id),
    decisions: await readIdentifications(tx, id),
    most: MOST,
    may: {
      join: may(who.role, 'join records of people'),
      mark: may(who.role, 'keep markers'),
      confirm: may(who.role, 'confirm markers'),
      say: may(who.role, 'say who people are'),
    },
  }
}

/** Contacts, incidents and crimes with the part they played, the newest first, as far as each may be seen. */
async function readHistory(tx: Tx, id: string) {
  const { rows } = await sql<{
    toKind: 'contact' | 'incident' | 'crime'
    toId: string
    caseId: string
    number: number
    type: string
    at: Temporal.Instant
    role: keyof typeof ROLE_WORDS
    saidBy: string
    state: string
  }>`
    with recursive grp (id) as (select ${id}::uuid union select p.id from grp g join people.person p on p.merged_into = g.id)
    select l.to_kind as "toKind", l.to_id as "toId", l.role, l.said_by as "saidBy", coalesce(c.case_id, i.case_id, k.case_id) as "caseId",
      coalesce(c.number, i.number, k.number) as number, coalesce(c.incident_type, i.incident_type, k.offence) as type,
      coalesce(c.offered_at, i.opened_at, k.recorded_at) as at, coalesce(c.end_state, c.state, i.state, k.state) as state
    from grp g join people.link l on l.case_id = g.id and l.ended_at is null
      left join contact.contact c on l.to_kind = 'contact' and c.id = l.to_id
      left join response.incident i on l.to_kind = 'incident' and i.id = l.to_id
      left join investigation.crime k on l.to_kind = 'crime' and k.id = l.to_id
    where coalesce(c.id, i.id, k.id) is not null order by at desc limit ${MOST}`.execute(tx)
  return rows.map(row => ({ ...row, roleWords: ROLE_WORDS[row.role] }))
}

/** Which records were joined to this one, why, by whom: and what was taken back again. */
async function readJoins(tx: Tx, id: string) {
  return tx
    .selectFrom('people.merge')
    .select([
      'id as mergeId',
      'merged_id as otherId',
      'why',
      'probability',
      'reasons',
      'at',
      'by_name as byName',
      'undone_at as undoneAt',
      'undone_by_name as undoneByName',
      'undone_why as undoneWhy',
    ])
    .where('case_id', '=', id)
    .orderBy('at', 'desc')
    .execute()
}

async function readIdentifications(tx: Tx, id: string) {
  const { rows } = await sql<{
    identificationId: string
    contactId: string
    caseId: string
    number: number
    decision: 'same' | 'not-same'
    role: keyof typeof ROLE_WORDS
    probability: number | null
    at: Temporal.Instant
    byName: string
    undoneAt: Temporal.Instant | null
    undoneByName: string | null
    undoneWhy: string | null
  }>`
    select i.id as "identificationId", i.contact_id as "contactId", c.case_id as "caseId", c.number, i.decision, i.role, i.probability, i.at, i.by_name as "byName",
      i.undone_at as "undoneAt", i.undone_by_name as "undoneByName", i.undone_why as "undoneWhy"
    from people.identification i join contact.contact c on c.id = i.contact_id where i.person_id = ${id}::uuid order by i.at desc limit ${MOST}`.execute(
    tx,
  )
  return rows.map(row => ({ ...row, roleWords: ROLE_WORDS[row.role] }))
}

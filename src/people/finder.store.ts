import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { KEPT } from '../platform/db/kept-plans.ts'
import type { Model } from './matching/model.ts'
import type { PersonOnFile } from './person-entries.ts'

type Row = Omit<PersonOnFile, 'names' | 'phones' | 'addresses'> & {
  root: string
  names: PersonOnFile['names'] | null
  phones: string[] | null
  addresses: PersonOnFile['addresses'] | null
}
export type OnFile = PersonOnFile & { root: string }

/** The next so many people by id, each record by itself. `root` is the record that theirs was joined to, or their own. */
export async function readPeopleAfter(tx: Tx, after: string, most: number): Promise<OnFile[]> {
  const { rows } = await sql<Row>`${details(sql`p.id > ${after}::uuid`)} order by p.id limit ${most}`.execute(tx)
  return rows.map(toOnFile)
}

/** The records of these people with every record that is joined to them. */
export async function readGroupsOf(tx: Tx, ids: readonly string[]): Promise<OnFile[]> {
  const { rows } = await sql<Row>`
    with recursive up (id, merged_into) as (
      select id, merged_into from people.person where id = any (${ids}::uuid[])
      union select p.id, p.merged_into from up join people.person p on p.id = up.merged_into
    ), down (id, root) as (
      select id, id from up where merged_into is null
      union select p.id, down.root from down join people.person p on p.merged_into = down.id
    )
    select d.root as "inRoot", x.* from down d join lateral (${details(sql`p.id = d.id`)}) x on true`.execute(tx)
  return rows.map(row => ({ ...toOnFile(row), root: (row as Row & { inRoot: string }).inRoot }))
}

const details = (which: ReturnType<typeof sql>) => sql`
  select p.id, p.birth, p.sex, coalesce(p.merged_into, p.id) as root,
    (select json_agg(json_build_object('given', n.given, 'family', n.family) order by n.kind = 'current' desc, n.added_at desc)
      from people.name n where n.case_id = p.id and n.ended_at is null) as names,
    (select json_agg(t.number order by t.last_seen desc) from people.phone t where t.case_id = p.id and t.ended_at is null) as phones,
    (select json_agg(json_build_object('uprn', a.uprn, 'line', a.line, 'place', a.place, 'postcode', a.postcode) order by a.to_at is null desc, a.from_at desc)
      from people.address a where a.case_id = p.id and (a.to_at is null or a.learnt_from is null)) as addresses
  from people.person p where p.removed_at is null and ${which}`

function toOnFile(row: Row): OnFile {
  return { ...row, names: row.names ?? [], phones: row.phones ?? [], addresses: row.addresses ?? [] }
}

/** A point in the log: everything of older transactions is committed or gone. */
export async function readLevel(tx: Tx): Promise<string> {
  const { rows } = await sql<{ xmin: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(tx)
  return rows[0]!.xmin
}

/** What changes how somebody is found. One who rings every day from the same number is not laid out anew each time. */
const CHANGES = [
  'person-added',
  'person-described',
  'person-unlinked',
  'person-joined',
  'person-parted',
  'person-removed',
  'people-linked',
]

export type Changed = {
  /** From where to read next: what is newer than a running transaction is read again. */
  xmin: string
  facts: { seq: number; caseId: string | null; kind: string; settled: boolean }[]
}

/**
 * Facts of people since this point. Those of transactions beside which another still runs are told as well, and again the next time: the
 * index reads the person as they are, so that twice does no harm, and nobody waits for a slow writer.
 */
export async function readChanged(tx: Tx, since: string): Promise<Changed> {
  const { rows } = await sql<{
    xmin: string
    seq: number | null
    case_id: string | null
    kind: string
    settled: boolean
  }>`${sql.raw(KEPT)}
    with level as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
    select level.xmin::text as xmin, f.seq, f.case_id, f.kind, f.xid < level.xmin as settled
    from level left join platform.fact f on f.xid >= ${since}::xid8 and f.kind = any (${CHANGES}::text[]) and not (f.kind = 'person-described' and f.body -> 'learnt' = '[]')
    order by f.seq`.execute(tx)
  return {
    xmin: rows[0]!.xmin,
    facts: rows.flatMap(({ seq, case_id, kind, settled }) =>
      seq === null ? [] : [{ seq, caseId: case_id, kind, settled }],
    ),
  }
}

/** The newest model that a linkage learnt of the force's own records; undefined where there were never enough. */
export async function readNewestModel(tx: Tx): Promise<{ model: Model; at: Temporal.Instant } | undefined> {
  const row = await tx
    .selectFrom('people.linkage')
    .select(['model', 'at'])
    .where('model', 'is not', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { model: row.model as Model, at: row.at }
}

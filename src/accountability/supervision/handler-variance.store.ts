import { sql } from 'kysely'
import type { ReadTwice } from '../../contact/supervision/second-read.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Between } from './drift.store.ts'
import type { GradedFirst } from './handler-variance.ts'

/** The first grade that a person gave each contact in this time; what a rule gave by itself is nobody's. By row access. */
export async function readGradedFirst(tx: Tx, { start, end }: Between): Promise<GradedFirst[]> {
  const { rows } = await sql<GradedFirst>`
    select g.by as "handlerId", a.name as handler, g.grade, g.minimum_grade as minimum, c.incident_type as kind
    from (select distinct on (contact_id) * from contact.grading where at < ${end} order by contact_id, at, fact_xid) g
    join contact.contact c on c.id = g.contact_id join platform.account a on a.id::text = g.by
    where g.at >= ${start} order by a.name, g.at`.execute(tx)
  return rows
}

/** What was read a second time in this time, as agreement counts it. */
export async function readReadTwice(tx: Tx, { start, end }: Between): Promise<ReadTwice[]> {
  const { rows } = await sql<ReadTwice>`
    select first_grade as first, second_grade as second, blind is true as blind from contact.second_read
    where read_at >= ${start} and read_at < ${end} order by read_at`.execute(tx)
  return rows
}

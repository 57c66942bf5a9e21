import { sql } from 'kysely'
import type { CharacteristicKind } from '../../contact/characteristics.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Between } from '../supervision/drift.store.ts'
import type { Cared } from './care-equality.ts'

type Row = Omit<Cared, 'told' | 'familyName' | 'paused'> & {
  told: Partial<Record<CharacteristicKind, string>> | null
  pausedUntil: Temporal.Instant | null
}
const READ = sql`c.told, c.answer, c.enhanced, c.due_at as "dueAt", c.event_at as "eventAt", c.met_at as "metAt", c.paused_until as "pausedUntil", c.how`

const cared = (row: Row, familyName: string | null, now: Temporal.Instant): Cared => {
  const { told, pausedUntil, ...one } = row
  return {
    ...one,
    told: told ?? {},
    familyName,
    paused: pausedUntil !== null && Temporal.Instant.compare(pausedUntil, now) > 0,
  }
}

/** Rights whose event happened in this time, from a view without a case or a victim: for whoever may see sums alone. */
export async function readCareCounted(tx: Tx, { start, end }: Between, now: Temporal.Instant): Promise<Cared[]> {
  const { rows } =
    await sql<Row>`select ${READ} from accountability.care_counted c where c.event_at >= ${start} and c.event_at < ${end}`.execute(
      tx,
    )
  return rows.map(row => cared(row, null, now))
}

/** The same with the last word of each victim's name, to be counted and thrown away; under the reader's own row access. */
export async function readCareNamed(tx: Tx, { start, end }: Between, now: Temporal.Instant): Promise<Cared[]> {
  const { rows } = await sql<Row & { name: string }>`
    select ${READ}, v.name from accountability.care_served c join investigation.crime_victim v on v.id = c.victim_id
    where c.event_at >= ${start} and c.event_at < ${end}`.execute(tx)
  return rows.map(({ name, ...row }) => cared(row, name.trim().split(/\s+/).at(-1) ?? null, now))
}

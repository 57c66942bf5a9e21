import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/connect.ts'
import { CLOCK } from '../../clocks/book.store.ts'
import type { Clock } from '../../clocks/clock.ts'
import { edgesOf, soonUntil } from '../care-section.ts'
import {
  type CareAsk,
  type CareSource,
  highRisk,
  MOST,
  PERSON,
  type PersonRow,
  peopleOf,
  personOf,
  theirs,
} from '../care-source.store.ts'
import { owedTasks } from '../owed-rows.ts'
import { readReaches } from '../reach.store.ts'
import { NOBODY_ASKED } from '../reach.ts'

type Row = PersonRow & {
  enhancedAt: Temporal.Instant | null
  others: number
}

export const OPEN = sql`c.met_at is null and c.void_at is null and c.transferred_at is null`

/** Which clocks bring a victim onto the page; then every open clock of theirs is read, so that a row says all that is owed. */
function wanted({ now, section }: Pick<CareAsk, 'now' | 'section'>): RawBuilder<unknown> {
  if (section === 'no-day') return sql`c.due_at is null and c.no_due_reason is null and c.event_at <= ${now}`
  if (section === 'later') return sql`c.due_at > ${soonUntil(now)}`
  if (section === 'paused') return sql`c.paused_until > ${now}`
  return sql`((c.due_at <= ${soonUntil(now)} and c.event_at <= ${now}) or (c.due_at is null and c.no_due_reason is not null) or c.paused_until between ${now} and ${soonUntil(now)})`
}

/** What victims are owed by the Code, a word or a deed: whoever is at risk and late first. */
export const owedSource: CareSource = {
  kind: 'word',
  label: 'Rights of victims',
  read: async (tx, ask) => {
    const { now, force } = ask
    const rows = await readOwing(tx, ask)
    const ids = rows.map(row => row.victimId)
    const clocks = await readClocks(tx, ids)
    const reaches = await readReaches(tx, ids, now)
    const edges = edgesOf(now)
    return rows.flatMap(row => {
      const { victimId, enhancedAt, others } = row
      const reach = reaches.get(victimId) ?? NOBODY_ASKED
      return owedTasks(
        { person: personOf(row, force), reach, enhancedAt, others, clocks: clocks.get(victimId) ?? [] },
        now,
        edges,
      )
    })
  },
}

async function readOwing(tx: Tx, ask: CareAsk): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with owing as (
      select c.victim_id, min(c.due_at) as due, bool_or(c.due_at < ${ask.now} or (c.due_at is null and c.no_due_reason is not null)) as late
      from victim.duty_clock c where ${OPEN} and ${wanted(ask)} group by c.victim_id)
    select ${PERSON},
      (select count(*) from investigation.crime_victim w where w.crime_id = v.crime_id and w.id <> v.id) as others,
      (select max(e.at) from investigation.enhanced_change e where e.victim_id = v.id and e.change = 'grant') as "enhancedAt"
    from owing o cross join ${peopleOf(sql`o.victim_id`)}
    where ${theirs(ask)}
    order by o.late desc, ${highRisk(ask.force)} desc, v.enhanced desc, o.due nulls first, v.id limit ${MOST}`.execute(
    tx,
  )
  return rows
}

async function readClocks(tx: Tx, victimIds: readonly string[]): Promise<Map<string, Clock[]>> {
  const { rows } = await sql<Clock>`
    select ${CLOCK} from victim.duty_clock c where c.victim_id = any(${[...victimIds]}::uuid[]) and ${OPEN} order by c.due_at, c.id`.execute(
    tx,
  )
  return Map.groupBy(rows, one => one.victimId)
}

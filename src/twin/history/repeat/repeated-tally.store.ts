import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/connect.ts'
import type { HistoryTally } from '../history-tally.ts'

type Counted = Exclude<keyof HistoryTally, 'refused' | 'errors'>
/** Which fact says that it was done. */
const SAID_BY: Readonly<Record<Counted, readonly string[]>> = {
  contacts: ['contact-offered', 'contact-taken'],
  ended: ['contact-ended'],
  incidents: ['incident-opened'],
  deployments: ['resource-cleared'],
  crimes: ['crime-recorded'],
  plans: ['plan-set'],
  reviews: ['review-made'],
  suspect_events: ['suspect-event-recorded'],
  updates: ['victim-update-written'],
  outcomes: ['outcome-agreed', 'outcome-refused'],
}

/** What was told again, counted as what was played is. `after`: the newest transaction of what was played. */
export async function readRepeatedTally(tx: Tx, after: string): Promise<Record<Counted, number> & { facts: number }> {
  const { rows } = await sql<{ kind: string; n: number }>`
    select f.kind, count(*)::int as n from platform.fact f where f.xid > ${after}::xid8 and f.case_id is not null group by f.kind`.execute(
    tx,
  )
  const of = new Map(rows.map(({ kind, n }) => [kind, n]))
  const counted = Object.entries(SAID_BY).map(([key, kinds]) => [
    key,
    kinds.reduce((sum, one) => sum + (of.get(one) ?? 0), 0),
  ])
  return { ...Object.fromEntries(counted), facts: rows.reduce((sum, row) => sum + row.n, 0) }
}

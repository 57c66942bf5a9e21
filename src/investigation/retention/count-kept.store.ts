import { sql } from 'kysely'
import { systemWho } from '../../platform/access/roles.ts'
import type { Db, Tx } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import type { Force } from '../../platform/force/force.ts'
import { readKept } from './kept.store.ts'
import { before } from './review-date.ts'
import { GROUP_IDS, type GroupId } from './review-groups.ts'
import { standingOf } from './standing.ts'

export type KeepingForce = Pick<Force, 'offences' | 'incidentTypes' | 'retention'>
export type KeptCounts = {
  as_of: string
  cases: number
  open: number
  groups: Record<GroupId, { cases: number; due: number }>
  due: number
  held: number
  asked: number
  erased: number
}
const PAGE = 1_000

/** Every case once, a page of them at a time. A held or erased case is counted in no group's due. */
export async function countKept(db: Db, force: KeepingForce, today: Temporal.PlainDate): Promise<KeptCounts> {
  const groups = Object.fromEntries(GROUP_IDS.map(id => [id, { cases: 0, due: 0 }])) as KeptCounts['groups']
  const counts: KeptCounts = {
    as_of: today.toString(),
    cases: 0,
    open: 0,
    groups,
    due: 0,
    held: 0,
    asked: 0,
    erased: 0,
  }
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await inContext(db, systemWho('retention'), tx => countPage(tx, force, today, counts, after))
    if (page.length < PAGE) return counts
    after = page.at(-1)!
  }
}

async function countPage(
  tx: Tx,
  force: KeepingForce,
  today: Temporal.PlainDate,
  counts: KeptCounts,
  after: string,
): Promise<string[]> {
  const { rows } = await sql<{ caseId: string; held: boolean; asked: boolean; erased: boolean }>`
    with page as (select distinct c.case_id from contact.contact c where c.case_id > ${after}::uuid order by 1 limit ${PAGE})
    select p.case_id as "caseId", exists (select from platform.holds_shown(p.case_id)) as held,
      exists (select from platform.erasure e where e.case_id = p.case_id and e.done_at is null and e.stopped_at is null) as asked,
      exists (select from platform.erasure e where e.case_id = p.case_id and e.done_at is not null) as erased
    from page p order by 1`.execute(tx)
  const states = new Map(rows.map(row => [row.caseId, row]))
  for (const kept of await readKept(
    tx,
    rows.map(row => row.caseId),
  )) {
    const state = states.get(kept.caseId)!
    const { id, nextOn } = standingOf(kept, force, today, force.retention?.periods)
    const due = !state.erased && !state.held && !state.asked && nextOn !== null && !before(today, nextOn)
    counts.cases++
    counts.groups[id].cases++
    if (nextOn === null) counts.open++
    if (due) counts.groups[id].due++
    if (due) counts.due++
    if (state.held) counts.held++
    if (state.asked) counts.asked++
    if (state.erased) counts.erased++
  }
  return rows.map(row => row.caseId)
}

/** The force as it was installed: its words, and its own periods. A database that no server has begun has none, and no case. */
export async function readInstalledForce(tx: Tx): Promise<KeepingForce> {
  const row = await tx.selectFrom('platform.installation').select('force').executeTakeFirst()
  return (row?.force ?? { offences: [], incidentTypes: [] }) as KeepingForce
}

export async function readClockNow(tx: Tx): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Temporal.Instant }>`select platform.now() as now`.execute(tx)
  return rows[0]!.now
}

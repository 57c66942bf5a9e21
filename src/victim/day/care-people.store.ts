import { sql } from 'kysely'
import { type Absence, goneNow } from '../../investigation/carrying/absence.ts'
import type { Tx } from '../../platform/db/connect.ts'

export type CareColleague = {
  id: string
  name: string
  role: string
  collar: string | null
  team: string | null
  /** Why they are not there now, in words; null where they are. */
  gone: string | null
}

type Row = Omit<CareColleague, 'gone'> & {
  disabledAt: Temporal.Instant | null
  kind: Absence['kind'] | null
  from: Temporal.Instant | null
  until: Temporal.Instant | null
}

/** Everybody who may keep a victim informed, and whoever still has one though they are away or have left. */
export async function readColleagues(tx: Tx, now: Temporal.Instant): Promise<CareColleague[]> {
  const { rows } = await sql<Row>`
    select a.id, a.name, a.role, a.collar, a.team, a.disabled_at as "disabledAt", n.kind, n.from_at as "from", n.until_at as until
    from platform.account a left join lateral (select b.kind, b.from_at, b.until_at from investigation.absence b where b.account_id = a.id order by b.seq desc limit 1) n on true
    where a.role in ('investigator', 'supervisor', 'victim-care-officer', 'response-officer') order by a.name, a.id`.execute(
    tx,
  )
  return rows.map(({ disabledAt, kind, from, until, ...one }) => ({
    ...one,
    gone: goneNow(one.name, kind && from ? { kind, from, until } : undefined, disabledAt, now)?.words ?? null,
  }))
}

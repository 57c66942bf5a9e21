import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { SafeWay } from './safe-way.ts'

/** How the victim said that they may be reached safely: the newest, with the plan that it is the first line of; or nothing. */
export async function readSafeWay(tx: Tx, victimId: string): Promise<SafeWay | undefined> {
  const { rows } = await sql<SafeWay>`
    select s.channel, s.reach, s.safe, s.conditions, s.checked_with_victim as checked, s.at, s.by_name as "byName",
      case when p.id is not null then jsonb_build_object('ways', p.ways, 'silent', p.silent) end as plan
    from victim.safe_contact s left join victim.contact_plan p on p.id = s.plan_id
    where s.victim_id = ${victimId}::uuid order by s.seq desc limit 1`.execute(tx)
  return rows[0]
}

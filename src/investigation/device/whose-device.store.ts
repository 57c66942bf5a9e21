import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { londonDay } from '../../platform/time.ts'
import { yearsAfter } from '../retention/review-date.ts'

export type WhoseDevice = { isChild: boolean; unsafe: string[] }

/** What is known of a victim that decides who may agree for them: their age by their needs, whoever is suspected in the case, and who was found unsafe. */
export async function readWhoseDevice(
  tx: Tx,
  one: { caseId: string; victimId: string },
  now: Temporal.Instant,
): Promise<WhoseDevice> {
  const { rows } = await sql<{ kind: string | null; birth: string | null; unsafe: string | null; suspects: string[] }>`
    select n.said ->> 'kind' as kind, n.said ->> 'birth' as birth,
      case when (n.said -> 'holder' ->> 'unsafe')::boolean then n.said -> 'holder' ->> 'name' end as unsafe,
      array(select s.name from investigation.suspect s where s.case_id = ${one.caseId}::uuid order by s.id) as suspects
    from (select ${one.victimId}::uuid as id) v
    left join lateral (select n.said from victim.needs n where n.victim_id = v.id order by n.seq desc limit 1) n on true`.execute(
    tx,
  )
  const { kind, birth, unsafe, suspects } = rows[0]!
  const eighteen = birth ? yearsAfter(Temporal.PlainDate.from(birth), 18) : undefined
  const isChild = kind === 'child' && (!eighteen || Temporal.PlainDate.compare(londonDay(now), eighteen) < 0)
  return { isChild, unsafe: [...suspects, ...(unsafe ? [unsafe] : [])] }
}

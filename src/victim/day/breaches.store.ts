import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { OPEN } from './sources/owed.store.ts'

export type BreachCount = {
  rule: string
  name: string
  stillLate: number
  toldLate: number
  reasons: Record<string, number>
  unexplained: number
}

/** What is late now or was told late since then, by right, with the reasons that were given: counts, and of how many nobody has said why. */
export async function readBreaches(tx: Tx, now: Temporal.Instant, since: Temporal.Instant): Promise<BreachCount[]> {
  const { rows } = await sql<{ rule: string; name: string; late: boolean; reason: string | null; n: number }>`
    select c.rule, c.name, c.met_at is null as late, l.reason, count(*) as n
    from victim.duty_clock c left join victim.lateness l on l.clock_id = c.id
    where (${OPEN} and c.due_at < ${now} and (c.paused_until is null or c.paused_until <= ${now})) or (c.met_at > c.due_at and c.met_at > ${since} and c.void_at is null)
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(tx)
  return [...Map.groupBy(rows, one => `${one.rule} ${one.name}`).values()].map(group => {
    const sum = (of: typeof group) => of.reduce((all, one) => all + one.n, 0)
    const given = Map.groupBy(
      group.filter(one => one.reason !== null),
      one => one.reason!,
    )
    return {
      rule: group[0]!.rule,
      name: group[0]!.name,
      stillLate: sum(group.filter(one => one.late)),
      toldLate: sum(group.filter(one => !one.late)),
      reasons: Object.fromEntries([...given].map(([reason, of]) => [reason, sum(of)])),
      unexplained: sum(group.filter(one => one.reason === null)),
    }
  })
}

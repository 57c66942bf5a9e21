import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { nameKey } from './alert.ts'
import type { NotToKnow } from './new-plan.ts'
import { reachKeys } from './reach-key.ts'
import type { Way } from './way.ts'

export type Reached = {
  victimId: string
  caseId: string
  victimName: string
  ways: Pick<Way, 'channel' | 'reach'>[]
  notToKnow: NotToKnow[] | null
  suspects: string[]
}

/**
 * Of many victims, those whose number, mailbox or home may be somebody else's: with one statement for all, so that a day's list looks closely at few.
 * It may name one too many, never one too few.
 */
export async function likelyShared(tx: Tx, victims: readonly Reached[]): Promise<Set<string>> {
  const keysOf = new Map(victims.map(one => [one.victimId, one.ways.flatMap(way => reachKeys(way.channel, way.reach))]))
  const keys = [...new Set([...keysOf.values()].flat())]
  const { rows } = await sql<{ key: string; name: string | null }>`
    with found as (
      select p.number as key, p.case_id as person from people.phone p where p.ended_at is null and p.number = any(${keys}::text[])
      union all select a.home, a.case_id from people.address a where a.to_at is null and a.home = any(${keys}::text[]))
    select f.key, concat_ws(' ', n.given, n.family) as name from found f left join people.name n on n.case_id = f.person and n.ended_at is null
    union all select c.caller_number, c.caller_name from contact.contact c where c.caller_name is not null and c.caller_number = any(${keys}::text[])`.execute(
    tx,
  )
  const holders = Map.groupBy(rows, one => one.key)
  const perCase = new Map<string, string[]>()
  for (const one of victims)
    for (const key of new Set(keysOf.get(one.victimId)))
      perCase.set(`${one.caseId} ${key}`, [...(perCase.get(`${one.caseId} ${key}`) ?? []), key])
  const isLikely = (one: Reached) => {
    const her = nameKey(one.victimName)
    const mine = keysOf.get(one.victimId) ?? []
    return (
      (mine.length > 0 &&
        ((one.notToKnow ?? []).some(other => other.reach) || one.suspects.some(name => nameKey(name) === her))) ||
      mine.some(
        key =>
          (perCase.get(`${one.caseId} ${key}`)?.length ?? 0) > 1 ||
          (holders.get(key) ?? []).some(holder => holder.name === null || nameKey(holder.name) !== her),
      )
    )
  }
  return new Set(victims.filter(isLikely).map(one => one.victimId))
}

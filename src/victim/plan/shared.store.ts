import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { type AlertLook, nameKey, type OtherKind, type SharedReach } from './alert.ts'
import type { NotToKnow } from './new-plan.ts'
import { channelOf, reachKeys } from './reach-key.ts'
import type { Way } from './way.ts'

type Of = { victimId: string; caseId: string; crimeId: string; name: string }
type Held = { key: string; id: string; name: string | null; role: string | null; inHousehold: boolean }

/**
 * Who else has what this victim is reached by, looked up whenever it is asked: a suspect who is named later, a number that is learnt later,
 * are found the next time anything is about to go, and a reader that lags could not be. `ways`: the plan's; `notToKnow`: whom it names.
 */
export async function readShared(
  tx: Tx,
  victim: Of,
  ways: readonly Way[],
  notToKnow: readonly NotToKnow[],
): Promise<SharedReach[]> {
  const keys = [...new Set(ways.flatMap(way => reachKeys(way.channel, way.reach)))]
  if (keys.length === 0) return []
  const [held, suspects, others] = [
    await readHeld(tx, victim, keys),
    await suspectNames(tx, victim),
    await readOtherVictims(tx, victim),
  ]
  const her = nameKey(victim.name)
  // A father and a son may have one name: where a suspect has hers, nobody is taken for her.
  const isHers = (one: Held) =>
    one.role !== 'suspect' && !suspects.has(her) && one.name !== null && nameKey(one.name) === her
  const kindOf = (one: Held): OtherKind =>
    one.role === 'suspect' || (one.name !== null && suspects.has(nameKey(one.name)))
      ? 'suspect'
      : one.inHousehold
        ? 'household'
        : 'other-person'
  const holds = (reach: string, key: string) => reachKeys(channelOf(reach), reach).includes(key)
  return keys.flatMap(key => [
    ...held
      .filter(one => one.key === key && !isHers(one))
      .map(one => ({ key, kind: kindOf(one), id: one.id, name: one.name })),
    ...notToKnow
      .filter(one => one.reach !== null && holds(one.reach, key))
      .map(one => ({ key, kind: 'not-to-know' as const, id: one.name, name: one.name })),
    ...others
      .filter(one => one.ways.some(way => reachKeys(way.channel, way.reach).includes(key)))
      .map(one => ({ key, kind: 'other-victim' as const, id: one.victimId, name: one.name })),
  ])
}

/** People on file with one of these numbers or homes, and whoever rang in this case from one; as what they are in this case. */
async function readHeld(tx: Tx, { caseId, crimeId }: Of, keys: readonly string[]): Promise<Held[]> {
  const { rows } = await sql<Held>`
    with places as (
      select id from contact.contact where case_id = ${caseId}::uuid union all select id from response.incident where case_id = ${caseId}::uuid
      union all select ${crimeId}::uuid),
    hers as (
      select l.case_id from people.link l where l.to_id in (select id from places) and l.role = 'victim' and l.ended_at is null),
    homes as (select m.household_id from people.household_member m where m.to_at is null and m.case_id in (select case_id from hers)),
    found as (
      select p.number as key, p.case_id as person from people.phone p where p.ended_at is null and p.number = any(${keys}::text[])
      union select a.home, a.case_id from people.address a where a.to_at is null and a.home = any(${keys}::text[]))
    select distinct f.key, kept.id::text as id, nullif(trim(concat_ws(' ', n.given, n.family)), '') as name,
      (select l.role from people.link l where l.case_id = any(kept.ids) and l.ended_at is null and l.role = 'suspect' and l.to_id in (select id from places) limit 1) as role,
      exists (select from people.household_member m where m.case_id = any(kept.ids) and m.to_at is null and m.household_id in (select household_id from homes)) as "inHousehold"
    from found f join people.person who on who.id = f.person and who.removed_at is null
      cross join lateral (select coalesce(who.merged_into, who.id) as id, array(select g.id from people.person g
        where g.id = coalesce(who.merged_into, who.id) or g.merged_into = coalesce(who.merged_into, who.id)) as ids) kept
      left join lateral (select given, family from people.name where case_id = f.person and ended_at is null and kind = 'current' order by added_at desc, id limit 1) n on true
    union
    select c.caller_number, c.caller_name, c.caller_name, null, false from contact.contact c
    where c.case_id = ${caseId}::uuid and c.caller_name is not null and c.caller_number = any(${keys}::text[])
    order by id, key`.execute(tx)
  return rows
}

async function suspectNames(tx: Tx, { crimeId }: Of): Promise<Set<string>> {
  const rows = await tx.selectFrom('investigation.suspect').select('name').where('crime_id', '=', crimeId).execute()
  return new Set(rows.map(one => nameKey(one.name)))
}

/** The newest ways of the case's other victims: each has their own, and one number for two is looked at. */
async function readOtherVictims(tx: Tx, { caseId, victimId }: Of) {
  const { rows } = await sql<{ victimId: string; name: string; ways: Way[] }>`
    select distinct on (s.victim_id) s.victim_id as "victimId", v.name,
      coalesce(p.ways, jsonb_build_array(jsonb_build_object('channel', s.channel, 'reach', s.reach))) as ways
    from victim.safe_contact s join investigation.crime_victim v on v.id = s.victim_id left join victim.contact_plan p on p.id = s.plan_id
    where s.case_id = ${caseId}::uuid and s.victim_id <> ${victimId}::uuid order by s.victim_id, s.seq desc`.execute(tx)
  return rows
}

/** What somebody said of each alert, the newest first. */
export async function looksOf(tx: Tx, victimId: string): Promise<AlertLook[]> {
  const { rows } = await sql<AlertLook>`
    select reach_key as key, other_id as "otherId", safe, why, at, by_name as "byName" from victim.alert_look
    where victim_id = ${victimId}::uuid order by seq desc`.execute(tx)
  return rows
}

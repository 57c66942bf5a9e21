import { sql } from 'kysely'
import { may } from '../../platform/access/permissions.ts'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { ContactRow } from '../contact.store.ts'
import { TIED } from '../number-history.store.ts'
import { type PlanOf, type PlanSaid, type PlanWay, sayPlan } from './ring-plan.ts'

export type RingPlan = {
  plans: PlanSaid[]
  /** People whose number this is and who are suspected of a crime, by number. */
  suspects: { name: string | null; crimes: number[] }[]
  /** Numbers of suspects in these crimes: never to be taken for the victim's. */
  suspectNumbers: { name: string | null; number: string }[]
}

type Victim = Omit<PlanOf, 'ways' | 'notToKnow'> & {
  planWays: PlanWay[] | null
  notToKnow: PlanOf['notToKnow'] | null
  note: (PlanWay & { newer: boolean }) | null
}
type Row = {
  now: Temporal.Instant
  holders: string[]
  victims: Victim[] | null
  suspects: RingPlan['suspects'] | null
  numbers: RingPlan['suspectNumbers'] | null
}

/**
 * What is known, before anybody rings, of how the people tied to this number or to its case may be reached: each plan in force, whose
 * number it is besides, and which numbers are suspects'. Read under the reader's own access; the word itself never.
 */
export async function readRingPlan(
  tx: Tx,
  contact: Pick<ContactRow, 'id' | 'case_id' | 'caller_number'>,
  who: Pick<Who, 'role'>,
): Promise<RingPlan> {
  const { rows } = await sql<Row>`
    select found.* from (select ${contact.caller_number}::text as number) n cross join lateral (with recursive ${TIED},
    people_of as (
      select id, 'number' as by from tied
      union select l.case_id, 'contact' from people.link l where l.to_id = ${contact.id}::uuid and l.ended_at is null),
    crimes as (
      select k.id from investigation.crime k where k.case_id = ${contact.case_id}::uuid
      union select l.to_id from people_of p join people.link l on l.case_id = p.id and l.to_kind = 'crime' and l.role in ('victim', 'suspect') and l.ended_at is null
      union select k.id from people_of p join people.link l on l.case_id = p.id and l.to_kind in ('contact', 'incident') and l.role <> 'witness' and l.ended_at is null
        join response.incident i on i.id = l.to_id or i.contact_id = l.to_id join investigation.crime k on k.incident_id = i.id
      union select v.crime_id from investigation.crime_victim v where v.id in (select victim.said_of_number(n.number))),
    names as (select p.id, (select nullif(trim(concat_ws(' ', m.given, m.family)), '') from people.name m
        where m.case_id = p.id and m.ended_at is null and m.kind = 'current' order by m.added_at desc, m.id limit 1) as name
      from people.person p where p.id in (select id from tied union select l.case_id from people.link l where l.to_id in (select id from crimes) and l.role = 'suspect' and l.ended_at is null))
    select platform.now() as now, array(select id::text from tied) as holders,
      (select json_agg(x order by x."crimeNumber", x."victimId") from (
        select v.id as "victimId", v.name as "victimName", k.number as "crimeNumber", p.ways as "planWays", p.not_to_know as "notToKnow", p.silent,
          s.conditions, p.code_word is not null as "codeWord",
          case when s.channel is not null then json_build_object('channel', s.channel, 'reach', s.reach, 'safe', s.safe, 'checked', s.checked_with_victim,
            'days', '{}'::int[], 'from', null, 'to', null, 'newer', s.plan_id is distinct from p.id) end as note
        from crimes join investigation.crime k on k.id = crimes.id join investigation.crime_victim v on v.crime_id = k.id
          left join lateral (select * from victim.safe_contact where victim_id = v.id order by seq desc limit 1) s on true
          left join lateral (select * from victim.contact_plan where victim_id = v.id order by seq desc limit 1) p on true
        where s.id is not null or p.id is not null) x) as victims,
      (select json_agg(x order by x.name) from (select names.name, array_agg(distinct k.number order by k.number) as crimes
        from tied join names on names.id = tied.id join people.link l on l.case_id = tied.id and l.role = 'suspect' and l.to_kind = 'crime' and l.ended_at is null
          join investigation.crime k on k.id = l.to_id group by tied.id, names.name) x) as suspects,
      (select json_agg(distinct jsonb_build_object('name', names.name, 'number', t.number))
        from people.link l join names on names.id = l.case_id join people.phone t on t.case_id = l.case_id and t.ended_at is null
        where l.to_id in (select id from crimes) and l.role = 'suspect' and l.ended_at is null) as numbers) found`.execute(
    tx,
  )
  const { now, holders, victims, suspects, numbers } = rows[0]!
  const ring = { number: contact.caller_number, holders, now }
  const mayKnow = may(who.role, 'record safe contact')
  const plans = (victims ?? []).map(one => sayPlan(planOf(one, mayKnow), ring))
  return { plans, suspects: suspects ?? [], suspectNumbers: numbers ?? [] }
}

/** A note that is newer than the plan took its ways away; what else they said, and who must not know, still stands. */
function planOf({ planWays, note, ...one }: Victim, mayKnow: boolean): PlanOf {
  const ways = planWays && !note?.newer ? planWays : note ? [note] : []
  return {
    ...one,
    ways,
    notToKnow: one.notToKnow ?? [],
    codeWord: one.codeWord && mayKnow,
  }
}

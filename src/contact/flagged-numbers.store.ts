import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { londonDay } from '../platform/time.ts'
import { readForce } from './installed-force.store.ts'
import { TIED } from './number-history.store.ts'
import { FLAG_WORDS, silentCallRuleOn } from './silent-call.ts'

type Asked = { id: string; caller_number: string | null }

/**
 * Of these contacts, those whose number is flagged by the rule in force, with what flags it in words: danger that is known before anybody has
 * spoken to them. The same answer as the whole history gives (`flaggedBy`), but it stops at the first thing found: a queue is drawn every few
 * seconds, and a number that many have shared for years has thousands of contacts.
 */
export async function flaggedNumbers(
  tx: Tx,
  contacts: readonly Asked[],
  now: Temporal.Instant,
): Promise<Map<string, string>> {
  const asked = contacts.filter(one => one.caller_number !== null)
  if (asked.length === 0) return new Map()
  const day = londonDay(now)
  const rule = silentCallRuleOn(day)
  const types = (await readForce(tx)).incidentTypes
    .filter(type => type.sensitive && rule.sensitive.includes(type.sensitive))
    .map(type => type.code)
  const happened = sql`(e.held_at is not null or e.incident_type = any(${types}::text[])
    or exists (select from contact.pathway_answer p where p.contact_id = e.id and p.pathway = any(${[...rule.pathways]}::text[]))
    or exists (select from contact.assessment a where a.contact_id = e.id and a.risk = any(${[...rule.risks]}::text[])))`
  const when = sql`e.id <> n.besides and e.offered_at <= ${now} and e.offered_at > ${now}::timestamptz - make_interval(months => ${rule.months})`
  const { rows } = await sql<{ besides: string; flag: keyof typeof FLAG_WORDS | null }>`
    select n.besides, case
      when exists (select from contact.contact e where e.caller_number = n.number and ${when} and ${happened}) then 'happened'
      when exists (with recursive ${TIED}
        select from tied cross join lateral (select to_id from people.link where case_id = tied.id and to_kind = 'contact' and ended_at is null offset 0) l
          cross join lateral (select * from contact.contact where id = l.to_id offset 0) e where ${when} and ${happened}) then 'happened'
      when exists (with recursive ${TIED}
        select from tied cross join lateral (select kind, in_force_until from people.marker where case_id = tied.id and ended_at is null offset 0) m
          where m.kind = any(${[...rule.markers]}::text[]) and (m.in_force_until is null or m.in_force_until >= ${day.toString()}::date)) then 'onFile'
      when ${rule.orders} and exists (with recursive ${TIED}
        select from tied cross join lateral (select id from investigation.protective_order where against_person = tied.id
            union all select order_id from investigation.order_protects where person_id = tied.id offset 0) x
          join investigation.protective_order o on o.id = x.id where o.ended_at is null and (o.expires_at is null or o.expires_at > ${now})) then 'onFile' end as flag
    from unnest(${asked.map(one => one.caller_number)}::text[], ${asked.map(one => one.id)}::uuid[]) as n(number, besides)`.execute(
    tx,
  )
  return new Map(rows.flatMap(one => (one.flag ? [[one.besides, FLAG_WORDS[one.flag]] as const] : [])))
}

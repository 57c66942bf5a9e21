import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { londonDay } from '../platform/time.ts'
import { sensitivityOf } from './contact.store.ts'
import type { History, SilentCallRule } from './silent-call.ts'

/**
 * Everybody on file whose number this is, by whatever record theirs was joined to: a number is not a person, so what is on file of any of them counts. `offset 0` keeps
 * each look-up by its index.
 */
export const TIED = sql`up as (
    select p.id, p.merged_into from people.phone t
      cross join lateral (select id, merged_into from people.person where id = t.case_id and removed_at is null offset 0) p
      where t.number = n.number and t.ended_at is null
    union select p.id, p.merged_into from up
      cross join lateral (select id, merged_into from people.person where id = up.merged_into offset 0) p
  ), tied as (
    select id from up where merged_into is null
    union select p.id from tied g cross join lateral (select id from people.person where merged_into = g.id offset 0) p
  )`

type Row = {
  number: string
  contacts: { incident_type: string | null; held: boolean; pathways: string[]; risks: History['risks'] }[] | null
  markers: string[] | null
  order: boolean
}
export type NumberAsk = { number: string; besides: string; before: Temporal.Instant }

/**
 * What these numbers have brought before: earlier contacts from them and of whoever is tied to them, and the markers and orders on file of those people.
 * By the id of the contact asked for; a contact whose number has nothing is left out.
 */
export async function readNumberHistory(
  tx: Tx,
  asked: readonly NumberAsk[],
  force: Force,
  rule: SilentCallRule,
  now: Temporal.Instant,
): Promise<Map<string, History[]>> {
  if (asked.length === 0) return new Map()
  const day = londonDay(now).toString()
  const { rows } = await sql<Row & { besides: string }>`
    select n.besides, found.* from unnest(${asked.map(one => one.number)}::text[], ${asked.map(one => one.besides)}::uuid[],
      ${asked.map(one => one.before.toString())}::timestamptz[]) as n(number, besides, before)
    cross join lateral (with recursive ${TIED}
      select n.number,
        (select json_agg(json_build_object('incident_type', e.incident_type, 'held', e.held_at is not null,
            'pathways', array(select distinct p.pathway from contact.pathway_answer p where p.contact_id = e.id),
            'risks', array(select distinct a.risk from contact.assessment a where a.contact_id = e.id)))
          from (select c.id from contact.contact c where c.caller_number = n.number
              union select l.to_id from tied cross join lateral (select to_id from people.link
                where case_id = tied.id and to_kind = 'contact' and ended_at is null offset 0) l) x
            cross join lateral (select id, incident_type, held_at from contact.contact where id = x.id and id <> n.besides and offered_at <= n.before
              and offered_at > n.before - make_interval(months => ${rule.months}) offset 0) e) as contacts,
        (select array_agg(distinct m.kind) from tied cross join lateral (select kind, in_force_until from people.marker
          where case_id = tied.id and ended_at is null offset 0) m
          where m.in_force_until is null or m.in_force_until >= ${day}::date) as markers,
        exists (select from tied cross join lateral (select id from investigation.protective_order where against_person = tied.id
            union all select order_id from investigation.order_protects where person_id = tied.id offset 0) x
          join investigation.protective_order o on o.id = x.id
          where o.ended_at is null and (o.expires_at is null or o.expires_at > ${now})) as "order") found
    where found.contacts is not null or found.markers is not null or found."order"`.execute(tx)
  return new Map(
    rows.map(({ besides, contacts, markers, order }) => [
      besides,
      [
        ...(contacts ?? []).map(one => ({
          ...one,
          sensitive: sensitivityOf(force, one.incident_type),
          markers: [],
          order: false,
        })),
        { incident_type: null, sensitive: null, pathways: [], risks: [], held: false, markers: markers ?? [], order },
      ],
    ]),
  )
}

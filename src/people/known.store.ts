import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { london } from '../platform/time.ts'
import type { Known } from './known.ts'
import { type KnownRows, knownOf } from './known-rows.ts'

export type KnownAsk = {
  ids: readonly string[]
  now: Temporal.Instant
  /** Left out of every count: it is the one that is being taken. */
  besides: string | null
  /** The force's kinds of incident that are domestic. */
  domestic: readonly string[]
}

/**
 * What is known of these people, by row access: who may not see a person, contact or crime is told nothing of it, not even by a count. In the
 * order asked, without those who may not be seen, were removed, or were joined to another record.
 */
export async function readKnown(tx: Tx, ask: KnownAsk): Promise<Known[]> {
  if (ask.ids.length === 0) return []
  return knownOf(await readRows(tx, ask, { number: null, most: 0 }), ask.ids)
}

/** The same, and of everyone whose number this is: by the record that theirs was joined to. */
export async function readKnownWithNumber(
  tx: Tx,
  ask: KnownAsk,
  of: OfNumber,
): Promise<{ known: Known[]; tied: string[] }> {
  if (ask.ids.length === 0 && of.number === null) return { known: [], tied: [] }
  const rows = await readRows(tx, ask, of)
  const tied = rows.tied ?? []
  return { known: knownOf(rows, [...ask.ids, ...tied]), tied }
}

type OfNumber = { number: string | null; most: number }

/**
 * One statement for everyone asked, and each table in it as seldom as can be: each time costs its row access anew, whoever is asked for. `offset 0` keeps
 * each look-up by its index: how many stand before it is never known when the plan is made, and a million people are not to be read through. What stands
 * behind an order (eight tables) is a function, so that nothing of it is set up for the many who have none.
 */
async function readRows(tx: Tx, { ids, now, besides, domestic }: KnownAsk, { number, most }: OfNumber) {
  const [day, week, month] = [24, 7 * 24, 28 * 24].map(hours => now.subtract({ hours }))
  const year = london(now).subtract({ months: 12 }).toInstant()
  const { rows } = await sql<{ known: KnownRows }>`/* kept */
    with recursive up as (
      select p.id, p.merged_into from people.phone t cross join lateral (select id, merged_into from people.person where id = t.case_id and removed_at is null offset 0) p
        where t.number = ${number} and t.ended_at is null
      union select p.id, p.merged_into from up cross join lateral (select id, merged_into from people.person where id = up.merged_into offset 0) p
    ), tied as materialized (select id from up where merged_into is null limit ${most}
    ), grp as (
      select p.id as root, p.* from (select unnest(${ids}::uuid[]) as id union select id from tied) x
        cross join lateral (select id, birth, sex, pronoun, confirmed, origin, origin_id from people.person where id = x.id and removed_at is null and merged_into is null offset 0) p
      union all select g.root, p.* from grp g
        cross join lateral (select id, birth, sex, pronoun, confirmed, origin, origin_id from people.person where merged_into = g.id offset 0) p
    ), lived as materialized (
      select g.root, a.* from grp g cross join lateral (select line, place, postcode, uprn, home, from_at, to_at from people.address where case_id = g.id offset 0) a
    ), near as materialized (
      select distinct h.root, a.case_id as id from (select distinct root, home from lived where to_at is null and home is not null) h
        cross join lateral (select case_id from people.address where home = h.home and to_at is null offset 0) a
    ), mates as materialized (
      select g.root, o.case_id as id from grp g cross join lateral (select household_id from people.household_member where case_id = g.id and to_at is null offset 0) m
        cross join lateral (select case_id from people.household_member where household_id = m.household_id and to_at is null offset 0) o
      union select root, id from near
    ), whole as materialized (select id from grp union select id from mates
    ), links as materialized (
      select w.id, l.* from whole w cross join lateral (select to_kind, to_id, role from people.link where case_id = w.id and ended_at is null offset 0) l
    ), phones as materialized (
      select g.root, t.* from grp g cross join lateral (select number, last_seen from people.phone where case_id = g.id and ended_at is null offset 0) t
    ), seen as materialized (
      select c.* from (select to_id from links where to_kind = 'contact' union select origin_id from grp where id = root and origin = 'contact') x
        cross join lateral (select id, case_id, number, incident_type, grade, state, vulnerable, offered_at from contact.contact where id = x.to_id offset 0) c
    ), called as materialized (
      select a.root, a.scope, l.role, c.* from (select root, 'person' as scope, id from grp union all select root, 'address', id from near union all select root, 'household', id from mates) a
        join links l on l.id = a.id join seen c on c.id = l.to_id
    ), counted as (
      select root, scope, count(*) filter (where offered_at > ${day}) as day, count(*) filter (where offered_at > ${week}) as week, count(*) filter (where offered_at > ${month}) as month, count(*) as year
      from (select root, scope, id, offered_at from called where scope <> 'person' or role <> 'other'
        union select t.root, 'phone', c.id, c.offered_at from phones t
          cross join lateral (select id, offered_at from contact.contact where caller_number = t.number and offered_at > ${year} offset 0) c) x
      where offered_at > ${year} and offered_at <= ${now} and id is distinct from ${besides}::uuid group by root, scope
    ), own as materialized (select * from called where scope = 'person' and id is distinct from ${besides}::uuid
    ), opened as (
      select root, 'contact' as kind, id, case_id, number, incident_type, grade, offered_at as at, role from own where state <> 'ended'
      union all select o.root, 'incident', i.id, i.case_id, i.number, i.incident_type, i.grade, i.opened_at, o.role from own o
        cross join lateral (select * from response.incident where contact_id = o.id and state <> 'closed' offset 0) i
    )
    select json_build_object(
      'tied', (select json_agg(id) from tied),
      'people', (select json_agg(json_build_object('root', root, 'birth', birth, 'sex', sex, 'pronoun', pronoun, 'confirmed', confirmed))
        from grp where id = root and (origin <> 'contact' or origin_id in (select id from seen) or root in (select root from called where scope = 'person'))),
      'records', (select json_agg(json_build_object('root', root, 'id', id)) from grp),
      'lived', (select json_agg(json_build_object('root', root, 'line', line, 'place', place, 'postcode', postcode, 'uprn', uprn, 'now', to_at is null) order by to_at is null desc, from_at desc) from lived),
      'phones', (select json_agg(json_build_object('root', root, 'number', number, 'lastSeen', last_seen) order by last_seen desc) from phones),
      'names', (select json_agg(json_build_object('id', w.id, 'given', n.given, 'family', n.family, 'kind', n.kind) order by n.kind = 'current' desc, n.added_at desc)
        from whole w cross join lateral (select given, family, kind, added_at from people.name where case_id = w.id and ended_at is null offset 0) n),
      'markers', (select json_agg(json_build_object('id', w.id, 'markerId', m.id, 'kind', m.kind, 'words', m.words, 'confirmed', m.confirmed, 'source', m.source,
          'reviewOn', m.review_on, 'inForceUntil', m.in_force_until) order by m.confirmed desc, m.added_at desc)
        from whole w cross join lateral (select * from people.marker where case_id = w.id and ended_at is null offset 0) m),
      'orders', (select json_agg(json_build_object('root', x.root, 'side', x.side, 'orderId', o.id, 'kind', o.kind, 'againstName', o.against_name, 'madeAt', o.made_at,
          'servedAt', o.served_at, 'expiresAt', o.expires_at, 'endedAt', o.ended_at, 'terms', o.terms, 'protects', o.protects) order by o.made_at, o.id)
        from (select w.root, w.side, o.id from (select root, 'against' as side, id from grp union all select root, 'home', id from mates) w
            cross join lateral (select id from investigation.protective_order where against_person = w.id offset 0) o
          union select g.root, 'protects', p.order_id from grp g cross join lateral (select order_id from investigation.order_protects where person_id = g.id offset 0) p
          union select l.root, 'place', t.order_id from lived l cross join lateral (select order_id from investigation.order_term
            where homes @> array[l.home] and to_at is null offset 0) t where l.to_at is null and l.home is not null) x
          cross join lateral investigation.show_order(x.id) o),
      'mates', (select json_agg(json_build_object('root', m.root, 'id', o.id, 'birth', o.birth) order by o.birth, o.id)
        from mates m cross join lateral (select id, birth from people.person where id = m.id and removed_at is null offset 0) o where not exists (select from grp g where g.root = m.root and g.id = m.id)),
      'counts', (select json_agg(counted) from counted),
      'roles', (select json_agg(r) from (select g.root, l.role, count(*) as n from grp g join links l on l.id = g.id where l.to_id is distinct from ${besides}::uuid
        and (l.to_kind = 'incident' or l.to_id in (select id from seen union all select k.id from links c
          cross join lateral (select id from investigation.crime where id = c.to_id offset 0) k where c.to_kind = 'crime')) group by g.root, l.role) r),
      'calls', (select json_agg(c) from (select root, count(distinct id) filter (where incident_type = any (${domestic}::text[])) as domestic, bool_or(vulnerable) as vulnerable from own group by root) c),
      'open', (select json_agg(json_build_object('root', root, 'kind', kind, 'id', id, 'caseId', case_id, 'number', number, 'type', incident_type, 'grade', grade, 'at', at, 'role', role) order by at desc)
        from (select *, row_number() over (partition by root order by at desc) as place from opened) o where place <= 10),
      'latest', (select json_agg(json_build_object('root', root, 'contactId', id, 'caseId', case_id, 'number', number, 'type', incident_type, 'grade', grade, 'at', offered_at, 'role', role) order by offered_at desc)
        from (select *, row_number() over (partition by root order by offered_at desc) as place from own) c where place <= 3)
    ) as known`.execute(tx)
  return rows[0]!.known
}

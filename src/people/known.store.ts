import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { london } from '../platform/time.ts'
import type { Known } from './known.ts'

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
export async function readKnown(tx: Tx, { ids, now, besides, domestic }: KnownAsk): Promise<Known[]> {
  if (ids.length === 0) return []
  const [day, week, month] = [24, 7 * 24, 28 * 24].map(hours => now.subtract({ hours }))
  const year = london(now).subtract({ months: 12 }).toInstant()
  const counted = sql`json_build_object('day', count(distinct c.id) filter (where c.offered_at > ${day}), 'week', count(distinct c.id) filter (where c.offered_at > ${week}),
      'month', count(distinct c.id) filter (where c.offered_at > ${month}), 'year', count(distinct c.id))`
  const recent = sql`c.offered_at > ${year} and c.offered_at <= ${now} and c.id is distinct from ${besides}::uuid`
  const { rows } = await sql<{ known: Known }>`/* kept */
    with recursive grp (id, root) as (
      select id, id from people.person where id = any (${ids}::uuid[]) and removed_at is null and merged_into is null
      union select p.id, g.root from grp g join people.person p on p.merged_into = g.id
    ), linked as materialized (
      select g.root, l.role, c.* from grp g join people.link l on l.case_id = g.id and l.ended_at is null and l.to_kind = 'contact'
      join contact.contact c on c.id = l.to_id
    ), homes as materialized (
      select distinct g.root, a.home from grp g join people.address a on a.case_id = g.id and a.to_at is null and a.home is not null
    ), mates as materialized (
      select g.root, o.case_id as id from grp g join people.household_member m on m.case_id = g.id and m.to_at is null
        join people.household_member o on o.household_id = m.household_id and o.to_at is null
      union select h.root, a.case_id from homes h join people.address a on a.home = h.home and a.to_at is null
    )
    select json_build_object(
      'personId', p.id, 'caseId', p.id, 'birth', p.birth, 'sex', p.sex, 'pronoun', p.pronoun, 'confirmed', p.confirmed, 'records', (select count(*) from grp where root = p.id),
      'names', (select coalesce(json_agg(json_build_object('given', n.given, 'family', n.family, 'kind', n.kind) order by n.case_id = p.id desc, n.kind = 'current' desc, n.added_at desc), '[]')
        from grp g join people.name n on n.case_id = g.id and n.ended_at is null where g.root = p.id),
      'phones', (select coalesce(json_agg(json_build_object('number', t.number, 'lastSeen', t.last_seen) order by t.last_seen desc), '[]')
        from grp g join people.phone t on t.case_id = g.id and t.ended_at is null where g.root = p.id),
      'addresses', (select coalesce(json_agg(json_build_object('line', a.line, 'place', a.place, 'postcode', a.postcode, 'uprn', a.uprn, 'now', a.to_at is null) order by a.to_at is null desc, a.from_at desc), '[]')
        from grp g join people.address a on a.case_id = g.id where g.root = p.id),
      'markers', (select coalesce(json_agg(json_build_object('markerId', m.id, 'kind', m.kind, 'words', m.words, 'confirmed', m.confirmed, 'source', m.source,
          'reviewOn', m.review_on, 'inForceUntil', m.in_force_until) order by m.confirmed desc, m.added_at desc), '[]')
        from grp g join people.marker m on m.case_id = g.id and m.ended_at is null where g.root = p.id),
      'household', (select coalesce(json_agg(distinct jsonb_build_object('personId', o.id, 'caseId', o.id, 'birth', o.birth,
          'name', (select concat_ws(' ', n.given, n.family) from people.name n where n.case_id = o.id and n.ended_at is null and n.kind <> 'former' order by n.kind = 'current' desc, n.added_at desc limit 1),
          'markers', (select coalesce(json_agg(distinct m.kind), '[]') from people.marker m where m.case_id = o.id and m.ended_at is null))), '[]')
        from mates h join people.person o on o.id = h.id and o.removed_at is null where h.root = p.id and o.id not in (select id from grp where root = p.id)),
      'counts', json_build_object(
        'person', (select ${counted} from linked c where c.root = p.id and c.role <> 'other' and ${recent}),
        'phone', (select ${counted} from grp g join people.phone t on t.case_id = g.id and t.ended_at is null join contact.contact c on c.caller_number = t.number where g.root = p.id and ${recent}),
        'address', (select ${counted} from homes h join people.address a on a.home = h.home and a.to_at is null join people.link l on l.case_id = a.case_id and l.to_kind = 'contact' and l.ended_at is null
          join contact.contact c on c.id = l.to_id where h.root = p.id and ${recent}),
        'household', (select ${counted} from mates h join people.link l on l.case_id = h.id and l.to_kind = 'contact' and l.ended_at is null join contact.contact c on c.id = l.to_id where h.root = p.id and ${recent})),
      'roles', (select coalesce(json_object_agg(role, n), '{}') from (select l.role, count(*) as n from grp g join people.link l on l.case_id = g.id and l.ended_at is null
        left join contact.contact c on c.id = l.to_id left join investigation.crime k on k.id = l.to_id where g.root = p.id and l.to_id is distinct from ${besides}::uuid
        and (c.id is not null or k.id is not null or l.to_kind = 'incident') group by l.role) r),
      'domestic', (select count(distinct c.id) from linked c where c.root = p.id and c.incident_type = any (${domestic}::text[]) and c.id is distinct from ${besides}::uuid),
      'vulnerableBefore', (select coalesce(bool_or(c.vulnerable), false) from linked c where c.root = p.id and c.id is distinct from ${besides}::uuid),
      'open', (select coalesce(json_agg(o), '[]') from (
        select json_build_object('kind', 'contact', 'id', c.id, 'caseId', c.case_id, 'number', c.number, 'type', c.incident_type, 'grade', c.grade, 'at', c.offered_at, 'role', c.role) as o
          from linked c where c.root = p.id and c.state <> 'ended' and c.id is distinct from ${besides}::uuid
        union all select json_build_object('kind', 'incident', 'id', i.id, 'caseId', i.case_id, 'number', i.number, 'type', i.incident_type, 'grade', i.grade, 'at', i.opened_at, 'role', c.role)
          from linked c join response.incident i on i.contact_id = c.id and i.state <> 'closed' where c.root = p.id and c.id is distinct from ${besides}::uuid limit 10) x),
      'latest', (select coalesce(json_agg(o), '[]') from (
        select json_build_object('contactId', c.id, 'caseId', c.case_id, 'number', c.number, 'type', c.incident_type, 'grade', c.grade, 'at', c.offered_at, 'role', c.role) as o
          from linked c where c.root = p.id and c.id is distinct from ${besides}::uuid order by c.offered_at desc limit 3) x)
    ) as known
    from people.person p where p.id in (select root from grp)
      and (p.origin <> 'contact' or exists (select from contact.contact c where c.id = p.origin_id) or exists (select from linked c where c.root = p.id))`.execute(
    tx,
  )
  const place = new Map(ids.map((id, at) => [id, at]))
  return rows
    .map(row => row.known)
    .sort((one, other) => (place.get(one.personId) ?? 0) - (place.get(other.personId) ?? 0))
}

/** Everyone whose number this is, by the record that theirs was joined to. */
export async function readPeopleOfNumber(tx: Tx, number: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`/* kept */
    with recursive up (id, merged_into) as (
      select p.id, p.merged_into from people.phone t join people.person p on p.id = t.case_id where t.number = ${number} and t.ended_at is null and p.removed_at is null
      union select p.id, p.merged_into from up join people.person p on p.id = up.merged_into
    )
    select id from up where merged_into is null limit ${most}`.execute(tx)
  return rows.map(row => row.id)
}

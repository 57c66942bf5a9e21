import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Written } from './matches.ts'

/**
 * Everything that was written of these cases and that whoever acts may read, text by text, each from its own table and so under its own row
 * access. What supervisors say to a handler in private is nobody's to find. As the system it is what the words of a case are taken from.
 */
export async function readWritten(tx: Tx, cases: readonly string[]): Promise<Written[]> {
  if (cases.length === 0) return []
  const { rows } = await sql<Written>`/* kept */
    with asked as (select unnest(${`{${cases.join()}}`}::uuid[]) as case_id),
    c as materialized (select c.* from asked a join contact.contact c using (case_id)),
    i as materialized (select i.* from asked a join response.incident i using (case_id)),
    r as materialized (select r.* from asked a join investigation.crime r using (case_id))
    select c.case_id as "caseId", 'contact' as what, coalesce(c.taken_at, c.offered_at) as at, concat_ws(' · ', 'contact ' || c.number, c.caller_name, c.caller_number, c.caller_address, c.caller_birth, c.place, c.summary, c.end_reason) as text from c
    union all select l.case_id, 'log', l.at, l.text from c join contact.log_line l on l.contact_id = c.id where not l.supervisor_note
    union all select s.case_id, 'THRIVE', s.at, concat_ws(' · ', s.threat, s.harm, s.risk_reason, s.vulnerability, s.investigation, s.engagement) from c join contact.assessment s on s.contact_id = c.id
    union all select w.case_id, 'message', w.at, w.words from c join contact.written_word w on w.contact_id = c.id
    union all select l.case_id, 'chat', l.at, l.words from c join contact.chat_line l on l.contact_id = c.id where l.words is not null
    union all select i.case_id, 'incident', i.opened_at, concat_ws(' · ', 'incident ' || i.number, i.place, i.close_reason) from i
    union all select d.case_id, 'result', d.cleared_at, d.result from i join response.deployment d on d.incident_id = i.id where d.result is not null
    union all select r.case_id, 'crime', r.recorded_at, concat_ws(' · ', 'crime ' || r.number, r.offence, r.basis) from r
    union all select v.case_id, 'victim', null, v.name from r join investigation.crime_victim v on v.crime_id = r.id
    union all select s.case_id, 'suspect', s.named_at, s.name from r join investigation.suspect s on s.crime_id = r.id
    union all select e.case_id, 'suspect', e.at, e.note from r join investigation.suspect s on s.crime_id = r.id join investigation.suspect_event e on e.suspect_id = s.id where e.note is not null
    union all select p.case_id, 'plan', p.at, concat_ws(' · ', p.objective, p.risk) from r join investigation.plan p on p.crime_id = r.id
    union all select l.case_id, 'line of enquiry', l.added_at, concat_ws(' · ', l.objective, l.action, l.result) from r join investigation.line_of_enquiry l on l.crime_id = r.id
    union all select v.case_id, 'review', v.at, v.words from r join investigation.review v on v.crime_id = r.id
    union all select s.case_id, 'statement', s.at, concat_ws(' · ', s.person_name, s.words) from r join investigation.statement s on s.crime_id = r.id
    union all select e.case_id, 'exhibit', e.at, concat_ws(' · ', e.reference, e.description, e.found_where, e.bag) from r join investigation.exhibit e on e.crime_id = r.id
    union all select d.case_id, 'document', d.at, concat_ws(' · ', d.title, d.came_from) from r join investigation.document d on d.crime_id = r.id
    union all select o.case_id, 'outcome', o.proposed_at, concat_ws(' · ', o.reason, o.evidence, o.victim_view) from r join investigation.outcome o on o.crime_id = r.id
    union all select n.case_id, n.kind || ' name', null, concat_ws(' ', n.given, n.family) from asked a join people.name n using (case_id) where n.ended_at is null
    union all select p.case_id, 'born', null, p.birth from asked a join people.person p on p.id = a.case_id where p.birth is not null
    union all select p.case_id, 'telephone', null, p.number from asked a join people.phone p using (case_id) where p.ended_at is null
    union all select h.case_id, case when h.to_at is null then 'address' else 'earlier address' end, null, concat_ws(', ', h.line, h.place, h.postcode) from asked a join people.address h using (case_id)
    union all select m.case_id, case when m.confirmed then 'marker' else 'marker, unconfirmed' end, m.added_at, m.words from asked a join people.marker m using (case_id) where m.ended_at is null`.execute(
    tx,
  )
  return rows
}

export type Headed = { caseId: string; title: string; href: string }

/** What each case is called and where it is read; none for a case that whoever acts may not know of. */
export async function readHeads(tx: Tx, cases: readonly string[]): Promise<Map<string, Headed>> {
  const { rows } = await sql<Headed>`/* kept */
    with asked as (select unnest(${`{${cases.join()}}`}::uuid[]) as case_id)
    select a.case_id as "caseId", coalesce(who.title, (
        select concat_ws(', ', min(y.crime), min(y.incident), min(y.contact)) from (
          select 'crime ' || c.number as crime, null as incident, null as contact from investigation.crime c where c.case_id = a.case_id
          union all select null, 'incident ' || i.number, null from response.incident i where i.case_id = a.case_id
          union all select null, null, 'contact ' || c.number from contact.contact c where c.case_id = a.case_id) y)) as title,
      case when who.title is null then '/cases/' else '/people/' end || a.case_id as href
    from asked a left join lateral (
      select concat_ws(' ', n.given, n.family) as title from people.name n
      where n.case_id = a.case_id and n.ended_at is null and n.kind <> 'former' order by n.kind = 'current' desc, n.added_at desc limit 1) who on true`.execute(
    tx,
  )
  return new Map(
    rows.flatMap(row =>
      row.title ? [[row.caseId, { ...row, title: row.title[0]!.toUpperCase() + row.title.slice(1) }]] : [],
    ),
  )
}

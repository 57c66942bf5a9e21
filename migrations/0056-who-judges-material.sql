-- PL/pgSQL takes the bare word BY for its own: the column is named in quotes, or every judgement is a fault.
create or replace function investigation.only_disclosure_officer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new."by" is distinct from (select o.account_id::text from investigation.disclosure_officer o where o.crime_id = new.crime_id order by o.seq desc limit 1) then
    raise exception 'What undermines or assists is decided by the disclosure officer of the case' using errcode = 'AN011';
  end if;
  return new;
end $$;

-- Everything recorded in a case, without what is decided of it: a day page asks of thousands of cases only whether anybody has decided at all.
create view investigation.material_found with (security_invoker = true) as
  select 'document' as source, d.id as material_id, d.crime_id, d.case_id, d.version, d.supersedes is not null as later,
    d.title as title, d.at, d.by_name from investigation.document d
  union all select 'statement', s.id, s.crime_id, s.case_id, s.version, s.supersedes is not null, 'Statement of ' || s.person_name, s.at, s.by_name
    from investigation.statement s
  union all select 'exhibit', e.id, e.crime_id, e.case_id, 1, false, e.reference || ': ' || e.description, e.at, e.by_name from investigation.exhibit e
  union all select 'note', n.id, n.crime_id, n.case_id, 1, false, 'Note: ' || left(n.words, 120), n.learned_at, n.by_name from investigation.note n
  union all select 'line', l.id, l.crime_id, l.case_id, 1, false, 'Line of enquiry: ' || left(l.objective, 120), l.ended_at, coalesce(l.ended_by_name, '')
    from investigation.line_of_enquiry l where l.ended_at is not null
  union all select 'third-party', r.id, r.crime_id, r.case_id, 1, false, 'From ' || r.holder || ': ' || left(r.material, 120), r.answered_at, r.holder
    from investigation.third_party_request r where r.answered_at is not null
  union all select 'device', x.id, x.crime_id, x.case_id, 1, false, 'From a device (' || x.device || '): ' || left(x.information, 120), x.taken_at, x.by_name
    from investigation.device_extraction x where x.taken_at is not null
  union all select 'contact', k.id, c.id, c.case_id, 1, false, 'Contact ' || k.number || ' (' || k.channel || ')', coalesce(k.taken_at, k.offered_at), coalesce(k.caller_name, '')
    from investigation.crime c join contact.contact k on k.case_id = c.case_id
  union all select 'contact', k.id, c.id, c.case_id, 1, false, 'Contact ' || k.number || ' (' || k.channel || ')', coalesce(k.taken_at, k.offered_at), coalesce(k.caller_name, '')
    from investigation.crime c join platform.case_link j on j.joined_to = c.case_id and j.undone_at is null join contact.contact k on k.case_id = j.case_id
  union all select 'incident', i.id, c.id, c.case_id, 1, false, 'Incident log ' || i.number, i.opened_at, '' from investigation.crime c join response.incident i on i.id = c.incident_id;
grant select on investigation.material_found to answerable_app;

create or replace view investigation.material with (security_invoker = true) as
  select f.source, f.material_id, f.crime_id, f.case_id, f.version, f.later, f.title, f.at, f.by_name,
    d.standing, d.because, d.description, d.location, d.at as decided_at, d.by_name as decided_by_name,
    o.assists, o.reason as assists_because, o.presumed, o.pack, o.at as judged_at, o.by_name as judged_by_name,
    s.material_id is not null as sensitive, s.why as sensitive_because
  from investigation.material_found f
    left join lateral (select * from investigation.material_decision m where m.crime_id = f.crime_id and m.material_id = f.material_id order by m.seq desc limit 1) d on true
    left join lateral (select * from investigation.disclosure_decision m where m.crime_id = f.crime_id and m.material_id = f.material_id order by m.seq desc limit 1) o on true
    left join investigation.sensitive_material s on s.material_id = f.material_id and s.lifted_at is null;

-- The same answer from sets instead of row by row: it is asked once in every query of somebody who is no supervisor.
create or replace function investigation.hidden_material() returns setof uuid language plpgsql stable rows 20 security definer set search_path = '' as $$
declare
  me uuid := case when platform.acting_who() ~ '^[0-9a-f-]{36}$' then platform.acting_who()::uuid end;
begin
  if platform.acting_role() in ('system', 'supervisor') or not exists (select from investigation.sensitive_material s where s.lifted_at is null) then
    return;
  end if;
  return query
    with officer_of as materialized (
      select o.crime_id from investigation.disclosure_officer o where o.account_id = me
        and not exists (select from investigation.disclosure_officer l where l.crime_id = o.crime_id and l.seq > o.seq))
    select s.material_id from investigation.sensitive_material s join investigation.crime c on c.id = s.crime_id
    where s.lifted_at is null and s.fact_xid <> pg_current_xact_id() and c.owner_id is distinct from me
      and not exists (select from officer_of o where o.crime_id = s.crime_id);
end $$;
create index disclosure_officer_account on investigation.disclosure_officer (account_id);

-- One right of one victim that has a day, for whoever compares. What somebody told us of themselves is the victim's own only where the victim is who rang and the only one of
-- that name in the case.
create view accountability.care_served with (security_invoker = true) as
  select d.victim_id, d.answer, d.enhanced or d.hastened_at is not null as enhanced, d.due_at, d.event_at, d.met_at, d.paused_until,
    (select u.told from victim."update" u where u.id = d.met_by) as how,
    (select jsonb_object_agg(n.kind, n.answer) from (select distinct on (a.kind) a.kind, a.answer from contact.characteristic a
      join contact.contact t on t.id = a.contact_id
      where a.contact_id = i.contact_id and lower(trim(t.caller_name)) = lower(trim(v.name))
        and not exists (select from investigation.crime_victim w where w.crime_id = v.crime_id and w.id <> v.id and lower(trim(w.name)) = lower(trim(v.name)))
      order by a.kind, a.at desc, a.fact_xid desc) n) as told
  from victim.duty_clock d join investigation.crime_victim v on v.id = d.victim_id join investigation.crime k on k.id = d.crime_id
    join response.incident i on i.id = k.incident_id
  where d.void_at is null and d.transferred_at is null and d.due_at is not null;
-- For sums alone: no case, no victim, no name.
create view accountability.care_counted as
  select d.answer, d.enhanced or d.hastened_at is not null as enhanced, d.due_at, d.event_at, d.met_at, d.paused_until,
    (select u.told from victim."update" u where u.id = d.met_by) as how,
    (select jsonb_object_agg(n.kind, n.answer) from (select distinct on (a.kind) a.kind, a.answer from contact.characteristic a
      join contact.contact t on t.id = a.contact_id
      where a.contact_id = i.contact_id and lower(trim(t.caller_name)) = lower(trim(v.name))
        and not exists (select from investigation.crime_victim w where w.crime_id = v.crime_id and w.id <> v.id and lower(trim(w.name)) = lower(trim(v.name)))
      order by a.kind, a.at desc, a.fact_xid desc) n) as told
  from victim.duty_clock d join investigation.crime_victim v on v.id = d.victim_id join investigation.crime k on k.id = d.crime_id
    join response.incident i on i.id = k.incident_id
  where d.void_at is null and d.transferred_at is null and d.due_at is not null;
grant select on accountability.care_served, accountability.care_counted to answerable_app;
create index duty_clock_happened on victim.duty_clock (event_at) where due_at is not null;

-- A time that was agreed with whoever waits for a scheduled visit. It moves no clock: the promise of the grade runs on, and whether a time was kept is worked out from who arrived when.
create table response.appointment (
  id uuid primary key,
  case_id uuid not null,
  incident_id uuid not null references response.incident (id),
  base_id text not null,
  -- Who is to come, as the caller was told: a unit, or a team by name.
  who text not null check (who <> ''),
  place text not null check (place <> ''),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  agreed_how text not null check (agreed_how in ('in-this-call', 'rung', 'in-person', 'they-wrote')),
  -- Their own words, where they asked for a later time than was promised.
  their_wish text,
  pack text not null,
  agreed_at timestamptz not null,
  agreed_by text not null,
  agreed_by_name text not null,
  ended text check (ended in ('they-moved', 'they-cancelled', 'we-moved', 'nobody-in')),
  ended_why text,
  ended_at timestamptz,
  ended_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint lasts check (ends_at > starts_at),
  constraint ended_whole check (num_nonnulls(ended, ended_why, ended_at, ended_by_name) in (0, 4))
);
create index appointment_incident on response.appointment (incident_id, agreed_at);
create index appointment_slot on response.appointment (starts_at, base_id) where ended is null;
-- One stands at a time: two people who agree one at once agree one.
create unique index appointment_one_stands on response.appointment (incident_id) where ended is null;
call platform.case_table('response.appointment', 'case');
revoke delete on response.appointment from answerable_app;

-- The newest time of each open incident that was not kept by us, while nobody has come and either the risk was not looked at since or no other time was agreed. By the row access of whoever asks.
create function response.missed_at(now timestamptz) returns table (
  appointment_id uuid, case_id uuid, incident_id uuid, contact_id uuid, number bigint, place text, base_id text, who text,
  starts_at timestamptz, ends_at timestamptz, since timestamptz, assessed boolean
) language sql stable as $$
  select a.id, a.case_id, a.incident_id, i.contact_id, i.number, a.place, a.base_id, a.who, a.starts_at, a.ends_at, m.since,
    exists (select from contact.assessment s where s.contact_id = i.contact_id and s.at > m.since)
  from response.incident i
  join lateral (select * from response.appointment a where a.incident_id = i.id order by a.agreed_at desc, a.fact_xid desc limit 1) a on true
  cross join lateral (select case when a.ended = 'we-moved' then least(a.ended_at, a.ends_at) else a.ends_at end as since) m
  where i.state <> 'closed' and i.first_at_scene_at is null
    and (a.ended = 'we-moved' or (a.ended is null and a.ends_at < now))
$$;

-- What equality counts of the first time that was agreed.
create or replace view accountability.served_counted as
  select accountability.counted_as(c.id) as one, c.offered_at, c.ivr_ended_at, c.queued_at, c.answered_at, c.grade,
    i.id is not null as incident, i.attend_by, i.first_at_scene_at,
    (select s.minimum_grade from contact.assessment s where s.contact_id = c.id order by s.seq desc limit 1) as floor,
    (select jsonb_object_agg(n.kind, n.answer) from (select distinct on (k.kind) k.kind, k.answer from contact.characteristic k
      where k.contact_id = c.id order by k.kind, k.at desc, k.fact_xid desc) n) as told,
    p.agreed_at as appointment_agreed, p.starts_at as appointment_starts, p.ends_at as appointment_ends, p.ended as appointment_ended
  from contact.contact c left join response.incident i on i.contact_id = c.id
  left join lateral (select a.agreed_at, a.starts_at, a.ends_at, a.ended from response.appointment a where a.incident_id = i.id
    order by a.agreed_at, a.fact_xid limit 1) p on true;

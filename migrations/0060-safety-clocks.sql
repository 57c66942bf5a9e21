-- Hours beside the Code's days: one row for each victim and each thing that may put them in danger. Derived from the log by a reader; whether a victim is at high
-- risk is worked out when it is looked at, so that a risk that is found later makes an alarm of what was not told.
create table victim.safety_clock (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  danger text not null check (danger in ('release', 'absconded', 'condition-change', 'order-change', 'order-over')),
  event_fact uuid not null,
  event_at timestamptz not null,
  learnt_at timestamptz not null,
  due_at timestamptz not null,
  suspect_id uuid,
  -- When somebody who was sought was had again: another time is a new danger.
  had_again_at timestamptz,
  order_id uuid,
  met_at timestamptz,
  met_how text,
  met_by uuid,
  void_at timestamptz,
  void_reason text,
  constraint safety_clock_once unique (victim_id, event_fact, danger),
  constraint met_whole check ((met_at is null) = (met_how is null)),
  constraint void_whole check ((void_at is null) = (void_reason is null)),
  constraint ends_once check (num_nonnulls(met_at, void_at) <= 1)
);
create index safety_clock_open on victim.safety_clock (due_at) where met_at is null and void_at is null;
create index safety_clock_victim on victim.safety_clock (victim_id);
create index safety_clock_crime on victim.safety_clock (crime_id);
call platform.protect('victim.safety_clock', 'victim', 'system');

-- Whom an alarm was given to by name, and when it went up: kept once for each step, by a job.
create table victim.safety_alarm (
  id uuid primary key,
  case_id uuid not null,
  victim_id uuid not null,
  clock_id uuid not null,
  rung integer not null check (rung >= 0),
  duty text not null,
  to_id uuid not null,
  to_name text not null,
  signed_in boolean not null,
  because text not null,
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  unique (clock_id, rung)
);
call platform.case_table('victim.safety_alarm', 'victim');
revoke update, delete on victim.safety_alarm from answerable_app;

-- What a person did to reach a victim in danger: told, or tried and could not.
create table victim.safety_told (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  clock_ids uuid[] not null check (cardinality(clock_ids) > 0),
  how text not null check (how in ('phone', 'in-person', 'at-the-door', 'not-reached')),
  words text not null check (words <> ''),
  at timestamptz not null,
  recorded_at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index safety_told_victim on victim.safety_told (victim_id, at);
call platform.case_table('victim.safety_told', 'victim');
revoke update, delete on victim.safety_told from answerable_app;

-- Somebody's own judgement that a victim is in danger, beside what the offence says.
alter table investigation.crime_victim add column at_risk_because text check (at_risk_because <> '');

-- What is still to be told, with what decides whether it presses and who has it; read under the reader's own row access.
create view victim.safety_watch with (security_invoker = true) as
  select s.id as clock_id, s.case_id, s.crime_id, s.victim_id, s.danger, s.event_at, s.learnt_at, s.due_at, s.event_fact,
    k.number as crime_number, k.offence, k.owner_id, k.owner_name, i.incident_type,
    (select a.risk from contact.assessment a where a.contact_id = i.contact_id order by a.seq desc limit 1) as triage,
    v.name as victim_name, v.at_risk_because, w.channel, w.safe and w.checked_with_victim as safe, w.conditions,
    m.to_id, m.to_name, m.rung, m.at as alarm_at
  from victim.safety_clock s join investigation.crime k on k.id = s.crime_id join response.incident i on i.id = k.incident_id
    join investigation.crime_victim v on v.id = s.victim_id
    left join lateral (select c.channel, c.safe, c.checked_with_victim, c.conditions from victim.safe_contact c where c.victim_id = s.victim_id order by c.seq desc limit 1) w on true
    left join lateral (select a.to_id, a.to_name, a.rung, a.at from victim.safety_alarm a where a.clock_id = s.id order by a.rung desc limit 1) m on true
  where s.met_at is null and s.void_at is null;
grant select on victim.safety_watch to answerable_app;

-- Who granted enhanced rights or took them away, and why. The newest standing is in the victim's own row.
create table investigation.enhanced_change (
  id uuid primary key,
  case_id uuid not null,
  victim_id uuid not null references investigation.crime_victim,
  change text not null check (change in ('grant', 'remove')),
  words text not null check (words <> ''),
  danger text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index enhanced_change_victim on investigation.enhanced_change (victim_id, at);
call platform.case_table('investigation.enhanced_change', 'victim');
revoke update, delete on investigation.enhanced_change from answerable_app;

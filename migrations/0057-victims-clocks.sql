-- One clock for each victim and event, whichever body owes it and whatever answers it: an update with substance ('word') or something done ('deed').
-- Derived from the log. The limits stand in the row, so that a day is worked out again from the row alone; it is made anew here by the new reader.
truncate victim.duty_clock;
alter table victim.duty_clock
  alter column id drop default,
  add column source text not null,
  add column name text not null,
  add column duty text not null,
  add column holder text not null,
  add column answer text not null check (answer in ('word', 'deed')),
  add column proposal boolean not null,
  add column enhanced boolean not null,
  add column standard_days integer,
  add column enhanced_days integer,
  -- Enhanced rights that were granted while it ran: the first time.
  add column hastened_at timestamptz,
  add column paused_at timestamptz,
  add column paused_until timestamptz,
  add column pause_reason text,
  add column pause_owner text,
  add column transferred_at timestamptz,
  add column transferred_to text,
  drop constraint duty_clock_victim_id_event_fact_rule_key,
  add constraint duty_clock_once unique (victim_id, event_fact, event),
  add constraint paused_whole check ((paused_at is null) = (paused_until is null) and (paused_at is null) = (pause_reason is null)
    and (paused_at is null) = (pause_owner is null)),
  add constraint transferred_whole check ((transferred_at is null) = (transferred_to is null)),
  add constraint void_with_reason check ((void_at is null) = (void_reason is null)),
  add constraint ends_once check (num_nonnulls(met_at, void_at, transferred_at) <= 1);
drop index victim.duty_clock_running;
create index duty_clock_running on victim.duty_clock (due_at) where met_at is null and void_at is null and transferred_at is null;
update platform.reader set xid = '0', seq = 0, handled = 0 where name = 'victim-clocks';

-- Who holds rights, as the log has told it: whether with enhanced rights at that point of it. Derived, as the clocks are.
create table victim.rights_holder (
  victim_id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  enhanced boolean not null
);
create index rights_holder_crime on victim.rights_holder (crime_id);
call platform.protect('victim.rights_holder', 'victim', 'system');

-- What a person did about a clock: answered it by a deed, paused it, took it up again, handed it over, or found that it never began.
create table victim.right_act (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  clock_id uuid not null,
  act text not null check (act in ('done', 'paused', 'resumed', 'transferred', 'void')),
  reason text,
  words text not null check (words <> ''),
  until timestamptz,
  owner_name text,
  to_whom text,
  reference text,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint paused_with_owner check (act <> 'paused' or (until is not null and owner_name is not null and reason is not null)),
  constraint handed_to_somebody check (act <> 'transferred' or (to_whom is not null and reference is not null))
);
create index right_act_victim on victim.right_act (victim_id, at);
call platform.case_table('victim.right_act', 'victim');
revoke update, delete on victim.right_act from answerable_app;

-- What starts a right and is recorded nowhere else: a hearing, a verdict, a complaint, and whatever a later Code names.
create table victim.right_event (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  event text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  words text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index right_event_victim on victim.right_event (victim_id, at);
call platform.case_table('victim.right_event', 'victim');
revoke update, delete on victim.right_event from answerable_app;

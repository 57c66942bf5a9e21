-- Who keeps a victim informed, where that is not the officer in the case: handed on by name, one at a time; the log keeps who had them before.
create table victim.contact_officer (
  victim_id uuid primary key references investigation.crime_victim,
  case_id uuid not null,
  account_id uuid not null references platform.account,
  name text not null,
  why text not null check (trim(why) <> ''),
  since timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index contact_officer_account on victim.contact_officer (account_id);
call platform.case_table('victim.contact_officer', 'victim');

-- Why a right was late, said once by whoever knows. It moves no day and meets nothing.
create table victim.lateness (
  id uuid primary key,
  case_id uuid not null,
  victim_id uuid not null,
  clock_id uuid not null unique,
  reason text not null,
  words text not null check (trim(words) <> ''),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
call platform.case_table('victim.lateness', 'victim');
revoke update, delete on victim.lateness from answerable_app;

-- What was told late is looked for by when it was told; what waits without a day, or paused, by whom it concerns.
create index duty_clock_told_late on victim.duty_clock (met_at) where met_at > due_at;
create index duty_clock_dayless on victim.duty_clock (victim_id) where met_at is null and void_at is null and transferred_at is null and due_at is null;
create index duty_clock_paused on victim.duty_clock (paused_until) where met_at is null and void_at is null and transferred_at is null and paused_until is not null;
create index enhanced_granted on investigation.enhanced_change (at) where change = 'grant';

-- Who is away or has left, who may investigate what, and how an investigation came to whom: so that nothing is left behind.

-- Added to; the newest of a person counts. Somebody who is away until a moment comes back by themselves.
create table investigation.absence (
  id uuid primary key,
  account_id uuid not null references platform.account,
  kind text not null check (kind in ('away', 'left', 'back')),
  from_at timestamptz not null,
  until_at timestamptz,
  why text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  seq bigint generated always as identity,
  check (until_at is null or (kind = 'away' and until_at > from_at))
);
create index absence_account on investigation.absence (account_id, at);
call platform.protect('investigation.absence', 'staff', 'staff');
revoke update, delete on investigation.absence from answerable_app;

-- The level of the national programme that somebody holds, by whoever said so; the newest counts.
create table investigation.accreditation (
  id uuid primary key,
  account_id uuid not null references platform.account,
  pip integer not null check (pip between 1 and 4),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  seq bigint generated always as identity
);
create index accreditation_account on investigation.accreditation (account_id, at);
call platform.protect('investigation.accreditation', 'staff', 'staff');
revoke update, delete on investigation.accreditation from answerable_app;

-- Every hand an investigation went through, with what stood against it and the reason why it was given all the same.
create table investigation.allocation (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  from_owner uuid,
  from_name text,
  to_owner uuid not null,
  to_name text not null,
  warnings text[] not null default '{}',
  reason text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index allocation_crime on investigation.allocation (crime_id, at);
call platform.case_table('investigation.allocation');
revoke update, delete on investigation.allocation from answerable_app;

-- Which came last is not left to the clock, which stands still in a paused exercise.
alter table investigation.deferral add column seq bigint generated always as identity;
alter table investigation.time_window add column seq bigint generated always as identity;

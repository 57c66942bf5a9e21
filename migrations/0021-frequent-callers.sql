-- Frequent callers have a plan (inspection.md requirement 29: one person, 253 calls in a month). A plan is advice to whoever
-- takes the next call: nothing that grades, asks, orders or ends a contact reads these tables.

-- A plan has a case of its own: whom it is about, by number and, where somebody was recognised, by person.
create table contact.caller_plan (
  id uuid primary key,
  case_id uuid not null unique,
  caller_number text,
  person_id uuid,
  begun_at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check (caller_number is not null or person_id is not null)
);
create unique index caller_plan_number on contact.caller_plan (caller_number);
create unique index caller_plan_person on contact.caller_plan (person_id);
call platform.case_table('contact.caller_plan');
revoke delete on contact.caller_plan from answerable_app;

-- Every version is kept.
create table contact.caller_plan_version (
  plan_id uuid not null references contact.caller_plan,
  case_id uuid not null,
  version integer not null check (version > 0),
  owner text not null,
  helps text not null,
  to_check text not null,
  agreed_with text not null,
  partner text,
  -- A London day.
  review_on date not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  primary key (plan_id, version)
);
call platform.case_table('contact.caller_plan_version');
revoke update, delete on contact.caller_plan_version from answerable_app;

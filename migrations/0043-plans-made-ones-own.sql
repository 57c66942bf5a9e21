-- Plans are proposed from what the case is; each proposed line is accepted, changed, or said not to be proportionate because.

-- Whose a line is, where it is not the investigator's; what proposed it, and which points it serves.
alter table investigation.line_of_enquiry
  add column owner_id uuid,
  add column owner_name text,
  add column template text,
  add column proves text[] not null default '{}';
create index line_owner on investigation.line_of_enquiry (owner_id) where state = 'open' and owner_id is not null;

create table investigation.plan_choice (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  -- The proposed line, and the person it is about where it is proposed once for each.
  key text not null,
  pack text not null,
  choice text not null check (choice in ('accepted', 'changed', 'not-proportionate')),
  objective text not null,
  line_id uuid references investigation.line_of_enquiry,
  because text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint chosen_once unique (crime_id, key),
  constraint followed_or_reasoned check ((choice = 'not-proportionate') = (because is not null) and (choice = 'not-proportionate') = (line_id is null))
);
call platform.case_table('investigation.plan_choice');
revoke update, delete on investigation.plan_choice from answerable_app;

-- When it happened, as somebody found out: added to, the newest counts.
create table investigation.time_window (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  from_at timestamptz not null,
  to_at timestamptz not null,
  known_from text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check (from_at <= to_at)
);
create index time_window_crime on investigation.time_window (crime_id, at);
call platform.case_table('investigation.time_window');
revoke update, delete on investigation.time_window from answerable_app;

-- How many proposed lines nobody has decided about, as it was when the plan or a choice was last saved: what day pages ask.
create table investigation.plan_state (
  crime_id uuid primary key references investigation.crime,
  case_id uuid not null,
  undecided integer not null,
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
call platform.case_table('investigation.plan_state');

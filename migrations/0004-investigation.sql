-- The crime decision, the investigation's plan and supervision, suspects, and outcomes.

create sequence investigation.crime_number;
grant usage on sequence investigation.crime_number to answerable_app;

create table investigation.crime (
  id uuid primary key,
  case_id uuid not null,
  number bigint not null unique default nextval('investigation.crime_number'),
  incident_id uuid not null references response.incident,
  offence text not null,
  reported_at timestamptz not null,
  decision_due_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_name text not null,
  basis text not null,
  owner_id uuid,
  owner_name text,
  allocated_at timestamptz,
  state text not null check (state in ('open', 'outcome-proposed', 'closed')),
  outcome_code integer check (outcome_code between 1 and 23),
  closed_at timestamptz,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((state = 'closed') = (closed_at is not null and outcome_code is not null))
);
create index crime_case on investigation.crime (case_id);
create index crime_incident on investigation.crime (incident_id);
create index crime_open on investigation.crime (owner_id) where state <> 'closed';
call platform.case_table('investigation.crime');

-- The 24-hour decision is kept also where no crime is recorded.
create table investigation.crime_decision (
  id uuid primary key,
  case_id uuid not null,
  incident_id uuid not null references response.incident,
  decision text not null check (decision in ('crime', 'not-crime')),
  basis text not null,
  reported_at timestamptz not null,
  due_at timestamptz not null,
  decided_at timestamptz not null,
  late_reason text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index crime_decision_incident on investigation.crime_decision (incident_id);
call platform.case_table('investigation.crime_decision');

create table investigation.crime_victim (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  name text not null,
  enhanced boolean not null,
  enhanced_reason text,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index crime_victim_crime on investigation.crime_victim (crime_id);
call platform.case_table('investigation.crime_victim', 'victim');

create table investigation.plan (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  version integer not null,
  objective text not null,
  risk text not null,
  victim_contact text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  unique (crime_id, version)
);
call platform.case_table('investigation.plan');

create table investigation.line_of_enquiry (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  objective text not null,
  action text not null,
  due_at timestamptz not null,
  perishes_at timestamptz,
  added_at timestamptz not null,
  added_by text not null,
  state text not null check (state in ('open', 'done', 'not-proportionate')),
  result text,
  ended_at timestamptz,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((state = 'open') = (ended_at is null))
);
create index line_crime on investigation.line_of_enquiry (crime_id);
call platform.case_table('investigation.line_of_enquiry');

create table investigation.review (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  decision text not null check (decision in ('new-line', 'close-line', 'direction', 'victim-contact', 'plan-stands')),
  words text not null,
  next_due_at timestamptz not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index review_crime on investigation.review (crime_id, at);
call platform.case_table('investigation.review');

create table investigation.suspect (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  name text not null,
  state text not null check (state in ('named', 'arrested', 'interviewed', 'bailed', 'released', 'charged', 'no-further-action')),
  named_at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index suspect_crime on investigation.suspect (crime_id);
call platform.case_table('investigation.suspect');

-- An arc of the suspect's state. It happened at `at`, and was learnt at `recorded_at`: a clock starts at the event.
create table investigation.suspect_event (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  suspect_id uuid not null references investigation.suspect,
  event text not null check (event in ('arrest', 'interview', 'release', 'bail', 'bail-change', 'charge', 'no-further-action')),
  at timestamptz not null,
  recorded_at timestamptz not null,
  note text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index suspect_event_crime on investigation.suspect_event (crime_id, at);
call platform.case_table('investigation.suspect_event');

create table investigation.outcome (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  code integer not null check (code between 1 and 23),
  reason text not null,
  evidence text not null,
  victim_view text not null,
  state text not null check (state in ('proposed', 'agreed', 'refused')),
  proposed_at timestamptz not null,
  proposed_by text not null,
  proposed_by_name text not null,
  gate text not null,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  decision_reason text,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((state = 'proposed') = (decided_at is null))
);
create unique index outcome_one_proposed on investigation.outcome (crime_id) where state = 'proposed';
call platform.case_table('investigation.outcome');

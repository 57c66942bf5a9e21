-- Where people live (no personal data), and the first contact.

create table people.settlement (
  id text primary key,
  name text not null,
  district text not null,
  lon double precision not null,
  lat double precision not null,
  population integer not null,
  rural_urban text not null check (rural_urban in ('urban', 'rural')),
  base_id text not null
);
grant select, insert, update, delete on people.settlement to answerable_app;

-- Imported geography: lower-layer super output areas (ONS), the finest area a public figure speaks of.
create table people.area (
  code text primary key,
  name text not null,
  district text not null,
  district_code text not null,
  rural_urban text not null check (rural_urban in ('urban', 'rural')),
  residents integer not null,
  lon double precision not null,
  lat double precision not null,
  boundary jsonb not null,
  source text not null
);
grant select, insert, update, delete on people.area to answerable_app;

create sequence contact.contact_number;
grant usage on sequence contact.contact_number to answerable_app;

-- One contact by any channel. Telephony stamps are kept apart, so that every published meaning of 'answered' can be computed.
create table contact.contact (
  id uuid primary key,
  case_id uuid not null,
  number bigint not null unique default nextval('contact.contact_number'),
  channel text not null check (channel in ('999', '101', 'online')),
  state text not null check (state in ('offered', 'waiting', 'open', 'ended')),
  call_id text unique,
  offered_at timestamptz not null,
  ivr_ended_at timestamptz,
  queued_at timestamptz,
  answered_at timestamptz,
  abandoned_at timestamptz,
  abandon_stage text check (abandon_stage in ('ivr', 'queue', 'ring')),
  call_ended_at timestamptz,
  handler_id uuid,
  handler_name text,
  caller_number text,
  caller_name text,
  caller_address text,
  still_happening boolean,
  incident_type text,
  summary text,
  place text,
  settlement_id text references people.settlement,
  lon double precision,
  lat double precision,
  grade text check (grade in ('immediate', 'priority', 'scheduled', 'resolve')),
  graded_at timestamptz,
  vulnerable boolean not null default false,
  end_state text check (end_state in ('resolved', 'joined', 'referred', 'incident', 'abandoned')),
  end_reason text,
  ended_at timestamptz,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((state = 'ended') = (end_state is not null and ended_at is not null))
);
create index contact_case on contact.contact (case_id);
create index contact_live on contact.contact (offered_at) where state <> 'ended';
create index contact_caller on contact.contact (caller_number, offered_at) where caller_number is not null;
call platform.case_table('contact.contact');

create table contact.log_line (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  text text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index log_line_contact on contact.log_line (contact_id, at);
call platform.case_table('contact.log_line');

-- THRIVE, append-only: every assessment is kept, with what set it off and the floor it gave.
create table contact.assessment (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  seq integer not null,
  trigger text not null check (trigger in ('initial', 'new-information', 'call-dropped', 'delay', 'regrade', 'transfer', 'handover', 'closure')),
  pack text not null,
  threat text not null,
  harm text not null,
  risk text not null check (risk in ('low', 'medium', 'high', 'cannot-tell')),
  investigation text not null,
  vulnerability text not null,
  engagement text not null,
  immediacy text not null check (immediacy in ('now', 'within-hour', 'within-day', 'later', 'cannot-tell')),
  weapon text not null check (weapon in ('yes', 'no', 'unknown')),
  prompts jsonb not null,
  minimum_grade text not null check (minimum_grade in ('immediate', 'priority', 'scheduled', 'resolve')),
  reasons jsonb not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  unique (contact_id, seq)
);
call platform.case_table('contact.assessment');

create table contact.grading (
  id uuid primary key,
  case_id uuid not null,
  contact_id uuid not null references contact.contact,
  from_grade text check (from_grade in ('immediate', 'priority', 'scheduled', 'resolve')),
  grade text not null check (grade in ('immediate', 'priority', 'scheduled', 'resolve')),
  minimum_grade text not null check (minimum_grade in ('immediate', 'priority', 'scheduled', 'resolve')),
  reason text,
  agreed_by text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index grading_contact on contact.grading (contact_id, at);
call platform.case_table('contact.grading');

-- Bases, resources, incidents and who was sent.

create table response.base (
  id text primary key,
  name text not null,
  lon double precision not null,
  lat double precision not null
);
create table response.resource (
  id text primary key,
  callsign text not null unique,
  kind text not null,
  base_id text not null references response.base,
  team_id text,
  crew integer not null,
  skills text[] not null default '{}'
);
grant select, insert, update, delete on response.base, response.resource to answerable_app;

create sequence response.incident_number;
grant usage on sequence response.incident_number to answerable_app;

create table response.incident (
  id uuid primary key,
  case_id uuid not null,
  number bigint not null unique default nextval('response.incident_number'),
  contact_id uuid not null unique references contact.contact,
  incident_type text not null,
  grade text not null check (grade in ('immediate', 'priority', 'scheduled', 'resolve')),
  place text not null,
  settlement_id text not null references people.settlement,
  rural_urban text not null check (rural_urban in ('urban', 'rural')),
  lon double precision not null,
  lat double precision not null,
  opened_at timestamptz not null,
  -- The clock starts where the grade set says it starts; the set's edition stays with it. No target, no attend_by.
  grade_set text not null,
  clock_started_at timestamptz not null,
  attend_by timestamptz,
  first_at_scene_at timestamptz,
  state text not null check (state in ('open', 'assigned', 'at-scene', 'closed')),
  close_reason text,
  closed_at timestamptz,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((state = 'closed') = (closed_at is not null))
);
create index incident_case on response.incident (case_id);
create index incident_open on response.incident (attend_by) where state <> 'closed';
call platform.case_table('response.incident');

create table response.deployment (
  id uuid primary key,
  case_id uuid not null,
  incident_id uuid not null references response.incident,
  resource_id text not null references response.resource,
  assigned_at timestamptz not null,
  assigned_by text not null,
  en_route_at timestamptz,
  at_scene_at timestamptz,
  cleared_at timestamptz,
  result text,
  fact_xid xid8 not null default pg_current_xact_id()
);
-- Nothing is done twice: a resource has one deployment at a time, whatever two dispatchers press.
create unique index deployment_one_open on response.deployment (resource_id) where cleared_at is null;
create index deployment_incident on response.deployment (incident_id);
call platform.case_table('response.deployment');

-- The public account: journeys without a name in them, imported real figures, and what each import did.

-- One row per contact, derived from the log; no name, number, address or free text. Rebuilt at will.
create table accountability.journey (
  contact_id uuid primary key,
  case_id uuid not null,
  channel text not null,
  offered_at timestamptz not null,
  answered_at timestamptz,
  abandoned_at timestamptz,
  settlement_id text,
  incident_type text,
  grade text,
  graded_at timestamptz,
  incident_id uuid,
  attend_by timestamptz,
  first_at_scene_at timestamptz,
  incident_closed_at timestamptz,
  end_state text,
  ended_at timestamptz
);
create index journey_case on accountability.journey (case_id);
create index journey_offered on accountability.journey (offered_at);
create unique index journey_incident on accountability.journey (incident_id) where incident_id is not null;

create table accountability.crime_journey (
  crime_id uuid primary key,
  case_id uuid not null,
  incident_id uuid not null,
  offence text not null,
  settlement_id text,
  reported_at timestamptz not null,
  decision_due_at timestamptz not null,
  recorded_at timestamptz not null,
  planned_at timestamptz,
  reviewed_at timestamptz,
  updates_sent integer not null default 0,
  outcome_code integer,
  outcome_at timestamptz
);
create index crime_journey_recorded on accountability.crime_journey (recorded_at);
grant select, insert, update, delete on accountability.journey, accountability.crime_journey to answerable_app;

create table accountability.import (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  files text[] not null,
  at timestamptz not null default clock_timestamp(),
  by text not null,
  rows integer not null,
  kept integer not null,
  refused integer not null,
  repeated integer not null,
  source text not null,
  licence text not null
);

-- Street-level crime as published (data.police.uk): real figures, never in one chart with synthetic ones.
create table accountability.street_crime (
  key text primary key,
  crime_id text,
  month date not null,
  crime_type text not null,
  area_code text,
  lon double precision,
  lat double precision,
  outcome text,
  import_id uuid not null references accountability.import
);
create index street_crime_area on accountability.street_crime (area_code, month);

create table accountability.area_month (
  area_code text not null,
  month date not null,
  crime_type text not null,
  n integer not null,
  primary key (area_code, month, crime_type)
);
grant select, insert, update, delete on accountability.import, accountability.street_crime, accountability.area_month to answerable_app;

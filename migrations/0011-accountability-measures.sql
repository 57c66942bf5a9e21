-- What the measures need beside the first draft of a journey, and what an import says of itself.

-- Facts may reach the reader out of order, and a contact opened by hand was never offered: an unknown moment stays unknown.
alter table accountability.journey
  alter column channel drop not null,
  alter column offered_at drop not null,
  add column abandon_stage text,
  add column incident_opened_at timestamptz,
  add column clock_started_at timestamptz,
  add column rural_urban text,
  -- By when an immediate response had to be there. Kept when the grade is lowered later: a promise made is measured.
  add column immediate_by timestamptz,
  add column immediate boolean not null default false;
create index journey_immediate on accountability.journey (incident_opened_at) where immediate;

alter table accountability.import
  -- The force whose rows are ours: a file of another force is refused row by row.
  add column force text,
  add column unlocated integer not null default 0,
  -- Null where no geography was there to judge by.
  add column outside_area integer,
  add column refusals jsonb not null default '[]';
create index import_kind on accountability.import (kind, at);
-- A row comes in one statement with its import: the check of each against it took a sixth of the time of every load.
alter table accountability.street_crime drop constraint street_crime_import_id_fkey;

-- A measure's figure before the changes it is to show: frozen once, never overwritten.
create table accountability.baseline (
  measure_id text primary key,
  value double precision,
  n integer not null,
  period_from date not null,
  period_to date not null,
  frozen_at timestamptz not null,
  frozen_by text not null
);
grant select, insert on accountability.baseline to answerable_app;

-- Names that residents know, the districts' outlines, and which geography is in use.

alter table people.area add column ward text;

create table people.district (
  code text primary key,
  name text not null,
  boundary jsonb not null,
  source text not null
);

-- One row per import; the newest is in use. Maps drawn from it are kept under its id.
create table people.geography (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  by text not null,
  areas integer not null,
  force_boundary jsonb,
  source text not null,
  licence text not null
);
grant select, insert, update, delete on people.district to answerable_app;
grant select, insert on people.geography to answerable_app;

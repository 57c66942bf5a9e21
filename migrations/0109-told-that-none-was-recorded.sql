-- Whoever reported something that is not recorded as a crime is told so, and why: by a person, in the way that is safe; or it stands here why they were not.
create table investigation.no_crime_told (
  id uuid primary key,
  case_id uuid not null,
  incident_id uuid not null references response.incident,
  decision_id uuid not null unique references investigation.crime_decision,
  how text not null check (how in ('in-person', 'phone', 'in-writing', 'not-told')),
  words text not null check (words <> ''),
  told_at timestamptz not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint not_told_before_it_happened check (told_at <= at)
);
create index no_crime_told_incident on investigation.no_crime_told (incident_id);
call platform.case_table('investigation.no_crime_told');
revoke update, delete on investigation.no_crime_told from answerable_app;
-- A day page asks which decisions that it is none wait for that word.
create index crime_decision_none on investigation.crime_decision (decided_at) where decision = 'not-crime';

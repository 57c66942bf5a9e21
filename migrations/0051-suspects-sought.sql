-- Suspects whom nobody has yet: each attempt and each change of where they stand is a row, added and never changed. The newest stands.
create table investigation.pursuit (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  suspect_id uuid not null references investigation.suspect,
  stage text not null check (stage in ('not-located', 'located', 'wanted', 'failed-bail')),
  -- What was tried, with its result; null where only the standing changed.
  tried text,
  at timestamptz not null,
  recorded_at timestamptz not null,
  circulation text,
  next_action text not null,
  owner_id uuid,
  owner_name text not null,
  review_on date not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint wanted_is_circulated check (stage <> 'wanted' or circulation is not null),
  constraint reviewed_after_it_was_tried check (review_on >= (at at time zone 'Europe/London')::date)
);
create index pursuit_suspect on investigation.pursuit (suspect_id, seq);
create index pursuit_review on investigation.pursuit (review_on);
call platform.case_table('investigation.pursuit');
revoke update, delete on investigation.pursuit from answerable_app;

-- One person who is a suspect of several crimes has a row in each: all of them point at the first that was linked.
alter table investigation.suspect add column same_as uuid references investigation.suspect;
create index suspect_same on investigation.suspect (same_as) where same_as is not null;
alter table investigation.suspect add constraint not_the_same_as_itself check (same_as <> id);

-- What waits on a day page may be put off, with a reason: kept as a fact, and never past the moment at which it is lost or due by law.
create table investigation.deferral (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid references investigation.crime,
  task_key text not null,
  reason text not null,
  words text not null,
  until_at timestamptz not null,
  hard_end timestamptz,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint put_off_into_the_future check (until_at > at),
  constraint never_past_the_end check (hard_end is null or until_at <= hard_end)
);
create index deferral_task on investigation.deferral (task_key, at);
call platform.case_table('investigation.deferral');
revoke update, delete on investigation.deferral from answerable_app;

-- What day pages ask for all the time: what is open, and what waits.
create index line_open on investigation.line_of_enquiry (crime_id) where state = 'open';
create index withdrawal_waits on investigation.withdrawal (crime_id) where decision is null;

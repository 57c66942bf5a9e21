-- What each victim has to be told of how a case ends: owed from the moment it is decided or proposed, told by a person by the
-- rules of safe contact (victim.update), never sent by itself. What is no longer true stays, superseded, and can be seen.
create table investigation.notice (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  victim_id uuid not null references investigation.crime_victim,
  kind text not null,
  about uuid not null,
  rules text not null,
  words text not null,
  next_words text not null,
  owed_at timestamptz not null,
  owed_by text not null,
  due_at timestamptz,
  no_due_reason text,
  skipped_at timestamptz,
  skipped_by text,
  skipped_by_name text,
  skip_reason text,
  superseded_at timestamptz,
  superseded_because text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint due_or_why check ((due_at is null) = (no_due_reason is not null)),
  constraint skipped_with_reason check ((skipped_at is null) = (skip_reason is null) and (skipped_at is null) = (skipped_by is null)),
  -- What was decided is never left unsaid: only the notice before a decision may be, with a reason.
  constraint only_a_proposal_is_skipped check (skipped_at is null or kind = 'proposed'),
  constraint superseded_because check ((superseded_at is null) = (superseded_because is null)),
  constraint notice_once unique (victim_id, kind, about)
);
create index notice_crime on investigation.notice (crime_id);
create index notice_open on investigation.notice (victim_id) where skipped_at is null and superseded_at is null;
call platform.case_table('investigation.notice', 'victim');
revoke delete on investigation.notice from answerable_app;

-- What a victim answered, and through whom: put before whoever decides.
create table investigation.notice_reply (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  notice_id uuid not null references investigation.notice,
  view text not null check (view in ('agrees', 'objects', 'asks', 'says-nothing')),
  words text not null,
  channel text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index notice_reply_notice on investigation.notice_reply (notice_id, at);
call platform.case_table('investigation.notice_reply', 'victim');
revoke update, delete on investigation.notice_reply from answerable_app;

-- What was not done, in the words that the victim is told.
alter table investigation.outcome add column not_done text;

-- Which notices an update told: one message may tell several, and what was told can be shown for each.
alter table victim.update add column notices uuid[] not null default '{}';
create index update_notices on victim.update using gin (notices);

-- Material that others hold about a victim, a victim's own device, and notes that come late: each with what the law asks first.

create table investigation.third_party_request (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  victim_id uuid not null references investigation.crime_victim,
  kind text not null,
  holder text not null,
  material text not null,
  pack text not null,
  -- What was found on each test of the Act and its code, in words.
  tests jsonb not null,
  capacity text not null check (capacity in ('adult', 'child', 'no-capacity')),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  agreed boolean,
  decision_reason text,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  sent_at timestamptz,
  notice_at timestamptz,
  notice_to text check (notice_to in ('victim', 'parent', 'guardian', 'other-adult')),
  notice_words text,
  withheld text,
  withheld_because text,
  answered_at timestamptz,
  answer text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint agreed_by_another check (decided_by is null or decided_by <> by),
  constraint sent_only_agreed check (sent_at is null or coalesce(agreed, false)),
  constraint told_before_asking check (sent_at is null or coalesce(notice_at <= sent_at, false) or (withheld is not null and withheld_because is not null))
);
create index third_party_crime on investigation.third_party_request (crime_id, at);
call platform.case_table('investigation.third_party_request', 'victim');
revoke delete on investigation.third_party_request from answerable_app;

create table investigation.device_extraction (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  victim_id uuid not null references investigation.crime_victim,
  device text not null,
  information text not null,
  pack text not null,
  tests jsonb not null,
  notice_at timestamptz not null,
  agreed boolean not null,
  agreed_how text check (agreed_how in ('in-writing', 'recorded')),
  -- How the enquiry goes on without it: a refusal ends nothing by itself.
  instead text,
  taken_at timestamptz,
  return_by timestamptz,
  returned_at timestamptz,
  result text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint taken_only_agreed check (taken_at is null or (agreed and agreed_how is not null and return_by is not null)),
  constraint told_before_taken check (taken_at is null or notice_at <= taken_at),
  constraint returned_after_taken check (returned_at is null or (taken_at is not null and returned_at >= taken_at)),
  constraint refused_goes_on check (agreed or instead is not null)
);
create index device_extraction_crime on investigation.device_extraction (crime_id, at);
create index device_extraction_out on investigation.device_extraction (crime_id) where taken_at is not null and returned_at is null;
call platform.case_table('investigation.device_extraction', 'victim');
revoke delete on investigation.device_extraction from answerable_app;

-- A note of the officer's own: its id is given where it is written, perhaps away from any network, so that it is kept once however
-- often it is sent. When it happened and when it came here are both kept.
create table investigation.note (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  words text not null,
  happened_at timestamptz not null,
  learned_at timestamptz not null,
  after_closing boolean not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index note_crime on investigation.note (crime_id, happened_at);
call platform.case_table('investigation.note');
revoke update, delete on investigation.note from answerable_app;

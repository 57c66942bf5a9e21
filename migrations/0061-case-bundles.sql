-- What goes out of a case as one whole: who asked, for whom and why, what was in it by its fingerprints, and for a time its bytes.

create table investigation.bundle (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  recipient_kind text not null check (recipient_kind in ('prosecutor', 'court', 'other-body')),
  recipient text not null,
  reason text not null,
  -- Parts that leave only where they are named: by whoever may.
  parts text[] not null default '{}',
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint known_parts check (parts <@ array['sensitive-schedule', 'back-sheets'])
);
create index bundle_crime on investigation.bundle (crime_id, seq desc);
call platform.case_table('investigation.bundle');
revoke update, delete on investigation.bundle from answerable_app;

-- Kept for good: what left can be held against this whenever somebody brings it.
create table investigation.bundle_made (
  bundle_id uuid primary key references investigation.bundle,
  case_id uuid not null,
  manifest_sha256 text not null check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  zip_sha256 text not null check (zip_sha256 ~ '^[0-9a-f]{64}$'),
  zip_size bigint not null,
  files integer not null,
  pdf_sha256 text check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  pdf_size bigint,
  no_pdf_because text,
  at timestamptz not null,
  keep_until timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint pdf_or_why_not check ((pdf_sha256 is null) = (no_pdf_because is not null) and (pdf_sha256 is null) = (pdf_size is null))
);
call platform.case_table('investigation.bundle_made');
revoke update, delete on investigation.bundle_made from answerable_app;

-- How far the making is. Nothing of the case is here; what is lost of it is done again.
create table investigation.bundle_work (
  bundle_id uuid primary key references investigation.bundle,
  case_id uuid not null,
  state text not null check (state in ('waits', 'making', 'ready', 'failed', 'removed')),
  step text not null default '',
  done integer not null default 0,
  of integer not null default 0,
  -- The machine's own clock: a maker that fell silent is followed by another.
  beat_at timestamptz not null default clock_timestamp(),
  tries integer not null default 0
);
create index bundle_work_open on investigation.bundle_work (beat_at) where state in ('waits', 'making');
call platform.protect('investigation.bundle_work', 'case');

create table investigation.bundle_piece (
  bundle_id uuid not null references investigation.bundle,
  part text not null check (part in ('zip', 'pdf', 'page')),
  n integer not null check (n >= 0),
  case_id uuid not null,
  by text not null,
  bytes bytea not null,
  primary key (bundle_id, part, n)
);
alter table investigation.bundle_piece alter column bytes set storage external;
call platform.protect('investigation.bundle_piece', 'case');
-- It was made of what one person may see: nobody else below a supervisor takes it.
create policy whose on investigation.bundle_piece as restrictive to answerable_app
  using (by = platform.acting_who() or platform.acting_role() in ('supervisor', 'system'));

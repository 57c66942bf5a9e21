-- Who helps victims: a directory that is loaded from a file, so that a force keeps its own.
create table victim.support_listing (
  code text primary key,
  name text not null check (name <> ''),
  kind text not null,
  areas text[] not null check (cardinality(areas) > 0),
  offence_types text[] not null check (cardinality(offence_types) > 0),
  languages text[] not null,
  phone text,
  refer_by text not null check (refer_by <> ''),
  hours text not null check (hours <> ''),
  run_by text not null check (run_by <> ''),
  until date,
  loaded_at timestamptz not null,
  loaded_by text not null
);
call platform.protect('victim.support_listing', 'staff', 'system');

-- Whether a victim is referred, to whom, on what footing, and how they may be reached: as it was known when it was decided.
create table victim.referral (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  decision text not null check (decision in ('refer', 'not-refer')),
  listing_code text,
  listing_name text,
  footing text,
  footing_words text,
  reason text,
  words text not null check (words <> ''),
  consent_row text not null,
  safe_contact_id uuid,
  plan jsonb,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint referred_whole check ((decision = 'refer') = (listing_code is not null) and (decision = 'refer') = (footing is not null)
    and (decision = 'refer') = (safe_contact_id is not null)),
  constraint not_referred_because check ((decision = 'not-refer') = (reason is not null))
);
create index referral_victim on victim.referral (victim_id, seq);
call platform.case_table('victim.referral', 'victim');
revoke update, delete on victim.referral from answerable_app;

-- What became of a referral: each step with its number, so that of two people who record at once one is told.
create table victim.referral_step (
  id uuid primary key,
  case_id uuid not null,
  referral_id uuid not null references victim.referral,
  n integer not null check (n > 0),
  step text not null check (step in ('sent', 'acknowledged', 'failed', 'plan-sent', 'ended')),
  words text,
  reference text,
  owner_name text,
  safe_contact_id uuid,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint referral_step_once unique (referral_id, n),
  constraint failed_has_owner check ((step = 'failed') = (owner_name is not null))
);
call platform.case_table('victim.referral_step', 'victim');
revoke update, delete on victim.referral_step from answerable_app;

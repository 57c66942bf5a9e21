-- What a victim needs, assessed at first contact and again whenever it changes; added to, never changed. The newest counts, the earlier ones are its history.
create table victim.needs (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  seq bigint generated always as identity,
  said jsonb not null check (jsonb_typeof(said) = 'object'),
  changed text not null check (changed <> ''),
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index needs_victim on victim.needs (victim_id, seq);
create index needs_case on victim.needs (case_id);
call platform.case_table('victim.needs', 'victim');
revoke update, delete on victim.needs from answerable_app;

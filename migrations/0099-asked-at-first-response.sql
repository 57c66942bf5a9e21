-- Whether a case could go on without its victim, asked at first response of every domestic, stalking and coercive report: what there is of each kind of
-- evidence, and who looked. Asked again, it is another row.
create table response.without_victim (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  incident_id uuid not null references response.incident,
  goes_on text not null check (goes_on in ('yes', 'no', 'not-known')),
  found jsonb not null,
  why text not null,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
create index without_victim_incident on response.without_victim (incident_id, seq);
call platform.case_table('response.without_victim');
revoke update, delete on response.without_victim from answerable_app;

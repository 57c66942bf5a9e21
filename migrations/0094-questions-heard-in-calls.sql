-- A line of a call about a case that asks something may be a question of a victim's: a person says whether it is. Nothing is taken for one silently.
create table victim.heard_line (
  line_id uuid not null references contact.log_line,
  victim_id uuid not null references investigation.crime_victim,
  case_id uuid not null,
  kept_as text not null check (kept_as in ('asked', 'not-theirs')),
  question_id uuid references victim.question,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  primary key (line_id, victim_id),
  check ((kept_as = 'asked') = (question_id is not null))
);
call platform.case_table('victim.heard_line', 'victim');
revoke update, delete on victim.heard_line from answerable_app;
create index heard_line_victim on victim.heard_line (victim_id);

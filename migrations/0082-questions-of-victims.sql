-- What a victim asked by another way than their own pages, written down by whoever heard it. What they asked there stands in victim.portal_message.
create table victim.question (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  source text not null check (source in ('phone', 'in-person', 'letter', 'survey')),
  words text not null check (words <> ''),
  asked_at timestamptz not null,
  due_at timestamptz,
  no_due_reason text,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((due_at is null) = (no_due_reason is not null))
);
create index question_victim on victim.question (victim_id, seq);
call platform.case_table('victim.question', 'victim');
revoke update, delete on victim.question from answerable_app;

-- What was said to each question, of whichever way: answered, or not yet, with why and by when.
create table victim.question_answer (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null,
  victim_id uuid not null,
  question_id uuid not null,
  how text not null check (how in ('answered', 'not-yet')),
  words text not null check (words <> ''),
  by_day date,
  update_id uuid,
  message_id uuid,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  check ((how = 'not-yet') = (by_day is not null)),
  check (num_nonnulls(update_id, message_id) <= 1)
);
create unique index question_answered_once on victim.question_answer (question_id) where how = 'answered';
create index question_answer_question on victim.question_answer (question_id, seq);
create index question_answer_victim on victim.question_answer (victim_id);
call platform.case_table('victim.question_answer', 'victim');
create policy hers on victim.question_answer for select using (victim_id = (select victim.portal_victim()));
revoke update, delete on victim.question_answer from answerable_app;
